import { canonicalUrl, parseUrl } from '../core/url.ts'

const variantParameters =
  /^(?:amp|outputtype=amp|output=amp|print|print=\w{1,8}|view=print|printable=\w{1,8})(?:=\w{0,4})?$/i

/** The address of the article itself, where this is one of its AMP, cached or print variants. */
export function withoutVariant(url: string): string {
  const original = unwrapCache(url)
  const parsed = parseUrl(original)
  if (parsed === undefined) return url
  parsed.pathname = parsed.pathname
    .replace(/\/(?:amp|print)\/?$/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '')
  const pairs = parsed.search.slice(1).split('&')
  parsed.search = pairs.filter((pair) => !variantParameters.test(pair)).join('&')
  return canonicalUrl(parsed.href) ?? url
}

/** `www.google.com/amp/s/a.example/x` and `a-example.cdn.ampproject.org/c/s/a.example/x`; `s` is for https. */
function unwrapCache(url: string): string {
  const found =
    /^https?:\/\/(?:www\.google\.[a-z.]{2,6}\/amp|[\w-]{1,100}\.cdn\.ampproject\.org\/[cv])\/(s\/)?([^/]+\.[^/]+\/.*)$/i.exec(
      url,
    )
  return found === null ? url : `http${found[1] ? 's' : ''}://${found[2]}`
}
