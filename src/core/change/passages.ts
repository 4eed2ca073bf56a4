import { diffArrays } from 'diff'
import type { ArticleText } from '../model.ts'
import { type Alignment, alignParagraphs, findPartners } from './align.ts'
import { alignSentences } from './align-sentences.ts'
import { listParagraphs, listSentences, type Paragraph, type Sentence } from './sentence-index.ts'

/** A stretch of words that stayed, went or came. */
export type Stretch = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** One paragraph as a reader of both revisions sees it, in the order of the later one. */
export type Passage = {
  readonly kind: 'kept' | 'changed' | 'removed' | 'added'
  /** The headline is 0, the first paragraph 1; of a removed one its number in the earlier revision. */
  readonly number: number
  readonly stretches: readonly Stretch[]
}

export function readPassages(before: ArticleText, after: ArticleText): readonly Passage[] {
  const old = listParagraphs(before)
  const counterparts = findCounterparts(before, after)
  const passages: Passage[] = [...compareHeadlines(before, after)]
  const taken = new Set(counterparts.values())
  let told = 0
  const tellRemoved = (until: number): void => {
    for (; told < until; told += 1) {
      const paragraph = old[told]
      if (paragraph !== undefined && !taken.has(told))
        passages.push({
          kind: 'removed',
          ...number(paragraph),
          stretches: only('removed', paragraph),
        })
    }
  }
  for (const paragraph of listParagraphs(after)) {
    const at = counterparts.get(paragraph.index)
    const counterpart = at === undefined ? undefined : old[at]
    if (at !== undefined) tellRemoved(at)
    passages.push(
      counterpart === undefined
        ? { kind: 'added', ...number(paragraph), stretches: only('added', paragraph) }
        : { ...compareTexts(counterpart.text, paragraph.text), ...number(paragraph) },
    )
  }
  tellRemoved(old.length)
  return passages
}

function number({ index }: Paragraph): { readonly number: number } {
  return { number: index + 1 }
}

function only(kind: Stretch['kind'], { text }: { readonly text: string }): readonly Stretch[] {
  return [{ kind, text }]
}

function compareHeadlines(before: ArticleText, after: ArticleText): readonly Passage[] {
  const read = ({ text, headline }: ArticleText) =>
    headline && text.slice(headline.start, headline.end)
  const [old, now] = [read(before), read(after)]
  if (old === undefined && now === undefined) return []
  return [{ ...compareTexts(old ?? '', now ?? ''), number: 0 }]
}

/** Which paragraph of `before` became which of `after`: the untouched, and those that share most sentences. */
function findCounterparts(before: ArticleText, after: ArticleText): ReadonlyMap<number, number> {
  const blocks = alignParagraphs(before, after)
  const sentences = alignSentences(
    listSentences(before, blocks.removed),
    listSentences(after, blocks.added),
    findPartners(blocks),
  )
  const counterparts = new Map(blocks.pairs.map((pair) => [pair.after.index, pair.before.index]))
  const taken = new Set(counterparts.values())
  for (const { left, right } of rankVotes(sentences)) {
    if (taken.has(left) || counterparts.has(right)) continue
    taken.add(left)
    counterparts.set(right, left)
  }
  return counterparts
}

/** The paragraphs that share sentences, the longest common text first. */
function rankVotes({ pairs }: Alignment<Sentence>) {
  const votes = new Map<string, { left: number; right: number; length: number }>()
  for (const { before, after } of pairs) {
    const key = `${before.paragraph}/${after.paragraph}`
    const known = votes.get(key) ?? { left: before.paragraph, right: after.paragraph, length: 0 }
    known.length += after.end - after.start
    votes.set(key, known)
  }
  return [...votes.values()].toSorted((a, b) => b.length - a.length)
}

/** More differences than this are read better as one text in place of another. */
const mostEdits = 200

function compareTexts(before: string, after: string): Omit<Passage, 'number'> {
  if (before === after) return { kind: 'kept', stretches: only('same', { text: after }) }
  const changes = diffArrays(toWords(before), toWords(after), { maxEditLength: mostEdits })
  const stretches: readonly Stretch[] = changes?.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  })) ?? [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  return { kind: 'changed', stretches: joinCrumbs(stretches).filter(({ text }) => text !== '') }
}

/** Words with the space before them, and every other sign alone. */
function toWords(text: string): string[] {
  return (
    text.match(/\s*(?:[\p{L}\p{N}\p{M}]+(?:[.,:'’-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}])|\s+/gu) ??
    []
  )
}

/** One short word that stayed between two changes reads better as part of them. */
const crumbLength = 4

function joinCrumbs(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  let removed = ''
  let added = ''
  const close = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [at, { kind, text }] of stretches.entries()) {
    const isCrumb =
      removed !== '' && added !== '' && text.length <= crumbLength && at + 1 < stretches.length
    if (kind === 'same' && !isCrumb) {
      close()
      joined.push({ kind, text })
      continue
    }
    if (kind !== 'added') removed += text
    if (kind !== 'removed') added += text
  }
  close()
  return joined
}
