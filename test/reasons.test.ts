import { readdir, readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { levels } from '../src/core/model.ts'
import { locales } from './locales.ts'

const root = new URL('../', import.meta.url)
const languages = ['es', 'ru', 'ar'] as const

const tell = (language: string, because: string) => locales.find(language).say({ because })

const catalogs = await Promise.all(
  locales.languages
    .filter((language) => language !== 'en')
    .map(async (language) => {
      const path = `config/locales/reasons/${language}.json`
      const texts: Readonly<Record<string, string>> = JSON.parse(
        await readFile(new URL(path, root), 'utf8'),
      )
      return { path, texts }
    }),
)
const sentences = Object.keys(catalogs[0]?.texts ?? {})

type Use = { readonly sentence: string; readonly place: string }

/** Every `because('…')` of the sources, with its file and line. */
async function listUses(): Promise<readonly Use[]> {
  const uses: Use[] = []
  for (const path of await listSources()) {
    const text = await readFile(new URL(path, root), 'utf8')
    for (const { 1: single, 2: double, index } of text.matchAll(
      /\bbecause\(\s*(?:'([^'\n]*)'|"([^"\n]*)")/g,
    ))
      uses.push({ sentence: single ?? double ?? '', place: placeOf(path, text, index) })
  }
  return uses
}

async function listSources(): Promise<readonly string[]> {
  const paths = await readdir(new URL('src/', root), { recursive: true })
  return paths.filter((path) => path.endsWith('.ts')).map((path) => `src/${path}`)
}

function placeOf(path: string, text: string, index: number): string {
  return `${path}:${text.slice(0, index).split('\n').length}`
}

describe('catalogs', () => {
  it('have every reason that the sources give', async () => {
    const uses = await listUses()
    expect(uses.length).toBeGreaterThan(200)
    const missing = catalogs.flatMap(({ path, texts }) =>
      uses.flatMap(({ sentence, place }) =>
        sentence in texts ? [] : [`${place}: ${path} lacks “${sentence}”`],
      ),
    )
    expect(missing).toEqual([])
  })

  it('have no reason that no source gives', async () => {
    const given = new Set((await listUses()).map(({ sentence }) => sentence))
    const left = catalogs.flatMap(({ path, texts }) =>
      Object.keys(texts).flatMap((sentence) =>
        given.has(sentence) ? [] : [`${path}: nothing gives “${sentence}”`],
      ),
    )
    expect(left).toEqual([])
  })

  it('are asked by all: no reason stands as a bare text', async () => {
    const bare: string[] = []
    for (const path of await listSources()) {
      const text = await readFile(new URL(path, root), 'utf8')
      for (const { index } of text.matchAll(/\bwhy: (?:'[^'\n]* [^'\n]*'|`)/g))
        bare.push(`${placeOf(path, text, index)}: write because('…')`)
    }
    expect(bare).toEqual([])
  })
})

/** What the gaps hold that are no free text. */
const given: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['level', 'from', 'to', 'least'].map((gap) => [gap, levels])),
  copy: ['post failed', 'reply sent', 'edit held'],
  count: ['1', '2', '5', '21'],
  done: ['stopped', 'silenced'],
  what: ['source', 'story', 'topic', 'platform'],
  id: ['17', 'wire'],
  kind: ['correction', 'retraction', 'source-withdrawal', 'de-escalation'],
  status: ['usable', 'withheld', 'canceled'],
  reason: ['nothing changed', 'it has no headline'],
  news: ['a day was set', 'a title was replaced'],
  list: ['level flash, topic quakes', 'source wire'],
  words: ['“levee”', 'NOT (levee'],
  setting: ['from level', 'yes by'],
  was: ['none', 'urgent, flash'],
  is: ['reply', 'as written by the bot'],
  fault: ['wrong fact', 'wrong other'],
}

/** Names, and words that Spanish has too. */
const shared: ReadonlySet<string> = new Set(
  'internet Discord JSON start everyone flash token error plan roles chat http https robots txt feed Feed RSS Atom RDF sitemap sitemaps web YAML Europe Berlin example wire name false bytes ALLOW_PRIVATE_SOURCES ALLOW PRIVATE SOURCES true'.split(
    ' ',
  ),
)

function fill(sentence: string, textOf: (gap: string) => string): string {
  return sentence.replace(/\{(\w+)\}/g, (_, gap: string) => textOf(gap))
}

function gapsOf(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, gap = '']) => gap)
}

describe.each(languages)('in %s', (language) => {
  it('nothing of a reason stays English', () => {
    const left = sentences.filter((sentence) => {
      const said = tell(
        language,
        fill(sentence, (gap) => given[gap]?.[0] ?? '7'),
      )
      const words = new Set(said.match(/\p{L}+/gu))
      const own = sentence.replace(/\{\w+\}/g, ' ').match(/[A-Za-z]{3,}/g) ?? []
      return own.some((word) => words.has(word) && !shared.has(word))
    })
    expect(left).toEqual([])
  })

  it('keeps what stands in the gaps as it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences.filter((each) => gapsOf(each).length > 0)),
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), {
          ...{ minLength: 6, maxLength: 6 },
        }),
        fc.nat(),
        (sentence, texts, choice) => {
          const free: string[] = []
          const reason = fill(sentence, (gap) => {
            const known = given[gap]
            if (known !== undefined) return known[choice % known.length] ?? ''
            const text = texts[free.length] ?? ''
            free.push(text)
            return text
          })
          const said = tell(language, reason)
          for (const text of free) expect(said).toContain(text)
        },
      ),
      { numRuns: 600 },
    )
  })
})

test.each([
  [
    'a quote is news, whatever it says',
    'a new quote: “it has no headline”',
    'новая цитата: «it has no headline»',
  ],
  [
    'a quote that goes on like a reason of ours',
    'a new quote: “x”; from flash to urgent, since she said so”',
    'новая цитата: «x”; from flash to urgent, since she said so»',
  ],
  [
    'reasons one after the other',
    'a day was set; from urgent to flash, since it has “quake” of the topic x, but Post has low trust and nobody confirms it yet',
    'назначен день; уровень: срочно → молния, потому что: в тексте есть «quake» из темы x, но доверие к Post низкое, и никто пока не подтверждает',
  ],
  [
    'a message that goes again',
    'telegram-1: reply failed (a reminder of Discord’s own) and may stand twice → sent again',
    'telegram-1: ответ: не удалось (a reminder of Discord’s own); может стоять дважды → отправлено снова',
  ],
  [
    'words that a person has changed',
    'headline: “Dam breaks” → “Orrin dam fails”; summary: “a” → “b”',
    'заголовок: «Dam breaks» → «Orrin dam fails»; изложение: «a» → «b»',
  ],
  [
    'a platform’s own words',
    'destination parked: telegram sendMessage: 403 Forbidden: bot was kicked',
    'отправка сюда приостановлена: telegram sendMessage: 403 Forbidden: bot was kicked',
  ],
  [
    'what leads to a reason with a name in front',
    'record 4: Wire calls it “Breaking”',
    'статья 4: Wire называет это «Breaking»',
  ],
  ['braces', 'a new figure: “{after}”', 'новое число: «{after}»'],
  ['what is none of ours', 'somebody else’s words', 'somebody else’s words'],
  [
    'what is too long to be ours',
    `a new quote: “${'x'.repeat(5_000)}”`,
    `a new quote: “${'x'.repeat(5_000)}”`,
  ],
])('%s', (_, reason, said) => {
  expect(tell('ru', reason)).toBe(said)
})

test.each([
  ' is stopped until  by : ',
  'source x is stopped until y by z: ',
  'a: ',
  ': “',
  '; from flash to urgent, since ',
])('a text made of %j again and again takes no time', { timeout: 2_000 }, (piece) => {
  expect(tell('ru', piece.repeat(1_000 / piece.length))).toEqual(expect.any(String))
})
