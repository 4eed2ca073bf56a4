import type { Change, Image, NewsRecord } from '../model.ts'
import { because } from '../reason.ts'
import { splitSentences } from '../sentence.ts'
import type { Excerpt } from '../span.ts'
import type { Finding } from './finding.ts'
import { readNote } from './notes.ts'
import type { RevisionText } from './revision-text.ts'

/** What changed beside the text: pictures, credits, markers. */
export function compareRecords(before: RevisionText, after: RevisionText): readonly Finding[] {
  const [left, right] = [before.record, after.record]
  return [
    ...compareLists('image', left.images.map(imageKey), right.images.map(imageKey), before, after),
    ...compareLists(
      'credit',
      [...left.byline, ...left.infosources],
      [...right.byline, ...right.infosources],
      before,
      after,
    ),
    ...compareLists('marker', markersOf(left), markersOf(right), before, after),
  ]
}

function imageKey(image: Image): string {
  return image.caption ?? image.url ?? ''
}

function markersOf(record: NewsRecord): readonly string[] {
  return record.kicker === null ? record.markers : [record.kicker, ...record.markers]
}

const whys = {
  image: because('a picture changed'),
  credit: because('a credit changed'),
  marker: because('a marker changed'),
} as const

function compareLists(
  kind: 'image' | 'credit' | 'marker',
  left: readonly string[],
  right: readonly string[],
  before: RevisionText,
  after: RevisionText,
): readonly Finding[] {
  const gone = left.filter((value) => !right.includes(value))
  const come = right.filter((value) => !left.includes(value))
  return Array.from({ length: Math.min(20, Math.max(gone.length, come.length)) }, (_, at) => {
    const from = find(before.article.text, gone[at])
    const to = find(after.article.text, come[at])
    const change: Change = { kind, ...(from && { before: from }), ...(to && { after: to }) }
    return { weight: 'edit', why: whys[kind], change }
  })
}

function find(text: string, value: string | undefined): Excerpt | undefined {
  const start = value === undefined || value === '' ? -1 : text.indexOf(value)
  return value === undefined || start < 0
    ? undefined
    : { text: value, start, end: start + value.length }
}

/** A page of dated posts, the newest first. */
export function isLiveBlog(record: NewsRecord): boolean {
  const labels = [...markersOf(record), record.headline ?? '']
  return labels.some((label) =>
    /^live\b|[–—|:-]\s*live$|\blive[ -]?(?:updates?|blog|coverage|ticker)\b|\bas it happened\b|\bnews(?:blog|ticker)\b|\ben (?:directo|vivo|direct)(?!\p{L})|\bminuto a minuto\b|\bin diretta\b|\bao vivo\b|онлайн|прямая трансляция|наживо/iu.test(
      label.trim(),
    ),
  )
}

/** The publisher's marker or headline tag says so: "Correction", "CORRECTED-", "[Rectificatif]". */
export function hasCorrectionMarker(record: NewsRecord): boolean {
  return labelsOf(record).some(
    (label) =>
      /^(?:correct(?:ion|ed|s|ive)|clarification|clarified)\b/i.test(label) ||
      correctedAbroad.test(label),
  )
}

const correctedAbroad =
  /^(?:korrektur|korrigiert|berichtigung|berichtigt|richtigstellung|rectificatif|erratum|errata|corrigée?|correctif|corrección|corregid[oa]|rectificación|corrige|fe de (?:erratas|errores)|rettifica|correzione|correção|исправлен(?:ие|о|а|ный)?|corr|(?:version|versión|versione) (?:corrigée|rectifiée|corregida|rectificada|corretta)|korrigierte (?:fassung|version)|исправленн(?:ая версия|ый вариант)|поправка|уточнение|уточнено)$/iu

/** "Withdrawn", "Zurückgezogen", "ANNULATION". */
export function hasWithdrawalMarker(record: NewsRecord): boolean {
  return labelsOf(record).some(
    (label) =>
      /^(?:(?:story|article|report|bulletin|mandatory) )?(?:withdrawn|retract(?:ed|ion)|kill(?:ed)?(?: notice)?|removed)$|^kill kill\b/i.test(
        label,
      ) || withdrawnAbroad.test(label),
  )
}

const withdrawnAbroad =
  /^(?:(?:artikel|meldung|bericht|article|dépêche|artículo|noticia|nota|материал|новость) )?(?:zurückgezogen|storniert|storno|annulliert|depubliziert|retirée?|annulée?|annulation|dépubliée?|retirad[oa]|anulad[oa]|anulación|despublicad[oa]|ritirat[oa]|annullat[oa]|retirad[oa]|отозван[оаы]?|снят[оаы]? с публикации|аннулирован[оаы]?|удален[оаы]?|удалён[оаы]?)$/iu

/** A sentence in a caption by which the publisher corrects itself, and that no caption had before. */
export function findCaptionNote(before: NewsRecord, after: NewsRecord): string | undefined {
  const old = new Set(before.images.flatMap(listCaption))
  for (const said of after.images.flatMap(listCaption)) {
    if (old.has(said)) continue
    if (readNote(said).isCorrection()) return said
  }
  return undefined
}

function listCaption({ caption }: Image): readonly string[] {
  const text = caption ?? ''
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  )
}

/**
 * The kicker, the markers, and what a headline puts before its first colon or dash, after its last dash, into
 * brackets at either end, or behind the opener of an agency: "KILL" of "UPDATE 1-KILL-…".
 */
function labelsOf(record: NewsRecord): readonly string[] {
  const headline = record.headline ?? ''
  const tags = [
    /^[^:—–/-]{1,24}(?=[:—–/-]|$)/,
    /(?<=^(?:UPDATE|REFILE|WRAPUP|RPT|REPEAT|CORR)[ \d]{0,3}-)[A-Z]{4,12}(?=-)/,
    /(?<=\s[—–|-]\s)[^—–|-]{4,24}$/,
    /^\s*[[(][^\])]{1,24}(?=[\])])/,
    /[[(][^\])]{1,24}(?=[\])]\s*$)/,
  ]
  const found = tags.map((tag) => tag.exec(headline)?.[0] ?? '')
  return [...markersOf(record), ...found].map((label) => label.replace(/^[\s[(]+/, '').trim())
}
