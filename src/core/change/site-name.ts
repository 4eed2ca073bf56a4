import type { ArticleText } from '../model.ts'

/** What parts a headline from the name of the site. */
const parting = /^(?:\s+[–—-]|\s*[|•·»])\s+|(?:\s+[–—-]|\s*[|•·»])\s+$/u

/** How papers, stations and their sections are called. */
const called =
  /(?<!\p{L})(?:news|times|post|herald|gazette|echo|messenger|courier|journal|tribune|chronicle|observer|mail|daily|express|mirror|standard|press|wire|agency|broadcasting|radio|tv|fm|today|online|live|business|sport|world|magazine|review|zeitung|nachrichten|rundschau|anzeiger|blatt|kurier|tagblatt|aktuell|actualités?|info|infos|noticias|diario|periódico|el país|giornale|notizie|jornal|новости|газета|вести|известия|агентство)$/iu

/** "Blaze in Port Callow | Meridian Wire": the other headline and the name of who publishes it. */
export function isSameButForSite(before: ArticleText, after: ArticleText): boolean {
  const [left, right] = [headlineOf(before), headlineOf(after)]
  if (left === '' || right === '') return false
  return left.length < right.length
    ? isSiteAround(left, right, after.text)
    : isSiteAround(right, left, before.text)
}

function headlineOf({ text, headline }: ArticleText): string {
  return headline === undefined ? '' : text.slice(headline.start, headline.end).trim()
}

function isSiteAround(bare: string, full: string, page: string): boolean {
  const rest = full.startsWith(bare)
    ? full.slice(bare.length)
    : full.endsWith(bare)
      ? full.slice(0, -bare.length)
      : ''
  if (rest.length > 60 || !parting.test(rest)) return false
  return isSiteName(rest.replace(parting, '').trim(), page) || isTrail(bare, rest)
}

/** "… | Brackwater dam | The Sentinel": what it is about, and then who publishes it, in capitals that the headline does not have. */
function isTrail(bare: string, rest: string): boolean {
  const [empty, ...parts] = rest.split(/\s*\|\s*/)
  const site = parts.at(-1)
  if (empty !== '' || site === undefined || /\d/.test(rest) || isInCapitals(bare)) return false
  const about = parts.slice(0, -1).flatMap((part) => part.toLowerCase().split(/\s+/))
  const known = new Set(bare.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const isAbout = about.length === 0 || about.some((word) => known.has(word))
  return isAbout && parts.length <= 3 && isInCapitals(site)
}

/** Every word but the small ones. */
function isInCapitals(text: string): boolean {
  return text
    .split(/\s+/)
    .every((word) => /^(?:\p{Lu}|[&+]$|(?:of|the|and|in|on|for|de|la|der|und|et)$)/u.test(word))
}

/** It stands alone or in brackets elsewhere on the page, or is called as papers are. */
function isSiteName(name: string, page: string): boolean {
  if (/\d/.test(name) || name.split(/\s+/).length > 5) return false
  return called.test(name) || page.split(name).length > 2
}
