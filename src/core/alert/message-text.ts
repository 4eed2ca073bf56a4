import type { Message, MessagePart } from '../message.ts'
import { calm, unmark, unmarkSeen } from './catch-up.ts'
import type { AlertText } from './compose.ts'
import type { MessageText } from './policy.ts'
import { beforeSources } from './typed-mark.ts'

/** What one alert says by itself. */
export type OwnText = Exclude<MessageText, 'catch-up' | 'digest' | 'mended'>

/** `isEdit`: it stands there, as an earlier alert has said it. */
export function sayText({ standing, note }: AlertText, text: OwnText, isEdit: boolean): Message {
  const bare = isEdit ? unmarkSeen : unmark
  switch (text) {
    case 'standing':
      return standing
    case 'unmarked':
      return bare(standing)
    case 'late':
      return calm(bare(standing))
    case 'late-standing':
      return calm(standing)
    case 'again':
      return markResent(bare(standing))
    case 'late-again':
      return markResent(calm(bare(standing)))
    case 'note':
      return note ?? standing
  }
}

/** Who has read it before it was deleted knows that it is the same. */
function markResent(message: Message): Message {
  const mark: MessagePart = { kind: 'mark', label: { phrase: 'mark.resent' }, at: undefined }
  return { ...message, parts: beforeSources(message.parts, [mark]) }
}
