/** How often people may ask, whatever they ask by. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  center = createCommandCenter({
    ...world.deps,
    enqueue: async () => undefined,
    version: '0.0.0',
    moderators: { discord: new Set(['77', '800']), telegram: new Set() },
  })
})
afterAll(() => opened.close())

const person = (userId: string) => ({ ...asker, userId })
const about = (who = person('1')) => center.run({ ...who, name: 'about', options: {} })
const isRefused = ({ message }: CommandReply) =>
  sayAll(message, english).title.text === 'That was a lot at once'

async function countAnswers(ask: () => Promise<CommandReply>, times: number): Promise<number> {
  let count = 0
  for (let time = 0; time < times; time += 1) if (!isRefused(await ask())) count += 1
  return count
}

describe('of one person', () => {
  test('twenty are answered at once, then the moment is told when to come again', async () => {
    expect(await countAnswers(() => about(), 25)).toBe(20)
    const refusal = sayAll(await about(), english)
    expect(refusal).toMatchObject({
      isPrivate: true,
      message: { parts: [{ text: 'Ask again in 2 seconds; I will be glad to answer.' }] },
    })
    world.pass(2)
    expect(isRefused(await about())).toBe(false)
    expect(isRefused(await about())).toBe(true)
  })

  test('once a minute in each chat the answer is new, else it has been said already', async () => {
    const there = { ...person('8'), channel: '2' }
    await countAnswers(() => about(person('8')), 20)
    expect((await about(person('8'))).isSaidAlready).toBeUndefined()
    expect((await about(person('8'))).isSaidAlready).toBe(true)
    expect((await about(there)).isSaidAlready).toBeUndefined()
    world.pass(60)
    await countAnswers(() => about(person('8')), 20)
    expect((await about(person('8'))).isSaidAlready).toBeUndefined()
  })

  test('commands, presses, forms and menus count together, known or not', async () => {
    const who = person('2')
    const ways = [
      () => about(who),
      () => center.run({ ...who, name: 'search', options: { words: 'dam' } }),
      () => center.press({ ...who, id: 'latest:0:5' }),
      () => center.submit({ ...who, id: 'own:1', texts: {}, choices: {} }),
      () => center.choose({ ...who, menu: 'why', messageId: '1' }),
    ]
    await countAnswers(() => about(who), 20)
    for (const way of ways) expect(isRefused(await way())).toBe(true)
    expect(await center.press({ ...who, id: 'latest:0:5' })).toMatchObject({
      replacesMessage: false,
    })
  })

  test('what costs much is answered six times, and the rest goes on', async () => {
    const who = person('3')
    const search = () => center.run({ ...who, name: 'search', options: { words: 'dam' } })
    expect(await countAnswers(search, 9)).toBe(6)
    expect(isRefused(await about(who))).toBe(false)
  })
})

test('what one types is offered as fast as anybody types, and costs no answer', async () => {
  const who = person('9')
  const offers = () =>
    center.suggest({ ...who, command: 'subscribe', option: 'level', typed: 'fl' })
  const counts: number[] = []
  for (let time = 0; time < 45; time += 1) counts.push((await offers()).length)
  expect(counts.filter((count) => count === 1)).toHaveLength(40)
  expect(isRefused(await about(who))).toBe(false)
  world.pass(1)
  expect(await offers()).toHaveLength(1)
  for (let time = 0; time < 60; time += 1)
    expect(
      await center.suggest({ ...person('77'), command: 'subscribe', option: 'level', typed: 'fl' }),
    ).toHaveLength(1)
})

test('nobody waits for somebody else', async () => {
  await countAnswers(() => about(person('4')), 21)
  expect(isRefused(await about(person('5')))).toBe(false)
  expect(isRefused(await about({ ...person('4'), platform: 'telegram' }))).toBe(false)
})

test.each([
  { why: 'by id', who: person('77') },
  { why: 'by role', who: { ...person('6'), roles: ['800'] } },
])('moderators, $why, are never held up', async ({ who }) => {
  expect(await countAnswers(() => about(who), 60)).toBe(60)
})
