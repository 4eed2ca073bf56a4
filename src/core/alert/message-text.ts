import type { Message } from '../message.ts'
import { calm, unmark } from './catch-up.ts'
import type { AlertText } from './compose.ts'
import type { MessageText } from './policy.ts'

/** What one alert says by itself. */
export type OwnText = Exclude<MessageText, 'catch-up' | 'digest' | 'mended'>

export function sayText({ standing, note }: AlertText, text: OwnText): Message {
  switch (text) {
    case 'standing':
      return standing
    case 'unmarked':
      return unmark(standing)
    case 'late':
      return calm(standing)
    case 'note':
      return note ?? standing
  }
}
