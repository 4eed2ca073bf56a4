/** A link as Telegram keeps it, or undefined where it would drop or refuse it. */
export function checkedLink(link: string): string | undefined {
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `http://${link}`
  if (!URL.canParse(withScheme)) return undefined
  const url = new URL(withScheme)
  if (url.protocol === 'tg:' || url.protocol === 'ton:') return url.href
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  // TDLib: a host without a dot is "Wrong HTTP URL", so http://localhost makes no button.
  if (!url.hostname.includes('.') && !url.hostname.startsWith('[')) return undefined
  return url.href
}
