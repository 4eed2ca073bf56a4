/**
 * ECB+ (github.com/tommasoc80/EventStoryLine holds it unpacked): 982 articles, 86 stories, two of the
 * same kind in each of 43 topics. Fetched for a measurement, never committed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NewsRecord, newsRecordSchema } from '../../src/core/model.ts'

export type Labeled = {
  readonly record: NewsRecord
  readonly topic: number
  readonly story: string
}

/**
 * `as-fetched`: its tokens with a space between them, without the addresses of the pages.
 * `untold`: also without what would tell the two halves of a topic apart, and no newsroom's text has.
 */
export type Preparation = 'as-fetched' | 'untold'

/** `folder` holds one folder a topic. Undefined where it is not. */
export function loadEcbPlus(
  folder: string,
  preparation: Preparation,
): readonly Labeled[] | undefined {
  if (!existsSync(join(folder, '1'))) return undefined
  const topics = readdirSync(folder).filter((name) => /^\d+$/.test(name))
  return topics.flatMap((topic) =>
    readdirSync(join(folder, topic))
      .filter((name) => name.endsWith('.xml'))
      .map((name) =>
        toLabeled(
          { topic: Number(topic), name, xml: readFileSync(join(folder, topic, name), 'utf8') },
          preparation,
        ),
      ),
  )
}

function toLabeled(
  { topic, name, xml }: { readonly topic: number; readonly name: string; readonly xml: string },
  preparation: Preparation,
): Labeled {
  const sentences: string[][] = []
  for (const [, at, token] of xml.matchAll(/<token [^>]*sentence="(\d+)"[^>]*>([^<]*)<\/token>/g)) {
    const sentence = sentences[Number(at)] ?? []
    sentences[Number(at)] = sentence
    sentence.push(decode(token ?? ''))
  }
  const all = sentences.filter(Boolean).map((words) => words.join(' '))
  const texts = all.filter((text) => !isAddress(text))
  const told = preparation === 'as-fetched' ? texts : untell(texts)
  const [headline, ...paragraphs] = told.length > 0 ? told : all
  return {
    topic,
    story: `${topic}${name.includes('plus') ? 'b' : 'a'}`,
    record: newsRecordSchema.parse({
      source: name,
      id: name,
      language: 'en',
      headline,
      paragraphs,
    }),
  }
}

function untell(texts: readonly string[]): readonly string[] {
  return texts.map(unspace).filter((text, at) => !(at < 5 && isDateline(text)))
}

/** One half of each topic writes "4 . 6" and "T - Mobile", the other does not: that too would tell them apart. */
function unspace(text: string): string {
  return text
    .replace(/``|''/g, '"')
    .replace(/(\d) ([.,:]) (?=\d)/g, '$1$2')
    .replace(/(\w) - (?=\w)/g, '$1-')
    .replace(/ ([.,;:!?%)\]])/g, '$1')
    .replace(/([($[]) /g, '$1')
    .replace(/ (n't|'(?:s|re|ve|ll|d|m)\b)/g, '$1')
    .replace(/ ' s\b/g, "'s")
}

const isAddress = (text: string) => text.startsWith('http')

/** The page's own date is furniture: in one half of each topic only, it would tell the halves apart. */
function isDateline(text: string): boolean {
  return (
    text.split(' ').length < 12 &&
    /\d{4}/.test(text) &&
    /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d \/ \d/i.test(text)
  )
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** Articles of other stories, one a file, below `folder`: what an index has read before. */
export function loadBackground(folder: string | undefined): readonly NewsRecord[] {
  if (folder === undefined || !existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) =>
      newsRecordSchema.parse({
        source: 'background',
        id: name,
        language: 'en',
        paragraphs: readFileSync(join(folder, name), 'latin1').split('\n').filter(Boolean),
      }),
    )
}
