import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parseLocale } from '../src/locales.ts'
import { locales } from './locales.ts'

const readText = (language: string) =>
  readFile(new URL(`../config/locales/${language}.json`, import.meta.url), 'utf8')

describe('locales', () => {
  it.each([
    ['es', 'es'],
    ['es-419', 'es'],
    ['RU', 'ru'],
    ['en-US', 'en'],
    ['tlh', 'en'],
    [undefined, 'en'],
  ])('for %s speaks %s', (wanted, language) => {
    expect(locales.find(wanted).language).toBe(language)
  })

  it.each([
    ['en', 1, '1 quote'],
    ['en', 6, '6 quotes'],
    ['es', 6, '6 citas'],
    ['ru', 1, '1 цитата'],
    ['ru', 3, '3 цитаты'],
    ['ru', 6, '6 цитат'],
    ['ar', 2, 'اقتباسان'],
  ])('in %s counts %i quotes as its grammar wants', (language, count, said) => {
    expect(locales.find(language).say({ phrase: 'button.quotes', values: { count } })).toBe(said)
  })

  it('leaves news as it stands', () => {
    expect(locales.find('ru').say('Bridge closed')).toBe('Bridge closed')
  })

  it.each([
    [
      'names a command',
      'Type /diff, or (/story #12); “/why”.',
      'Type !diff!, or (!story! #12); “!why!”.',
    ],
    ['names one in a choice', '{n, plural, one {/diff} other {/story 3}}', '!diff!'],
    [
      'names an option',
      'As in versions:2-5 or include:quake',
      'As in !versions!:2-5 or !include!:quake',
    ],
    ['fills a place with what looks like one', 'Found {what}', 'Found /diff versions:2-5'],
    [
      'tells an address, a path or what comes',
      'Now: https://x.example/diff, a/diff.txt',
      'Now: https://x.example/diff, a/diff.txt',
    ],
  ])('%s as a platform calls it', async (_, text, said) => {
    const texts = { ...JSON.parse(await readText('en')), update: text }
    const call = (name: string) => `!${name}!`
    const { say } = parseLocale('en', JSON.stringify(texts)).calling({
      ...{ command: call, option: call, others: String },
    })
    const values = { n: 1, what: '/diff versions:2-5' }
    expect(say({ phrase: 'update', values })).toBe(said)
  })

  it('lets a platform see what are no words of ours, and no others', () => {
    const seen: string[] = []
    const { say } = locales.find('en').calling({
      ...{ command: String, option: String },
      others: (text) => {
        seen.push(text)
        return text
      },
    })
    say({ row: ['News', { phrase: 'update' }, { phrase: 'menu.why' }] })
    say({ phrase: 'command.unknown', values: { name: 'typed' } })
    say({ because: 'nothing changed' })
    expect(seen).toEqual(['News', 'typed', 'nothing changed'])
  })

  it.each([
    { language: 'en', said: 'quiet hours until Mar 4, 2026, 13:00 UTC' },
    { language: 'es', said: 'horas de silencio hasta 4 mar 2026, 13:00 UTC' },
    { language: 'ru', said: /4 мар\. 2026 г\., 13:00 UTC$/ },
    { language: 'ar', said: /13:00 UTC/ },
  ])('says when a reason ends as people read it in $language', ({ language, said }) => {
    const { say } = locales.find(language)
    expect(say({ because: 'quiet hours until 2026-03-04T13:00:00.000Z' })).toMatch(said)
  })

  it('leaves what is no moment as it is', () => {
    const because = 'it is from 2026-99-99T99:99:00Z: too old for an alert'
    expect(locales.find('en').say({ because })).toBe(because)
  })

  it('refuses a file that lacks a text, naming both', async () => {
    const texts = JSON.parse(await readText('es'))
    delete texts.update
    expect(() => parseLocale('es', JSON.stringify(texts))).toThrow(
      'config/locales/es.json update: is missing',
    )
  })

  it('refuses a key that English does not have', async () => {
    const texts = { ...JSON.parse(await readText('es')), updated: 'x' }
    expect(() => parseLocale('es', JSON.stringify(texts))).toThrow(
      'es.json updated: en.json has no such key',
    )
  })

  it('refuses a malformed message, naming file and key', async () => {
    const texts = { ...JSON.parse(await readText('es')), update: '{count, plural' }
    expect(() => parseLocale('es', JSON.stringify(texts))).toThrow(
      'es.json update: expected an ICU message',
    )
  })

  it.each(['es', 'ru', 'ar'])('%s fills the same places as English', async (language) => {
    const [english, other] = await Promise.all([readText('en'), readText(language)])
    const places = (text: string) =>
      Object.entries(JSON.parse(text)).map(([key, message]) => [
        key,
        [...String(message).matchAll(/\{(?<name>[a-z]+)[,}]/g)].map(([, name]) => name).sort(),
      ])
    expect(places(other)).toEqual(places(english))
  })
})
