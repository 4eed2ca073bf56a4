import type { Span } from '../span.ts'
import { type Lexicon, wordClass } from './lexicon.ts'
import type { Run } from './runs.ts'

/** « …, a-t-elle dit, … »: the pronoun hangs on the auxiliary. */
const auxiliary = /^(?:a|ont|avait|avaient|aura)-(?:t-)?(?:il|elle|ils|elles|on)$/

const candidate =
  /,\s+(?:[—–-]\s*)?(\p{Ll}[\p{L}'’-]*)((?:\s+[\p{L}'’.-]+){0,6}?)\s*(?:,|[.](?=\s+\p{Lu})|[.]?\s*[—–](?=\s))/uy
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
  for (const comma of said.matchAll(/,\s/g)) {
    candidate.lastIndex = comma.index
    const match = candidate.exec(said)
    if (match === null || !isIncise(match, lexicon)) continue
    const start = run.inner.start + comma.index
    return cut(run, { start, end: start + match[0].length }, text)
  }
  return [run]
}

function isIncise([whole, verb = '', rest = '']: RegExpExecArray, lexicon: Lexicon): boolean {
  const classesOf = (one: string) => lexicon.classes.get(one) ?? 0
  const hasPronoun = withPronoun.test(verb)
  if (whole.endsWith('.') && !hasPronoun) return false
  const word = auxiliary.test(verb) ? (rest.trim().split(/\s+/).at(-1) ?? '') : verb
  if ((classesOf(word.replace(withPronoun, '')) & wordClass.says) === 0) return false
  const isPronoun =
    (classesOf(rest.trim().toLowerCase()) & (wordClass.he | wordClass.she | wordClass.they)) !== 0
  return hasPronoun || isPronoun || /\s\p{Lu}/u.test(rest)
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
