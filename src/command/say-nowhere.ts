import type { Asker, CommandReply } from '../ports/command.ts'
import { say } from './say.ts'

/** Nothing comes to the place that is meant. */
export function sayNowhere({ placeName }: Pick<Asker, 'placeName'>): CommandReply {
  const title = { phrase: 'wish.nowhere', values: { place: placeName ?? 'here' } } as const
  const cure = { kind: 'paragraph', text: { phrase: 'wish.nowhere.cure' } } as const
  return { isPrivate: true, message: say(title, [cure]) }
}
