import type { Mention } from './mention.ts'
import {
  attributionAtTheEnd,
  nameAfterDash,
  subjectThenVerbAfter,
  verbThenSubjectAfter,
} from './said-after.ts'
import {
  nameBeforeColon,
  subjectBeforeColon,
  subjectOfSentenceBefore,
  subjectThenVerbBefore,
} from './said-before.ts'
import { hasWords, mentionStartingAt, type Scene, sentenceEnd, sentenceStart } from './scene.ts'
import { unspacedSpeaker } from './unspaced.ts'

/** What earlier quotes and paragraphs have settled. */
export type Memory = {
  /** Who spoke last in this paragraph. */
  readonly here: Mention | undefined
  /** Who spoke last, or was announced by a final colon, in the paragraph before. */
  readonly before: Mention | undefined
}

type Sieve = (scene: Scene, quote: number, memory: Memory) => Mention | undefined

/**
 * Each sieve is one way of saying who speaks; the first that answers wins. An unsure one is right
 * about half of the time: good enough to list a quote, not to alert with it.
 */
const sieves: readonly {
  readonly shape: string
  readonly isSure: boolean
  readonly find: Sieve
}[] = [
  { shape: '安波特表示：“…”', isSure: true, find: speakerWithoutSpaces },
  { shape: '“…,” Ann Porter said', isSure: true, find: subjectThenVerbAfter },
  { shape: '“…,” said Ann Porter', isSure: true, find: verbThenSubjectAfter },
  { shape: 'Ann Porter said the plan was “…”', isSure: true, find: subjectThenVerbBefore },
  { shape: 'The plan is “…”, according to Ann Porter', isSure: true, find: accordingToAround },
  { shape: 'The “…” is over, Ann Porter said', isSure: true, find: attributionAtTheEnd },
  { shape: '“…” — Ann Porter', isSure: true, find: nameAfterDash },
  { shape: 'Ann Porter: “…”', isSure: true, find: nameBeforeColon },
  { shape: 'Nobody knew, Ann Porter said. “…”', isSure: false, find: subjectOfSentenceBefore },
  { shape: '“…,” she said. “…”', isSure: true, find: sameAsBefore },
  { shape: 'Ann Porter had a plan: “…”', isSure: false, find: subjectBeforeColon },
  {
    shape: 'a paragraph that is a quote and nothing else',
    isSure: false,
    find: speakerOfThePreviousParagraph,
  },
]

type Found = { readonly mention: Mention; readonly shape: string; readonly isSure: boolean }

export function findSpeaker(scene: Scene, quote: number, memory: Memory): Found | undefined {
  for (const { shape, isSure, find } of sieves) {
    const mention = find(scene, quote, memory)
    if (mention !== undefined) return { mention, shape, isSure }
  }
  return undefined
}

function speakerWithoutSpaces(scene: Scene, quote: number): Mention | undefined {
  const { code } = scene.lexicon.language
  return code === 'zh' || code === 'ja' ? unspacedSpeaker(scene, quote) : undefined
}

function accordingTo(scene: Scene, from: number, to: number): Mention | undefined {
  const { accordingTo: phrases, accordingToStarts } = scene.lexicon
  for (let index = from; index < to; index++) {
    if (!accordingToStarts.has(scene.tokens[index]?.word ?? '')) continue
    for (const phrase of phrases) {
      if (!phrase.every((word, offset) => scene.tokens[index + offset]?.word === word)) continue
      const mention = mentionStartingAt(scene, index + phrase.length)
      if (mention !== undefined) return mention
    }
  }
  return undefined
}

function accordingToAround(scene: Scene, quote: number): Mention | undefined {
  return (
    accordingTo(scene, quote + 1, sentenceEnd(scene, quote)) ??
    accordingTo(scene, sentenceStart(scene, quote), quote)
  )
}

function sameAsBefore(_scene: Scene, _quote: number, memory: Memory): Mention | undefined {
  return memory.here
}

function speakerOfThePreviousParagraph(
  scene: Scene,
  quote: number,
  memory: Memory,
): Mention | undefined {
  const start = scene.sentenceStarts[quote] ?? 0
  return hasWords(scene, start, quote) ? undefined : memory.before
}
