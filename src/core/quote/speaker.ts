import type { Mention } from './mention.ts'
import {
  attributionAtTheEnd,
  nameAfterDash,
  subjectThenVerbAfter,
  verbThenSubjectAfter,
} from './said-after.ts'
import {
  firstSubject,
  nameBeforeColon,
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

/** Each sieve is one way of saying who speaks; the first that answers wins. */
export const sieves: readonly (readonly [name: string, sieve: Sieve])[] = [
  ['安波特表示：“…”', speakerWithoutSpaces],
  ['“…,” Ann Porter said', subjectThenVerbAfter],
  ['“…,” said Ann Porter', verbThenSubjectAfter],
  ['Ann Porter said the plan was “…”', subjectThenVerbBefore],
  ['The plan is “…”, according to Ann Porter', accordingToAround],
  ['The “…” is over, Ann Porter said', attributionAtTheEnd],
  ['“…” — Ann Porter', nameAfterDash],
  ['Nobody knew, Ann Porter said. “…”', subjectOfSentenceBefore],
  ['“…,” she said. “…”', sameAsBefore],
  ['Ann Porter: “…”', nameBeforeColon],
  ['a paragraph that is a quote and nothing else', speakerOfThePreviousParagraph],
  ['the first who could be the subject', firstSubject],
]

export function findSpeaker(
  scene: Scene,
  quote: number,
  memory: Memory,
): { readonly mention: Mention; readonly name: string } | undefined {
  for (const [name, sieve] of sieves) {
    const mention = sieve(scene, quote, memory)
    if (mention !== undefined) return { mention, name }
  }
  return undefined
}

function speakerWithoutSpaces(scene: Scene, quote: number): Mention | undefined {
  const { code } = scene.lexicon.language
  return code === 'zh' || code === 'ja' ? unspacedSpeaker(scene, quote) : undefined
}

function accordingTo(scene: Scene, from: number, to: number): Mention | undefined {
  for (let index = from; index < to; index++) {
    for (const phrase of scene.lexicon.accordingTo) {
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
