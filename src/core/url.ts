/** Added by whoever spread the link; the page is the same without them. */
const trackingParameters =
  /^(?:utm_.+|at_(?:campaign|medium|link_.+|format|bbc_.+|ptr_.+)|mtm_.+|pk_(?:campaign|kwd|source|medium)|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|_ga|_gl|ns_(?:campaign|mchannel|source|linkname|fee)|cmpid|ocid|xtor|ftag|ref_src|ref_url|smid|sr_share|s_cid|taid|trk|wt_mc|__twitter_impression|guccounter|guce_referrer.*)$/i

/**
 * The same page by any link to it: no tracking parameters, no fragment, host in lower case, no default
 * port, no credentials. `undefined` for what is no web address.
 */
export function canonicalUrl(url: string, base?: string): string | undefined {
  const parsed = parseUrl(url, base)
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) return undefined
  parsed.hash = ''
  parsed.username = ''
  parsed.password = ''
  const kept = parsed.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !trackingParameters.test(nameOf(pair)))
  parsed.search = kept.length === 0 ? '' : `?${kept.join('&')}`
  return parsed.href
}

function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? ''
}

/** `news.example/dam`, as people say it. */
const spokenAddress = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/u

/** With the scheme that people leave out; undefined for what is not one word that names a host. */
export function completeAddress(typed: string): string | undefined {
  return spokenAddress.test(typed) ? `https://${typed}` : undefined
}

const hostName = /(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu

/** Whether a text names a host other than the link's own, as a link to evil.example that reads `bank.example`. */
export function namesOtherHost(text: string, url: string): boolean {
  const host = withoutWww(parseUrl(url)?.hostname ?? '')
  return [...asSeen(text).matchAll(hostName)].some(([found]) => {
    const named = withoutWww(found)
    return named !== host && !host.endsWith(`.${named}`)
  })
}

/** Browsers and eyes take other dots for a full stop, and see nothing where there is nothing to see. */
function asSeen(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/(?<=[a-z\d-])。(?=[a-z])/gi, '.')
    .toLowerCase()
}

/** For readers: where a link leads. */
export function placeOf(url: string): string {
  return withoutWww(parseUrl(url)?.host ?? '')
}

/** For a link that is nothing but its label: one that names another host gives way to where it leads. */
export function labelLink(label: string, url: string): string {
  return namesOtherHost(label, url) ? placeOf(url) : label
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '')
}

/** `URL.parse`, which Node 20 lacks. */
export function parseUrl(url: string, base?: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined
}
