import type { Message, MessagePart } from '../message.ts'

/** An edit, where those between it and what stands were never sent, oldest first: readers know nothing of them. */
export function sayOverSkipped(message: Message, skipped: readonly Message[]): Message {
  const known = skipped.flatMap((one) => one.parts.filter(isChange))
  const parts = message.parts.flatMap((part): readonly MessagePart[] => {
    if (!isChange(part)) return [part]
    const before = seenBefore(part.before, known)
    return before === part.after ? [] : [{ ...part, before }]
  })
  return { ...message, parts }
}

type Change = Extract<MessagePart, { kind: 'change' }>

function isChange(part: MessagePart): part is Change {
  return part.kind === 'change'
}

function seenBefore(said: string | undefined, known: readonly Change[]): string | undefined {
  return known.reduceRight<string | undefined>(
    (before, change) => (before !== undefined && change.after === before ? change.before : before),
    said,
  )
}
