import { withoutVeils } from '../../core/text.ts'

/**
 * Signs that a reader cannot see but that turn, hide or join others, and those that Telegram would
 * remove by itself, which would shift what is linked or bold.
 */
const unwanted = [
  // Emoji need the variation selector; joiners and tags have rules of their own.
  /(?!\ufe0f|\u200c|\u200d|[\u{e0000}-\u{e007f}])[\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu,
  // Zero-width joiners belong inside emoji and between letters of scripts that join; not elsewhere.
  /(?<![^\s\p{Nd}\p{P}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]/gu,
  /[\u200c\u200d](?![^\s\p{Nd}\p{P}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])/gu,
  // Tag signs spell flags after a black flag, and hidden text anywhere else.
  /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gu,
  /\u0333|\u033f|\u030a/g,
]

const wordJoiner = '\u2060'
/** A name that an app would ring, a command that it would let a reader say to us, a link out of the web, such as tg://. */
const foundByApps =
  /(?<![\p{L}\p{N}_])@(?=\w)|(?<![\w/<>])\/(?=[a-z])|(?<=(?<![a-z])(?!https?:)[a-z]{2,20}:)(?=\/\/)/giu

/** Of a cleaned text of others: apps find nothing in it but words and addresses of the web. */
export function asWords(text: string): string {
  return text.replace(foundByApps, (sign) => sign + wordJoiner)
}

/** Keeps line breaks, at most one empty line in a row. */
export function cleanText(text: string): string {
  let cleaned = text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    // "Å" written as A and a ring: Telegram drops lone rings, so it is joined first.
    .replace(/\p{L}\u030a/gu, (letter) => letter.normalize('NFC'))
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ' '))
  for (const signs of unwanted) cleaned = cleaned.replace(signs, '')
  return withoutVeils(cleaned)
    .replace(/[^\S\n]*\n[^\S\n]*(?:\n\s*)*/g, (gap) => (gap.split('\n').length > 2 ? '\n\n' : '\n'))
    .trim()
}

/** One line of it. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n+/g, ' ')
}

/** Web addresses only, as the URL parser writes them: nothing in them needs more than HTML escaping. */
export function cleanUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, hostname, href, username, password } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return undefined
  if (username !== '' || password !== '') return undefined
  // Telegram refuses the whole message for a button to a host without a dot.
  if (!hostname.includes('.') || href.length > urlLimit) return undefined
  return href
}

/** Not documented; longer ones are of no use to a reader and eat the 35 000 bytes of a message. */
const urlLimit = 2000
