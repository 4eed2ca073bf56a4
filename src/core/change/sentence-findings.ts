import { findUnversioned } from '../headline.ts'
import type { ArticleText, Change } from '../model.ts'
import { because } from '../reason.ts'
import type { Excerpt } from '../span.ts'
import type { Pair } from './align.ts'
import { type Atom, isAmong, isTime } from './atom.ts'
import { findAttribution } from './attribution.ts'
import { isBoilerplate } from './boilerplate.ts'
import { type Context, isContent } from './context.ts'
import { findFigures } from './figure-findings.ts'
import type { Finding } from './finding.ts'
import { diffPair, type SentenceDiff } from './hunks.ts'
import { isPastForm } from './lexicon.ts'
import { findReplacedNames } from './name-findings.ts'
import { readSentence, type Sentence } from './sentence-index.ts'
import { isSameButForSite } from './site-name.ts'
import { findWording } from './wording-findings.ts'

/**
 * What became of the sentences. Step by step for all of them: the code of one step stays in the processor's cache,
 * so that a long text takes two thirds of the time that it takes sentence by sentence.
 */
export function compareSentences(
  pairs: readonly Pair<Sentence>[],
  context: Context,
): readonly Finding[] {
  const settled = pairs.map(compareSurface)
  const open = pairs.filter((_, at) => settled[at] === undefined)
  const diffs = open.map((pair) => diffPair(pair, context))
  const facts = weighFacts(diffs, context)
  const told = new Map(
    diffs.map((diff, at) => [diff.pair, tellRewording(diff, facts[at] ?? [])] as const),
  )
  return pairs.flatMap((pair, at) => settled[at] ?? told.get(pair) ?? [])
}

/** What is told without a look at the words; `undefined` where they have to be compared. */
function compareSurface(pair: Pair<Sentence>): readonly Finding[] | undefined {
  if (pair.before.text === pair.after.text) return []
  if (pair.before.plain === pair.after.plain)
    return [
      {
        weight: 'edit',
        why: because('only typography changed'),
        change: { kind: 'typography', ...bothOf(pair) },
      },
    ]
  if (
    isBoilerplate(pair.before.text) ||
    isBoilerplate(pair.after.text) ||
    isSameButForStamp(pair.before.text, pair.after.text)
  )
    return [
      {
        weight: 'edit',
        why: because('only boilerplate changed'),
        change: { kind: 'boilerplate', ...bothOf(pair) },
      },
    ]
  return undefined
}

/** The facts, and that the wording changed where none of them says so. */
function tellRewording(
  { pair, sameness }: SentenceDiff,
  found: readonly Finding[],
): readonly Finding[] {
  const kind: Change['kind'] =
    pair.after.paragraph === 0 && pair.before.paragraph === 0 ? 'lede' : 'paragraph-reworded'
  const facts = found.map((fact) =>
    fact.change.kind === 'paragraph-reworded'
      ? { ...fact, change: { ...fact.change, kind } }
      : fact,
  )
  const isReworded = facts.length === 0 || sameness < 1
  const isTold = facts.some((fact) => fact.change.kind === kind)
  if (!isReworded || isTold) return facts
  return [
    ...facts,
    {
      weight: 'edit',
      why: because('only the wording changed'),
      change: { kind, ...bothOf(pair) },
    },
  ]
}

function bothOf({ before, after }: Pair<Sentence>): Pick<Change, 'before' | 'after'> {
  return { before: whole(before), after: whole(after) }
}

/** "(last update 11:58)" at the end of a line. */
const stamp =
  /[([](?:(?:last |latest )?(?:update[ds]?|edited|modified|refreshed)|as of|zuletzt|aktualisiert|stand|mis à jour|actualizado|última actualización|aggiornato|atualizado|обновлено)(?!\p{L})[^()[\]]{0,40}[)\]][.:]?$/iu

function isSameButForStamp(before: string, after: string): boolean {
  return withoutStamp(before) === withoutStamp(after)
}

function withoutStamp(text: string): string {
  const line = text.trim()
  return /[)\]]/.test(line.slice(-2)) ? line.replace(stamp, '').trimEnd() : line
}

/** What became of the headline. */
export function compareHeadlines(
  before: ArticleText,
  after: ArticleText,
  context: Context,
): readonly Finding[] {
  const pair = pairHeadlines(before, after)
  if (pair === undefined || pair.before.text === pair.after.text) return []
  const change = bothOf(pair)
  if (pair.before.plain === pair.after.plain)
    return [
      {
        weight: 'edit',
        why: because('only typography changed'),
        change: { kind: 'typography', ...change },
      },
    ]
  if (isSameButForSite(before, after))
    return [
      {
        weight: 'edit',
        why: because('the headline names the site, or no longer does'),
        change: { kind: 'boilerplate', ...change },
      },
    ]
  const bare = pairHeadlines(withoutVersion(before), withoutVersion(after)) ?? pair
  if (bare.before.text === bare.after.text)
    return [
      {
        weight: 'edit',
        why: because('the headline was reworded'),
        change: { kind: 'boilerplate', ...change },
      },
    ]
  const facts = weighFacts([diffPair(bare, context)], context).flat()
  const heaviest =
    facts.find((fact) => fact.weight === 'correction') ??
    facts.find((fact) => fact.weight === 'update')
  const told = facts.filter((fact) => fact.change.kind !== 'paragraph-reworded')
  const { weight, why } = heaviest ?? {
    weight: 'edit' as const,
    why: because('the headline was reworded'),
  }
  return [...told, { weight, why, change: { kind: 'headline', ...change } }]
}

/** "UPDATE 2-": it counts versions, and nothing in the news. */
function withoutVersion(article: ArticleText): ArticleText {
  const { text, headline } = article
  if (headline === undefined) return article
  const { start, end } = findUnversioned(text.slice(headline.start, headline.end))
  return { ...article, headline: { start: headline.start + start, end: headline.start + end } }
}

function pairHeadlines(before: ArticleText, after: ArticleText): Pair<Sentence> | undefined {
  const [left, right] = [before.headline, after.headline]
  if (left === undefined || right === undefined) return undefined
  const at = { paragraph: -1, place: 0 }
  return {
    before: readSentence(before.text, left, at),
    after: readSentence(after.text, right, at),
  }
}

type Facts = {
  readonly wording: readonly Finding[]
  readonly figures: readonly Finding[]
  readonly names: readonly Finding[]
}

/** By diff. */
function weighFacts(
  diffs: readonly SentenceDiff[],
  context: Context,
): readonly (readonly Finding[])[] {
  const wording = diffs.map((diff) => findWording(diff, context))
  const figures = diffs.map((diff) => findFigures(diff, context))
  const names = diffs.map((diff) => findReplacedNames(diff, context))
  return diffs.map((diff, at) =>
    weighTogether(
      { wording: wording[at] ?? [], figures: figures[at] ?? [], names: names[at] ?? [] },
      diff,
      context,
    ),
  )
}

/** A fact counts as replaced only where the statement around it still stands. */
function weighTogether(found: Facts, diff: SentenceDiff, context: Context): readonly Finding[] {
  const { wording } = found
  const isOther = diff.sameness < 0.7 && wording.some(({ weight }) => weight === 'update')
  const figures = found.figures.map((fact) =>
    isOther && fact.weight === 'correction' ? asRewording(fact) : fact,
  )
  const isDevelopment = figures.some(isUpdate) || wording.some(isUpdate)
  const names = found.names.map((fact) =>
    isAnotherStatement(fact, diff, context, isDevelopment) &&
    !isExchangedForGood(fact, diff, context)
      ? asRewording(fact)
      : fact,
  )
  const isNamed = names.some((fact) => fact.weight === 'correction')
  const isTold =
    isDevelopment &&
    [...figures, ...wording].some((fact) => isUpdate(fact) && fact.change.kind !== 'name')
  const sources = isNamed || isTold ? [] : findAttribution(diff, context)
  const others = wording.filter((fact) => !isWithin(fact, sources))
  return others.some(isUpdate)
    ? [...figures, ...names, ...wording]
    : [...figures, ...names, ...sources, ...others]
}

function isUpdate({ weight }: Finding): boolean {
  return weight === 'update'
}

/** "the Red Cross said" after "the council said": it tells no name, but whose word it is. */
function isWithin({ change }: Finding, sources: readonly Finding[]): boolean {
  const { kind, after } = change
  return (
    kind === 'name' &&
    after !== undefined &&
    sources.some(
      ({ change: { after: source } }) =>
        source !== undefined && source.start <= after.start && after.end <= source.end,
    )
  )
}

/** What the shorter sentence tells, the longer one tells too. */
const wholeSentence = 0.8

function isAnotherStatement(
  fact: Finding,
  diff: SentenceDiff,
  context: Context,
  isDevelopment: boolean,
): boolean {
  if (fact.weight !== 'correction') return false
  const isParted =
    fact.change.kind === 'date' && (diff.kept >= wholeSentence || isSameMeeting(diff, context))
  return (diff.sameness < 0.6 && !isParted) || (fact.change.kind === 'date' && isDevelopment)
}

/** "Veltmark travel to Corvane on" and "Veltmark visit Corvane on": between the same names, in one other word, not told as past. */
function isSameMeeting({ before, after, removed, added }: SentenceDiff, context: Context): boolean {
  const others = (atoms: readonly Atom[]): readonly Atom[] =>
    atoms.filter((atom) => isContent(atom) && !isTime(atom))
  const [old, now] = [others(removed), others(added)]
  const isSmall = old.length <= 1 && now.length <= 1
  return (
    isSmall &&
    ![...old, ...now].some((atom) => atom.kind !== 'word' || isPastForm(atom.key)) &&
    before.filter((atom) => context.isName(atom) && isAmong(after)(atom)).length >= 1 &&
    before.length <= 8
  )
}

/** A name that no paragraph has any more, for one that none had: whatever else was reworded. */
function isExchangedForGood({ change }: Finding, diff: SentenceDiff, context: Context): boolean {
  const { kind, before, after } = change
  if ((kind !== 'name' && kind !== 'place') || before === undefined || after === undefined)
    return false
  const [old, now] = [before.text.split(' '), after.text.split(' ')]
  const gone = old.filter((word) => !now.includes(word))
  const come = now.filter((word) => !old.includes(word))
  return (
    diff.sameness >= 0.3 &&
    gone.length === 1 &&
    come.length === 1 &&
    !context.after.includes(gone.join()) &&
    !context.before.includes(come.join())
  )
}

function asRewording(fact: Finding): Finding {
  return { ...fact, weight: 'edit', change: { ...fact.change, kind: 'paragraph-reworded' } }
}

function whole(sentence: Sentence): Excerpt {
  return { text: sentence.text, start: sentence.start, end: sentence.end }
}
