import { isNinjs, parseJson } from './record-json.ts'

export type InputKind = 'html' | 'record-json' | 'ninjs' | 'plain-text' | 'feed'

export function detectInput(text: string): InputKind {
  const start = text
    .slice(0, 4_096)
    .replace(/^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*/, '')
  if (/^<(?:\w+:)?(?:rss|feed|rdf)[\s>]/i.test(start)) return 'feed'
  if (/^<(?:!doctype|html|head|body|main|article|section|div|p|h1)\b/i.test(start)) return 'html'
  return /^[{[]/.test(start) ? detectJson(text) : 'plain-text'
}

/** A text may well begin with a bracket. */
function detectJson(text: string): InputKind {
  const json = tryJson(text)
  if (typeof json !== 'object' || json === null) return 'plain-text'
  if ('version' in json && /jsonfeed\.org/.test(String(json.version))) return 'feed'
  return isNinjs(json) ? 'ninjs' : 'record-json'
}

function tryJson(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return /^\s*\{\s*"/.test(text) ? {} : undefined
  }
}
