/** Plain text into Discord's markdown, so that every sign reaches the reader as itself. */
import { withoutVeils } from '../../core/text.ts'
import { drawMentions, withoutMentions } from './call-commands.ts'

/** Controls, soft hyphens, bidi and zero-width signs, tags: nothing that a reader could see. */
const invisible =
  /(?!\n|\ufe0f|\u200c|\u200d)[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu
/** Joiners make emoji and the letters of some scripts; next to ASCII they only hide. */
const idleJoiner = /(?<!\P{ASCII})(?:\u200c|\u200d)|(?:\u200c|\u200d)(?!\P{ASCII})/gu

/** What of a text a reader could see; at most one blank line in a row. */
export function clean(text: string): string {
  const seen = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(invisible, '')
    .replace(idleJoiner, '')
  return withoutVeils(seen)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

export function cleanLine(text: string): string {
  return clean(text).replace(/\n+/g, ' ')
}

/** Of a cleaned text; only the commands that we name in it become more than themselves. */
export function escapeText(text: string): string {
  return drawMentions(
    text
      .replace(/[\\*_~|`[\]<]/g, '\\$&')
      // The parser would take it for the end of a link that began before, backslash or not.
      .replaceAll('](', ']\\(')
      .replace(/@(?=everyone|here)/g, '\\@')
      // Shown as a card to press on, with or without `https:` before it.
      .replace(/(?<=discord(?:app)?\.(?:com|gg|gift|new))\//gi, '\\/')
      .replace(/:(?=\/\/|[\w+\\-]+:)/g, '\\:')
      .replace(/^(\d+)\./gm, '$1\\.')
      .replace(/^[#>+-]/gm, '\\$&'),
  )
}

/** Discord's parser does not know backslashes in a label, so brackets go. */
export function maskedLink(label: string, url: string): string {
  const safe = withoutMentions(label).replaceAll('[', '(').replaceAll(']', ')')
  return `[${escapeText(safe)}](${url})`
}

/** Of one in a text. Longer ones would take the room of the rest. */
export const addressLimit = 1200

/** An address that may stand inside `(…)`, if it is one for the web. */
export function toSafeUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  if (url.username !== '' || url.password !== '') return undefined
  const unsafe = /[()[\]<>\\"'|*_~`]/g
  return url.origin + (url.pathname + url.search + url.hash).replace(unsafe, toPercent)
}

function toPercent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

export function strike(escaped: string): string {
  // "\~~~" would end the line too early.
  return `~~${escaped}${escaped.endsWith('~') ? ' ' : ''}~~`
}
