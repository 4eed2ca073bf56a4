/** What commands and their options are called in each language: `called.…` in `config/locales/`. */

import { readFile } from 'node:fs/promises'
import { Locale } from 'discord.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OfferedCommand } from '../../src/ports/command.ts'
import { locales } from '../locales.ts'
import { createOwnerWorld } from './owner-kit.ts'

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const rule = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

let world: Awaited<ReturnType<typeof createOwnerWorld>>
let commands: readonly OfferedCommand[]

beforeAll(async () => {
  world = await createOwnerWorld('discord')
  commands = world.commandCenter.commands
})
afterAll(() => world.close())

const readTexts = async (language: string): Promise<Record<string, string>> =>
  JSON.parse(
    await readFile(new URL(`../../config/locales/${language}.json`, import.meta.url), 'utf8'),
  )

/** Of the commands among themselves, and of each command's options. */
const levels = () => [
  { of: 'commands', names: commands.map(({ name }) => name) },
  ...commands.map(({ name, options }) => ({ of: name, names: options.map((each) => each.name) })),
]
const knownNames = () => new Set(levels().flatMap(({ names }) => names))

test.each(locales.languages)(
  'in %s everything that can be typed has a name, and nothing else',
  async (language) => {
    const texts = await readTexts(language)
    const called = Object.keys(texts).flatMap((key) => /^called\.(.*)/.exec(key)?.[1] ?? [])
    expect(called.toSorted()).toEqual([...knownNames()].toSorted())
  },
)

describe.each(locales.languages)('in %s', (language) => {
  const nameOf = (name: string) => locales.find(language).nameOf(name)

  test('every name keeps Discord’s rule', () => {
    for (const name of knownNames()) {
      expect(nameOf(name)).toMatch(rule)
      expect(nameOf(name)).toBe(nameOf(name).toLowerCase())
    }
  })

  test('no name is that of another beside it, nor its English one', () => {
    for (const { of, names } of levels())
      for (const name of names) {
        const others = names.filter((other) => other !== name)
        expect([of, ...others, ...others.map(nameOf)]).not.toContain(
          of === nameOf(name) ? undefined : nameOf(name),
        )
      }
  })

  test('our texts name only commands and options that there are', async () => {
    const texts = Object.values(await readTexts(language)).join('\n')
    const named = [...texts.matchAll(/(?<![\w}/])\/([a-z]+)/g)].map(([, name]) => name)
    const options = [...texts.matchAll(/(?<![\w}/])([a-z]+):[\p{L}\d]/gu)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(30)
    expect(options).toContain('versions')
    for (const name of [...named, ...options]) expect([...knownNames()]).toContain(name)
  })
})

test.each(['en', 'ar'])('Discord has no other names for who reads %s', (language) => {
  for (const name of knownNames()) expect(locales.find(language).nameOf(name)).toBe(name)
  expect(Object.values(Locale).filter((tag) => tag.startsWith('ar'))).toEqual([])
})

test.each(['es', 'ru'])('in %s a name is a word of that language', (language) => {
  const asInEnglish = [...knownNames()].filter(
    (name) => locales.find(language).nameOf(name) === name,
  )
  expect(asInEnglish).toEqual(['yaml'])
})

test.each([
  { language: 'es', follow: 'seguir', subscribe: 'conectar' },
  { language: 'ru', follow: 'следить', subscribe: 'подключить' },
])('in $language what comes to oneself is told apart from what comes to a channel', (row) => {
  const { nameOf } = locales.find(row.language)
  expect([nameOf('follow'), nameOf('subscribe')]).toEqual([row.follow, row.subscribe])
})
