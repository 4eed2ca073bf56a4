import { type Excerpt, excerpt } from '../span.ts'
import { wordClass } from './lexicon.ts'
import type { Mention } from './mention.ts'
import { type Scene, sentenceStart } from './scene.ts'
import { is } from './token.ts'

/** "Asked whether …, Ann Porter replied": the question, without which the answer says little. */
export function findContext(
  scene: Scene,
  quote: number,
  speaker: Mention | undefined,
): Excerpt | undefined {
  if (speaker === undefined) return undefined
  const start = sentenceStart(scene, quote)
  const asked = [start, start + 1].find((index) => is(scene.tokens[index], wordClass.asked))
  const first = scene.tokens[start]
  let comma = speaker.first - 1
  while (comma > start && scene.tokens[comma]?.kind !== 'comma') comma--
  const last = scene.tokens[comma - 1]
  if (asked === undefined || first === undefined || last === undefined) return undefined
  return comma - 1 > asked && comma < quote
    ? excerpt(scene.text, { start: first.start, end: last.end })
    : undefined
}
