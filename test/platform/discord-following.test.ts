/** What a person follows, from the button under an alert to their direct messages: real discord.js against the sandbox. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { paragraphs } from '../pipeline/world.ts'
import { connect, startCheckedSandbox } from './discord-kit.ts'
import { createNewsroom, missing } from './following-kit.ts'
import { createPerson } from './owner-kit.ts'

let sandbox: DiscordSandbox
let newsroom: Awaited<ReturnType<typeof createNewsroom>>
let connection: Awaited<ReturnType<typeof connect>>
const dam = { id: 'dam', headline: 'Dam at Lake Orrin breaks', kicker: 'Breaking' }
const at = (name: string) =>
  createPerson(sandbox.view, sandbox.view.channels().find((one) => one.name === name)?.id ?? '')
const textsAt = (name: string) =>
  sandbox.view
    .channels()
    .find((one) => one.name === name)
    ?.messages.map(({ text }) => text) ?? []

beforeAll(async () => {
  newsroom = await createNewsroom('discord')
  sandbox = await startCheckedSandbox({
    channels: [
      { name: 'news' },
      { name: 'Ann', kind: 'dm' },
      { name: 'Shy', kind: 'dm', isClosed: true },
    ],
  })
  connection = await connect(sandbox, {
    commandCenter: newsroom.commandCenter,
    role: { sends: true, talks: true },
  })
  const news = sandbox.view.channels()[0]?.id ?? ''
  await newsroom.connect(connection.messenger, news)
  await newsroom.world.publish(dam)
})
afterAll(async () => {
  await connection.close()
  await sandbox.close()
  await newsroom.close()
})

test('the button under an alert is answered to whoever pressed alone, and said in their direct messages', async () => {
  const news = at('news')
  await news.press(await news.read('Dam at Lake Orrin breaks'), 'Follow', 'Ann')
  const answer = await news.read('You follow “Dam at Lake Orrin breaks” from now on')
  expect(answer.ephemeral).toBe(true)
  await at('Ann').read('The alerts come here')
})

test('the next change comes there whole, and what changed is a press away', async () => {
  const { world } = newsroom
  world.pass(600)
  await world.publish({ ...dam, paragraphs: [...paragraphs, missing(900)] })
  const alert = await at('Ann').read('BULLETIN')
  expect(alert.text).toContain('Dam at Lake Orrin breaks')
  await at('Ann').press(alert, 'What changed', 'Ann')
  await at('Ann').read('version 1 → 2')
})

test('who takes no direct messages is told so, kindly, and is left in peace', async () => {
  const news = at('news')
  await news.press(await news.read('BULLETIN'), 'Follow', 'Shy')
  await news.read('allow direct messages in this server')
  newsroom.world.pass(600)
  await newsroom.world.publish({ ...dam, paragraphs: [...paragraphs, missing(1_200)] })
  expect(textsAt('Shy')).toEqual([])
})

test('a command works in direct messages, and a list ends what it shows', async () => {
  const ann = at('Ann')
  await ann.type('/follow Ruth Adeyemi', 'Ann')
  const which = await ann.read('What of “Ruth Adeyemi” do you want to follow?')
  await ann.press(which, 'All that says “Ruth Adeyemi”', 'Ann')
  await ann.read('You follow “Ruth Adeyemi” from now on')
  await ann.type('/following', 'Ann')
  const list = await ann.read('You follow 2 things')
  await ann.press(list, '✕ Dam at Lake Orrin breaks', 'Ann')
  await ann.read('You no longer follow “Dam at Lake Orrin breaks”')
  await ann.type('/unfollow nonsense', 'Ann')
  await ann.read('You do not follow “nonsense”')
})

test('what nobody can follow is told in words', async () => {
  await at('news').type(`/follow ${'x'.repeat(5_000)}`, 'Ann')
  await at('news').read('I take at most 200 characters')
  await at('news').type('/follow (quake', 'Ann')
  await at('news').read('expected a closing parenthesis')
  await at('news').type('/diff what:#1 versions:9-2', 'Ann')
  await at('news').read('I cannot read these versions')
})
