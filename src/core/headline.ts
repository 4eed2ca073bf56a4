import { findCalledLevel } from './called.ts'

/** What may be a publisher's cry before its headline: "BREAKING: ", "[URGENTE] ", "FLASH - ". */
const opening = /^(.{2,30}?)\s*(?:[:：|·–—\]]|\s-\s)\s*(?=\S)/u

/** What a publisher cries before its headline; `length` of it and what parts it from the headline. */
export function findCall(
  headline: string | null,
): { readonly label: string; readonly length: number } | undefined {
  const [whole, label] = opening.exec(headline ?? '') ?? []
  if (whole === undefined || label === undefined || !findCalledLevel(label)) return undefined
  return { label, length: whole.length }
}

/** As alerts give it: our label says how urgent it is. */
export function sayHeadline({ headline }: { readonly headline: string | null }): string {
  return (headline ?? '').slice(findCall(headline)?.length ?? 0)
}
