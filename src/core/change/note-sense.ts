import { splitSentences } from '../sentence.ts'
import { type Evidence, noteWords } from './note-words.ts'

/** Each row is enough: what must be said together where the publisher speaks of this text. */
const corrections: readonly (readonly Evidence[])[] = [
  ['version', 'told'],
  ['version', 'fault'],
  ['version', 'repair'],
  ['own', 'fault'],
  ['own', 'repair'],
  ['own', 'changed', 'contrast'],
  ['own', 'told', 'contrast', 'we'],
  ['part', 'repaired'],
  ['we', 'part', 'fault'],
  ['we', 'part', 'repair'],
  ['we', 'thing', 'fault'],
  ['we', 'thing', 'repair'],
  ['we', 'sorry', 'fault'],
  ['we', 'sorry', 'part'],
  ['we', 'sorry', 'repair'],
  ['sorry', 'fault', 'repair'],
  ['wrote', 'contrast'],
  ['regrets', 'fault'],
  ['admission'],
  ['opener', 'repair'],
  ['opener', 'fault'],
]
const withdrawals: readonly (readonly Evidence[])[] = [
  ['back', 'text'],
  ['took', 'own'],
  ['took', 'we'],
  ['unsure', 'own'],
  ['heed', 'text'],
]

/** A longer paragraph is no note, but one of its sentences may be. */
const longestNote = 400

export function hasCorrectionSense(text: string): boolean {
  return units(text).some((words) => holds(words, corrections))
}

export function hasWithdrawalSense(text: string): boolean {
  return units(text).some((words) => holds(words, withdrawals))
}

/** Every sentence is what somebody else says. */
export function isHearsay(text: string): boolean {
  return units(text).length === 0
}

/** Every sentence alone, and a short note as a whole, without what somebody else is said to have said. */
function units(text: string): readonly (readonly string[])[] {
  const sentences = splitSentences(text, { start: 0, end: text.length })
    .map(({ start, end }) => split(text.slice(start, end)))
    .filter((words) => !isReported(words))
  return sentences.length > 1 && text.length <= longestNote
    ? [...sentences, sentences.flat()]
    : sentences
}

function split(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  )
}

function holds(words: readonly string[], rows: readonly (readonly Evidence[])[]): boolean {
  const found = findEvidence(words)
  return [...found.values()].some((evidence) =>
    rows.some((row) => row.every((each) => evidence.has(each))),
  )
}

/** "…, the operator said", but not "an earlier version said". */
function isReported(words: readonly string[]): boolean {
  const tellers = places(words, 'teller')
  return places(words, 'reported').some(
    (at) => !tellers.some((teller) => teller < at && teller >= at - farthestTeller),
  )
}

const farthestTeller = 4

function places(words: readonly string[], evidence: Evidence): readonly number[] {
  return words.flatMap((word, at) =>
    (phrases.get(word.slice(0, stemLength)) ?? []).some(
      (phrase) => phrase.evidence === evidence && fits(phrase.steps, words, at),
    )
      ? [at]
      : [],
  )
}

type Step = { readonly text: string; readonly ends: 'here' | 'anyhow' | 'not' }

type Phrase = {
  readonly language: string
  readonly evidence: Evidence
  /** A word, or its beginning where it is `open`; `undefined` stands for up to three words. */
  readonly steps: readonly (Step | undefined)[]
  readonly isFirst: boolean
}

const longestGap = 3
const stemLength = 3

const phrases: ReadonlyMap<string, readonly Phrase[]> = indexPhrases()

function indexPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  for (const [language, words] of Object.entries(noteWords))
    for (const [evidence, list] of Object.entries(words))
      for (const phrase of list.split(',')) {
        const read = readPhrase(phrase.trim(), language, evidence as Evidence)
        const stem = (read.steps[0]?.text ?? '').slice(0, stemLength)
        index.set(stem, [...(index.get(stem) ?? []), read])
      }
  return index
}

function readPhrase(phrase: string, language: string, evidence: Evidence): Phrase {
  const isFirst = phrase.startsWith('^')
  const steps = phrase.replace('^', '').split(' ').map(readStep)
  return { language, evidence, steps, isFirst }
}

function readStep(step: string): Step | undefined {
  if (step === '…') return undefined
  const ends = step.startsWith('!') ? 'not' : step.endsWith('*') ? 'anyhow' : 'here'
  return { text: step.replaceAll(/[*!]/g, ''), ends }
}

function findEvidence(words: readonly string[]): ReadonlyMap<string, ReadonlySet<Evidence>> {
  const found = new Map<string, Set<Evidence>>()
  for (const [at, word] of words.entries())
    for (const phrase of phrases.get(word.slice(0, stemLength)) ?? []) {
      if ((phrase.isFirst && at > 0) || !fits(phrase.steps, words, at)) continue
      const evidence = found.get(phrase.language)
      if (evidence === undefined) found.set(phrase.language, new Set([phrase.evidence]))
      else evidence.add(phrase.evidence)
    }
  return found
}

function fits(steps: Phrase['steps'], words: readonly string[], from: number): boolean {
  let at = from
  for (const [index, step] of steps.entries()) {
    if (step === undefined) {
      const rest = steps.slice(index + 1)
      return Array.from({ length: longestGap + 1 }, (_, gap) => at + gap).some((next) =>
        fits(rest, words, next),
      )
    }
    const word = words[at]
    if (step.ends === 'not') {
      if (word === step.text) return false
      continue
    }
    if (word === undefined) return false
    if (step.ends === 'here' ? word !== step.text : !word.startsWith(step.text)) return false
    at += 1
  }
  return true
}
