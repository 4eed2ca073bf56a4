import type { Language } from '../language/language.ts'
import type { Span } from '../span.ts'
import { wordClass } from './lexicon.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'

const longestClause = 80

/** Chinese and Japanese write without spaces: the speaker is found by what surrounds the quote. */
export function unspacedSpeaker(scene: Scene, quote: number): Mention | undefined {
  const place = scene.tokens[quote]?.run ?? -1
  const run = scene.runs[place]
  const first = scene.tokens[0]
  const last = scene.tokens.at(-1)
  if (run === undefined || first === undefined || last === undefined) return undefined
  const { code } = scene.lexicon.language
  const { start, end } = run.outer
  // nobody is named by what another quote holds
  const left = scene.runs[place - 1]?.outer.end ?? first.start
  const right = scene.runs[place + 1]?.outer.start ?? last.end
  const before = { start: Math.max(left, start - longestClause), end: start }
  const after = { start: end, end: Math.max(end, Math.min(right, end + longestClause)) }
  if (code === 'ja') return japaneseSpeaker(scene, before, after)
  return chineseSpeaker(scene, before, after)
}

const clause = /[。！？\n」』”」]/

function lastClause(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  let start = 0
  for (let index = 0; index < words.length; index++)
    if (clause.test(words[index] ?? '')) start = index + 1
  return { start: span.start + start, end: span.end }
}

function verbsOf(language: Language): string {
  return [...language.says].sort((a, b) => b.length - a.length).join('|')
}

function chineseSpeaker(scene: Scene, before: Span, after: Span): Mention | undefined {
  const { language } = scene.lexicon
  const verbs = verbsOf(language)
  const own = lastClause(scene.text, before)
  const lead = new RegExp(
    `([^，,、：:；]{1,30}?)(?:${language.adverbs.join('|')}|${verbs})[^：:]*[：:，,]?$`,
    'u',
  )
  const leading = lead.exec(scene.text.slice(own.start, own.end))
  if (leading?.[1] !== undefined) return toName(scene, own.start + leading.index, leading[1])
  const tail = new RegExp(
    `^[，,]?([^，,。：:“「]{1,30}?)(?:${language.adverbs.join('|')}|${verbs})`,
    'u',
  )
  const trailing = tail.exec(scene.text.slice(after.start, after.end))
  if (trailing?.[1] === undefined) return undefined
  return toName(scene, after.start + trailing[0].indexOf(trailing[1]), trailing[1])
}

function japaneseSpeaker(scene: Scene, before: Span, after: Span): Mention | undefined {
  const own = lastClause(scene.text, before)
  const leading = /([^、。はがも\s]{1,30})(?:は|が|も)[^は]*$/u.exec(
    scene.text.slice(own.start, own.end),
  )
  if (leading?.[1] !== undefined) return toName(scene, own.start + leading.index, leading[1])
  const trailing = /^(?:など)?と、?([^、。はがも\s]{1,30})(?:は|が|も)/u.exec(
    scene.text.slice(after.start, after.end),
  )
  if (trailing?.[1] === undefined) return undefined
  return toName(scene, after.start + trailing[0].indexOf(trailing[1]), trailing[1])
}

/** "近くに住む佐藤花子さん（52）": without the age. */
const age = /[（(]\p{N}{1,3}(?:歳|岁|歲)?[）)]\s*$/u

/** "近くに住む佐藤花子": kana end what describes the person. */
const described = /^.*[\p{Script=Hiragana}](?=[\p{Script=Han}\p{Script=Katakana}ー・＝]{2,}$)/u

type Parts = { readonly name: Span; readonly title: Span | undefined }

function toName(scene: Scene, at: number, words: string): Mention | undefined {
  if (!/\p{L}/u.test(words)) return undefined
  const start = at + (words.length - words.trimStart().length)
  const end = at + words.replace(age, '').trimEnd().length
  const text = scene.text.slice(start, end)
  const { code, titles } = scene.lexicon.language
  const { name, title } =
    code === 'ja' ? titleAfter(text, start, titles) : titleBefore(text, start, titles)
  const classes = scene.lexicon.classes.get(text) ?? 0
  const isPronoun = (classes & (wordClass.he | wordClass.she)) !== 0
  return {
    kind: isPronoun ? 'pronoun' : 'name',
    span: name,
    name,
    title,
    first: -1,
    last: -1,
    isOblique: false,
    classes,
  }
}

/** "港口发言人李明": what ends with a word for an office is the title. */
function titleBefore(text: string, start: number, titles: readonly string[]): Parts {
  const ends = titles.map(
    (word) => text.lastIndexOf(word) + (text.includes(word) ? word.length : 0),
  )
  const stop = Math.max(0, ...ends.filter((end) => end < text.length))
  return {
    name: { start: start + stop, end: start + text.length },
    title: stop > 0 ? { start, end: start + stop } : undefined,
  }
}

const honorific = /(?:さん|氏|様|さま|ちゃん)$/

/** "県警の山本警部": the office follows the name; an honorific is none. */
function titleAfter(text: string, start: number, titles: readonly string[]): Parts {
  const office = titles
    .filter((word) => text.endsWith(word) && text.length > word.length)
    .sort((a, b) => b.length - a.length)[0]
  const end = start + text.length - (office?.length ?? 0)
  const before = described.exec(text.slice(0, end - start))?.[0].length ?? 0
  const isTitle = office !== undefined && !honorific.test(office)
  return {
    name: { start: start + before, end },
    title: isTitle ? { start: end, end: start + text.length } : undefined,
  }
}
