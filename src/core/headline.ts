import { findCalledLevel } from './called.ts'
import type { Span } from './span.ts'

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

/** What a publisher calls a version: which it is, and that it corrects one. */
const version = [
  'updated?|refiled?|rpt|repeat|wrapup|corrected|corrects|correction|corr',
  'aktualisiert|korrigiert|korrektur|berichtigung',
  'mise à jour|actualisé|corrigé|correctif|rectificatif',
  'actualización|actualizado|corrección|corregido|rectificación',
  'обновлено|обновление|исправлено|исправление|поправка|уточнение',
  'تحديث|محدث|تصحيح|تصويب',
].join('|')

/** "CORRECTED: ", "Update 2 - ", "(Updated) ". */
const versionBefore = new RegExp(
  `^(?:[[(](?:${version})(?:\\s+\\d{1,2})?[\\])]\\s*|(?:${version})(?:\\s+\\d{1,2})?\\s*(?:[:：|·–—]\\s*|\\s-\\s))(?=\\S)`,
  'iu',
)
/** As agencies write it: "UPDATE 2-", "REFILE-UPDATE 1-". In small letters a hyphen joins words. */
const agencyVersion = /^(?:UPDATE|REFILE|RPT|WRAPUP|CORRECTED|CORRECTION)(?: \d{1,2})?-(?=\S)/u
/** "… (UPDATED)", "… [Correction]", "… - UPDATE 3". */
const versionBehind = new RegExp(
  `\\s*(?:[[(](?:${version})(?:\\s+\\d{1,2})?[\\])]|\\s[-–—|]\\s(?:${version})(?:\\s+\\d{1,2})?)\\s*$`,
  'iu',
)

/** Where the headline stands without the labels of a version, which count no news. */
export function findUnversioned(headline: string): Span {
  const start = headline.length - stripBefore(headline).length
  const end = headline.replace(versionBehind, '').length
  return start < end ? { start, end } : { start: 0, end: headline.length }
}

function stripBefore(headline: string): string {
  const stripped = headline.replace(versionBefore, '').replace(agencyVersion, '')
  return stripped === headline ? headline : stripBefore(stripped)
}

/** As alerts give it: our labels say how urgent it is, and what was corrected. */
export function sayHeadline({ headline }: { readonly headline: string | null }): string {
  let said = headline ?? ''
  for (let before = ''; said !== before; ) {
    before = said
    said = stripBefore(said.slice(findCall(said)?.length ?? 0))
  }
  const bare = said.replace(versionBehind, '')
  return bare === '' ? said : bare
}
