import { isPhrase, type Wording } from '../locale.ts'
import type { Message, MessagePart } from '../message.ts'
import type { AlertKind } from '../model.ts'
import type { AlertText } from './compose.ts'

/**
 * Beside the story's first message, what a report said that is withdrawn, or that has left the story: what
 * stands of the story is said whole in the first message alone.
 */
export function sayTakenBack({
  kind,
  standing,
  note,
}: AlertText & { readonly kind: AlertKind }): Message {
  if (kind === 'edit')
    return { ...standing, parts: standing.parts.filter(saysWhose), image: undefined }
  if (kind !== 'source-withdrawal' || note === undefined) return standing
  return {
    tone: 'withdrawn',
    title: { label: { phrase: 'withdrawn' }, text: note.title.text },
    parts: [{ kind: 'paragraph', text: standing.title.text }],
    image: undefined,
    links: standing.links,
    actions: standing.actions,
  }
}

/** Who tells the story, and who another. */
function saysWhose(part: MessagePart): boolean {
  return part.kind === 'sources' || (part.kind === 'mark' && isParted(part.label))
}

function isParted(label: Wording | undefined): boolean {
  return label !== undefined && isPhrase(label) && label.phrase === 'mark.parted'
}
