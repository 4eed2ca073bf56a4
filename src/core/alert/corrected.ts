/** What a message says of corrections: it stays said for as long as the message stands. */
import { isPhrase } from '../locale.ts'
import type { MessagePart } from '../message.ts'
import type { RecordId } from '../model.ts'
import type { AlertText } from './compose.ts'
import type { PastAlert } from './story-so-far.ts'

/** Each: its mark, and what stands under it. */
export function listCorrections(
  parts: readonly MessagePart[],
): readonly (readonly MessagePart[])[] {
  const found: MessagePart[][] = []
  let open: MessagePart[] | undefined
  for (const part of parts) {
    if (isCorrectionMark(part)) {
      open = [part]
      found.push(open)
    } else if (part.kind === 'paragraph' || isChangeLine(part)) open?.push(part)
    else open = undefined
  }
  return found
}

export function isCorrectionMark(part: MessagePart): boolean {
  return (
    part.kind === 'mark' &&
    isPhrase(part.label) &&
    (part.label.phrase === 'mark.corrected' || part.label.phrase === 'mark.changed')
  )
}

/** What another source adds stands under its name, which is no phrase of ours. */
export function isChangeLine(part: MessagePart): part is MessagePart & { readonly kind: 'change' } {
  return part.kind === 'change' && typeof part.label !== 'string'
}

/** What is composed anew says what earlier alerts have corrected of the reports that it still tells. */
export function keepCorrections(
  { standing, note }: AlertText,
  {
    alerts,
    told,
  }: {
    readonly alerts: readonly (PastAlert & Pick<AlertText, 'standing'>)[]
    /** What the message is of: its reports, as they read now. */
    readonly told: ReadonlyMap<RecordId, string>
  },
): AlertText {
  if (standing.tone === 'withdrawn') return { standing, note }
  const texts = [...told.values()]
  const kept = alerts
    .filter(
      ({ kind, recordIds: [id] }) => kind === 'correction' && id !== undefined && told.has(id),
    )
    .flatMap((alert) => listCorrections(alert.standing.parts).at(-1) ?? [])
    .flatMap((part) => keepLine(part, texts))
  const fresh = standing.parts.findIndex(
    (part) => part.kind === 'sources' || (part.kind === 'mark' && part.insteadOf === undefined),
  )
  const end = fresh === -1 ? standing.parts.length : fresh
  const parts = [...standing.parts.slice(0, end), ...kept, ...standing.parts.slice(end)]
  return { standing: { ...standing, parts }, note }
}

/** What it was replaced by may be replaced by now. */
function keepLine(part: MessagePart, texts: readonly string[]): readonly MessagePart[] {
  if (!isChangeLine(part)) return [part]
  const { before, after } = part
  if (before === undefined) return []
  const isStill = after !== undefined && texts.some((text) => text.includes(after))
  return [{ ...part, after: isStill ? after : undefined }]
}
