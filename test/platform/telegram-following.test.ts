/** What a person follows, from the button under an alert to their private chat: real grammY against the sandbox. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { paragraphs } from '../pipeline/world.ts'
import { missing } from './following-kit.ts'
import { createPerson } from './owner-kit.ts'
import { group, openTelegramNewsroom, own } from './telegram-newsroom.ts'

let sandbox: TelegramSandbox
let newsroom: (typeof opened)['newsroom']
let opened: Awaited<ReturnType<typeof openTelegramNewsroom>>
const dam = { id: 'dam', headline: 'Dam at Lake Orrin breaks', kicker: 'Breaking' }
const at = (channel: number) => createPerson(sandbox.view, String(channel))
const textsAt = (channel: number) =>
  sandbox.view
    .channels()
    .find(({ id }) => id === String(channel))
    ?.messages.map(({ text }) => text) ?? []

beforeAll(async () => {
  opened = await openTelegramNewsroom({ hasAnnBegun: false })
  ;({ newsroom, sandbox } = opened)
  await newsroom.world.publish(dam)
})
afterAll(() => opened.close())

test('who has not opened the bot is told how, in words that only they see', async () => {
  const alert = await at(group).read('Dam at Lake Orrin breaks')
  await at(group).press(alert, 'Follow', 'Ann')
  const notice = await at(group).read('open a private chat with me and press Start')
  expect(notice.ephemeral).toBe(true)
  expect(textsAt(own.id)).toEqual([])
})

test('as soon as they have, what they follow comes there', async () => {
  await at(own.id).type('/start', 'Ann')
  await at(own.id).read('I post breaking news')
  const { world } = newsroom
  world.pass(600)
  await world.publish({ ...dam, paragraphs: [...paragraphs, missing(900)] })
  const alert = await at(own.id).read('BULLETIN')
  expect(alert.text).toContain('Dam at Lake Orrin breaks')
  await at(own.id).press(alert, 'What changed', 'Ann')
  await at(own.id).read('version 1 → 2')
})

test('what they follow is nobody else’s to read: asked for in a group, it is answered in private', async () => {
  await at(group).type('/following', 'Ann')
  await at(group).read('I have answered you in our private chat')
  const list = await at(own.id).read('You follow one thing')
  expect(textsAt(group).join()).not.toContain('You follow one thing')
  await at(own.id).press(list, '✕ Dam at Lake Orrin breaks', 'Ann')
  await at(own.id).read('You no longer follow “Dam at Lake Orrin breaks”')
})

test('words are followed, and what nobody can follow is told in words', async () => {
  const ann = at(own.id)
  await ann.type('/follow "Vell" AND NOT drill', 'Ann')
  await ann.read('You follow "Vell" AND NOT drill from now on')
  await ann.type(`/follow ${'x'.repeat(4_000)}`, 'Ann')
  await ann.read('I take at most 200 characters')
  await ann.type('/unfollow nonsense', 'Ann')
  await ann.read('You do not follow “nonsense”')
})

test('who blocks the bot is written to no more', async () => {
  sandbox.moveBot(own.id, 'left', 'Ann')
  const before = textsAt(own.id).length
  const vell = { id: 'vell', url: 'https://news.example/vell', headline: 'Vell votes' }
  await newsroom.world.publish({ ...vell, paragraphs: ['Vell began to vote, the clerk said.'] })
  await at(group).read('Vell votes')
  expect(textsAt(own.id)).toHaveLength(before)
})
