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
