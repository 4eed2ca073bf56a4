import type { ArticleText, Change } from '../model.ts'
import { because } from '../reason.ts'
import type { Excerpt } from '../span.ts'
import type { Pair } from './align.ts'
import { findAttribution } from './attribution.ts'
import { isBoilerplate } from './boilerplate.ts'
import type { Context } from './context.ts'
import { findFigures } from './figure-findings.ts'
import type { Finding } from './finding.ts'
import { diffPair, type SentenceDiff } from './hunks.ts'
import { findReplacedNames } from './name-findings.ts'
import { readSentence, type Sentence } from './sentence-index.ts'
import { isSameButForSite } from './site-name.ts'
import { findWording } from './wording-findings.ts'

/** What became of one sentence. */
export function compareSentences(pair: Pair<Sentence>, context: Context): readonly Finding[] {
  if (pair.before.text === pair.after.text) return []
  const change = { before: whole(pair.before), after: whole(pair.after) }
  if (pair.before.plain === pair.after.plain)
    return [
      {
        weight: 'edit',
        why: because('only typography changed'),
        change: { kind: 'typography', ...change },
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
        change: { kind: 'boilerplate', ...change },
      },
    ]
  const kind: Change['kind'] =
    pair.after.paragraph === 0 && pair.before.paragraph === 0 ? 'lede' : 'paragraph-reworded'
  const diff = diffPair(pair, context)
  const facts = weighFacts(diff, context).map((fact) =>
    fact.change.kind === 'paragraph-reworded'
      ? { ...fact, change: { ...fact.change, kind } }
      : fact,
  )
  const isReworded = facts.length === 0 || diff.sameness < 1
  const isTold = facts.some((fact) => fact.change.kind === kind)
  if (!isReworded || isTold) return facts
  return [
    ...facts,
    { weight: 'edit', why: because('only the wording changed'), change: { kind, ...change } },
  ]
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
  const change = { before: whole(pair.before), after: whole(pair.after) }
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
  const facts = weighFacts(diffPair(pair, context), context)
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

function pairHeadlines(before: ArticleText, after: ArticleText): Pair<Sentence> | undefined {
  const [left, right] = [before.headline, after.headline]
  if (left === undefined || right === undefined) return undefined
  const at = { paragraph: -1, place: 0 }
  return {
    before: readSentence(before.text, left, at),
    after: readSentence(after.text, right, at),
  }
}

/** A fact counts as replaced only where the statement around it still stands. */
function weighFacts(diff: SentenceDiff, context: Context): readonly Finding[] {
  const wording = findWording(diff, context)
  const isOther = diff.sameness < 0.7 && wording.some(({ weight }) => weight === 'update')
  const figures = findFigures(diff, context).map((fact) =>
    isOther && fact.weight === 'correction' ? asRewording(fact) : fact,
  )
  const isDevelopment = figures.some(isUpdate) || wording.some(isUpdate)
  const names = findReplacedNames(diff, context).map((fact) =>
    isAnotherStatement(fact, diff, isDevelopment) && !isExchangedForGood(fact, diff, context)
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

function isAnotherStatement(fact: Finding, diff: SentenceDiff, isDevelopment: boolean): boolean {
  if (fact.weight !== 'correction') return false
  const isParted = diff.kept >= wholeSentence && fact.change.kind === 'date'
  return (diff.sameness < 0.6 && !isParted) || (fact.change.kind === 'date' && isDevelopment)
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
