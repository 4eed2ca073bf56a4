import type { Message } from '../message.ts'

/** Who is named first; what is said without a label is in that source's words. */
export function leadOf({ parts }: Message): string | undefined {
  return parts.flatMap((part) => (part.kind === 'sources' ? part.sources : []))[0]?.label
}

/** The news that messages have told readers, for telling what is new to them. */
export function listTold(messages: readonly Message[]): readonly string[] {
  return messages.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      if (part.kind === 'summary' || part.kind === 'quote') return [part.text]
      return part.kind === 'change' && part.after !== undefined ? [part.after] : []
    }),
  )
}
