import type { Message, MessagePart } from '../message.ts'

/** Of an alert on what our own editors have written: nothing of it is a publisher's. */
export function markTyped(message: Message): Message {
  if (message.tone === 'withdrawn') return message
  const mark: MessagePart = {
    kind: 'mark',
    label: { phrase: 'typed.text' },
    at: undefined,
    insteadOf: {},
  }
  return { ...message, parts: beforeSources(message.parts, [mark]) }
}

/** Who reports it is said last. */
export function beforeSources(
  parts: readonly MessagePart[],
  added: readonly MessagePart[],
): readonly MessagePart[] {
  return [
    ...parts.filter(({ kind }) => kind !== 'sources'),
    ...added,
    ...parts.filter(({ kind }) => kind === 'sources'),
  ]
}
