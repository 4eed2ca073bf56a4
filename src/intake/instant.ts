/** Only what names its zone is an instant. */
export function toInstant(text: string): string | null {
  const tidy = text
    .trim()
    .replace(/\b(a|p)\.m\./gi, '$1m')
    .replace(/\bat\b|[|·]|(?<=[a-z])\.(?=\s|$)/gi, ' ')
    .replace(/(\d)(am|pm)\b/gi, '$1 $2')
  if (!/(?:\d\s?Z|GMT|UTC|[ECMP][SD]T|[+-]\d{2}:?\d{2})\s*\)?$/.test(tidy)) return null
  const at = Date.parse(tidy)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** RFC 822 and ISO 8601 as feeds and metadata write them -> ISO 8601 in UTC. A time without zone is taken for UTC. */
export function toInstantInUtc(text: string | undefined): string | null {
  const tidy = text?.trim().replace(/^[A-Za-z]{3,9},?\s+(?=\d)/, '') ?? ''
  if (!/\d{4}|\d{1,2}\s\w{3}\s\d{2}/.test(tidy)) return null
  const hasZone =
    /(?:Z|[+-]\d{2}:?\d{2}|\b(?:GMT|UTC?|[ECMP][SD]T))$/i.test(tidy) &&
    !/^\d{4}-\d\d-\d\d$/.test(tidy)
  const isDay = /^\d{4}(?:-\d\d){0,2}$/.test(tidy)
  const parsed = Date.parse(
    hasZone || isDay
      ? tidy.replace(/\bUT$/, 'UTC')
      : `${tidy}${/^\d{4}-/.test(tidy) ? 'Z' : ' UTC'}`,
  )
  return Number.isNaN(parsed) ? null : new Date(parsed).toISOString()
}
