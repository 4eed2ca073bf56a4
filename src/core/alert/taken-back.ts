import type { Message } from '../message.ts'
import type { AlertKind } from '../model.ts'
import type { AlertText } from './compose.ts'

/** Beside the story's first message, what a report said that is withdrawn, or that has left the story. */
export function sayTakenBack({
  kind,
  standing,
  note,
}: AlertText & { readonly kind: AlertKind }): Message {
  if (kind !== 'source-withdrawal' || note === undefined) return standing
  return {
    tone: 'withdrawn',
    title: { label: { phrase: 'withdrawn' }, text: note.title.text },
    // What stands is said whole in the first message alone.
    parts: [{ kind: 'paragraph', text: standing.title.text }],
    image: undefined,
    links: standing.links,
    actions: standing.actions,
  }
}
