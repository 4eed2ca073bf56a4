import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { Asker, CommandCenter, CommandReply } from '../../src/ports.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter

const moderator: Asker = { ...asker, userId: '77', userName: 'Mo' }
const said = <Reply extends CommandReply>(reply: Reply) => sayAll(reply, english)
const askAs = async (who: Asker, name: string, options: Record<string, string> = {}) =>
  said(await center.run({ ...who, name, options }))
const ask = (name: string, options: Record<string, string> = {}) => askAs(moderator, name, options)

beforeAll(async () => {
  opened = await openMemory()
  const world = await createWorld(opened)
  const moderators = { discord: new Set(['77', '800']), telegram: new Set<string>() }
  center = createCommandCenter({ ...world.deps, version: '0.0.0', moderators })
  for (const [id, headline, lede] of [
    ['dam', 'Dam at Lake Orrin breaks', 'The dam at Lake Orrin broke, the district said.'],
    ['fair', 'Book fair opens in Port Halden', 'The fair has 300 publishers from 40 countries.'],
  ] as const) {
    world.pass(60)
    await world.publish({ id, headline, url: `https://news.example/${id}`, paragraphs: [lede] })
  }
})
afterAll(() => opened.close())

describe('who may', () => {
  test.each<readonly [string, Partial<Asker>, boolean]>([
    ['a moderator by id', { userId: '77' }, true],
    ['a moderator by role', { userId: '5', roles: ['9', '800'] }, true],
    ['somebody else', { userId: '5', roles: ['9'] }, false],
    ['somebody with a moderator’s id on another platform', { platform: 'telegram' }, false],
    ['a manager of the channel, who is no moderator', { userId: '5' }, false],
  ])('%s', async (_who, more, isAllowed) => {
    const { message, isPrivate } = await askAs({ ...moderator, ...more }, 'audit')
    expect(isPrivate).toBe(true)
    expect(String(message.title.text).startsWith('Only moderators')).toBe(!isAllowed)
  })

  test('a button is refused like its command', async () => {
    const reply = said(await center.press({ ...asker, id: 'split:1' }))
    expect(reply.message.title.text).toContain('Only moderators')
  })
})

describe('merge and split', () => {
  test('what is merged becomes one story, and a split undoes it for good', async () => {
    const merged = await ask('merge', { from: '2', into: '#1' })
    expect(merged.message.title.text).toBe('Story 2 is now part of story 1, for good')
    expect((await ask('merge', { from: '2', into: '1' })).message.title.text).toContain('already')

    const choice = await ask('split', { story: '1' })
    expect(choice.message.parts).toMatchObject([
      { text: 'Dam at Lake Orrin breaks' },
      { text: 'Book fair opens in Port Halden' },
    ])
    const id = choice.message.actions[1]?.id ?? ''
    const done = said(await center.press({ ...moderator, id }))
    expect(done.message.title.text).toMatch(/^The report is story \d+ now/)
    expect((await ask('split', { story: '1' })).message.title.text).toContain('one report only')
  })

  test.each([
    { from: '1', into: '99' },
    { from: 'dam', into: '1' },
    { from: '', into: '' },
    { from: '1', into: '1e9' },
  ])('what is no story is refused: %j', async (options) => {
    expect((await ask('merge', options)).message.title.text).toBe('There is no such story')
  })

  test('the audit log tells who did it and from where', async () => {
    const { message } = await ask('audit')
    expect(message.parts.slice(0, 2)).toMatchObject([
      { label: 'discord:77 (Mo) in 1', text: expect.stringMatching(/^split record/) },
      { label: 'discord:77 (Mo) in 1', text: 'merged story 2' },
    ])
  })
})
