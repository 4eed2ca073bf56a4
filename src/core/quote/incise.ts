import type { Span } from '../span.ts'
import { type Lexicon, wordClass } from './lexicon.ts'
import type { Run } from './runs.ts'

/** « …, a-t-elle dit, … »: the pronoun hangs on the auxiliary. */
const auxiliary = /^(?:a|ont|avait|avaient|aura)-(?:t-)?(?:il|elle|ils|elles|on)$/

const candidate =
  /,\s+(?:[—–-]\s*)?(\p{Ll}[\p{L}'’-]*)((?:\s+[\p{L}'’.-]+){0,6}?)\s*(?:,|[.]?\s*[—–](?=\s))/gu
/** « …, dit-il, … » */
const withPronoun = /-(?:t-)?(?:il|elle|ils|elles|on|je)$/
const longestRun = 20_000

/** A verb of speech with its subject may stand between the marks: « Le pont est vieux, dit-elle, et … ». */
export function splitIncises(text: string, runs: readonly Run[], lexicon: Lexicon): readonly Run[] {
  if (!lexicon.language.subjectMayFollowVerb || lexicon.language.code === 'de') return runs
  return runs.flatMap((run) => split(text, run, lexicon))
}

function split(text: string, run: Run, lexicon: Lexicon): readonly Run[] {
  const said = text.slice(run.inner.start, Math.min(run.inner.end, run.inner.start + longestRun))
  for (const match of said.matchAll(candidate)) {
    const verb = match[1] ?? ''
    const rest = match[2] ?? ''
    const word = auxiliary.test(verb) ? (rest.trim().split(/\s+/).at(-1) ?? '') : verb
    const isSay = ((lexicon.classes.get(word.replace(withPronoun, '')) ?? 0) & wordClass.says) !== 0
    const pronoun =
      (lexicon.classes.get(rest.trim().toLowerCase()) ?? 0) &
      (wordClass.he | wordClass.she | wordClass.they)
    if (!isSay || !(withPronoun.test(verb) || pronoun || /\s\p{Lu}/u.test(rest))) continue
    const incise: Span = {
      start: run.inner.start + match.index,
      end: run.inner.start + match.index + match[0].length,
    }
    return cut(run, incise, text)
  }
  return [run]
}

function cut(run: Run, incise: Span, text: string): readonly Run[] {
  const connector = /^\s*(?:et|y|e|и|і|i)\s/u.exec(text.slice(incise.end, incise.end + 8))
  const start = incise.end + (connector?.[0].length ?? 0)
  return [
    {
      ...run,
      inner: { start: run.inner.start, end: incise.start },
      outer: { start: run.outer.start, end: incise.start },
    },
    { ...run, inner: { start, end: run.inner.end }, outer: { start, end: run.outer.end } },
  ]
}
