/** A moderators' room on both platforms: the bot a process of its own, the platforms' real clients. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Platform, platforms } from '../src/core/model.ts'
import { breakingNewsChannel, moderatorsChannel, person } from '../src/sandbox/discord/world.ts'
import { breakingNewsChat, moderatorsChat } from '../src/sandbox/telegram/sandbox.ts'
import { toUser } from '../src/sandbox/telegram/world.ts'
import {
  spawnTenbells,
  startPlatforms,
  startPublisher,
  stopProcess,
  untilStarted,
} from './e2e-parts.ts'
import { createPerson } from './platform/owner-kit.ts'
import { faults } from './platform/telegram-schemas.ts'

let folder: string
let sandbox: Awaited<ReturnType<typeof startPlatforms>>
let publisher: Awaited<ReturnType<typeof startPublisher>>
let bot: ReturnType<typeof spawnTenbells>

const names = {
  news: [breakingNewsChannel.name, breakingNewsChat.title],
  room: [moderatorsChannel.name, moderatorsChat.title],
}
const placesOf = (which: keyof typeof names) =>
  sandbox.channels().filter(({ name }) => names[which].includes(name))
const textsOf = (which: keyof typeof names, headline: string) =>
  placesOf(which).map(({ messages }) =>
    messages.flatMap(({ text, ephemeral }) =>
      text.includes(headline) && ephemeral !== true ? [text] : [],
    ),
  )
const roomOf = (platform: Platform) => {
  const room = placesOf('room').find((place) => place.platform === platform)
  return createPerson(sandbox.views[platform], room?.id ?? '')
}
const pressIn = async (platform: Platform, headline: string, who: string, button = 'Approve') => {
  const room = roomOf(platform)
  await room.press(await room.read(headline), button, who)
}
const untilEverywhere = (which: keyof typeof names, headline: string, says: string) =>
  vi.waitFor(
    () => {
      const told = textsOf(which, headline).map((texts) => texts.filter((it) => it.includes(says)))
      expect(told.map((texts) => texts.length)).toEqual([1, 1])
    },
    { timeout: 40_000, interval: 50 },
  )

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenbells-approval-'))
  publisher = await startPublisher()
  sandbox = await startPlatforms(join(folder, 'sandbox'), {
    channels: [breakingNewsChannel, moderatorsChannel],
    chats: [breakingNewsChat, moderatorsChat],
  })
  const list = (places: ReturnType<typeof placesOf>, indent: string, withId: boolean) =>
    places.map(({ platform, id }) => {
      const name = withId ? `id: ${platform}, ` : ''
      return `${indent}- { ${name}platform: ${platform}, channel: "${id}" }`
    })
  const moderators = ['Ana', 'Ben']
  const idsOf = (toId: (name: string) => string | number) =>
    JSON.stringify(moderators.map((name) => String(toId(name))))
  await writeFile(
    join(folder, 'tenbells.yaml'),
    [
      'sources:',
      `  - { id: quay, name: The Quay, url: "${publisher.feedUrl}", poll: 1s }`,
      'destinations:',
      ...list(placesOf('news'), '  ', true),
      'moderators:',
      `  discord: ${idsOf((name) => person(name).id)}`,
      `  telegram: ${idsOf((name) => toUser(name).id)}`,
      '  rooms:',
      ...list(placesOf('room'), '    ', false),
      'approval:',
      '  - { sources: [quay] }',
      '',
    ].join('\n'),
  )
  await startBot()
}, 60_000)

afterAll(async () => {
  await stopProcess(bot, 'SIGTERM')
  await sandbox.close()
  await publisher.close()
  await rm(folder, { recursive: true, force: true })
}, 30_000)

async function startBot(): Promise<void> {
  const config = ['--config', join(folder, 'tenbells.yaml'), '--data', join(folder, 'data')]
  bot = spawnTenbells(['start', ...config, '--port', '0'], {
    ...sandbox.environment,
    ...{ ALLOW_PRIVATE_SOURCES: 'true', LOG_LEVEL: 'error' },
  })
  await untilStarted(bot)
}

const harbor = 'Ferry runs aground off Port Ellery'
const glass = 'Glass factory in Tarn burns down'
const mayor = 'Voters in Vell choose a mayor'
const bridge = 'Bridge over the Orrin closes for repairs'
const bakery = 'Bakery in Tarn wins a prize'
const publish = (slug: string, headline: string) =>
  publisher.publish({
    ...{ slug, headline },
    paragraphs: [`${headline}, officials said on Monday.`, '“Everybody is safe,” a witness said.'],
  })

test('a card stands in both rooms; whoever is not a moderator is refused', async () => {
  publish('harbor', harbor)
  await untilEverywhere('room', harbor, 'NEEDS A YES')
  for (const platform of platforms) {
    const room = roomOf(platform)
    await room.press(await room.read(harbor), 'Approve', 'Eve')
    expect((await room.read('Only moderators')).ephemeral).toBe(true)
  }
  expect(textsOf('news', harbor)).toEqual([[], []])
}, 90_000)

test('two press at once: it is told once, and the second hears who was first', async () => {
  await Promise.all([pressIn('discord', harbor, 'Ana'), pressIn('telegram', harbor, 'Ben')])
  await untilEverywhere('news', harbor, 'ROUTINE')
  await untilEverywhere('room', harbor, 'Approved by')
  await vi.waitFor(() => {
    const told = placesOf('room').flatMap(({ messages }) => messages.map(({ text }) => text))
    expect(told.filter((text) => /(?:Ana|Ben) was first/.test(text))).toHaveLength(1)
    expect(told.filter((text) => text.includes('it is being posted'))).toHaveLength(1)
  })
}, 60_000)

test('killed while one waits and another was just approved, each is told once', async () => {
  publish('glass', glass)
  publish('mayor', mayor)
  await untilEverywhere('room', glass, 'NEEDS A YES')
  await untilEverywhere('room', mayor, 'NEEDS A YES')
  await pressIn('telegram', glass, 'Ben')
  await roomOf('telegram').read('it is being posted')
  await stopProcess(bot, 'SIGKILL')
  await startBot()
  await pressIn('discord', mayor, 'Ana')
  for (const headline of [glass, mayor]) {
    await untilEverywhere('news', headline, 'ROUTINE')
    await untilEverywhere('room', headline, 'Approved by')
    for (const which of ['news', 'room'] as const)
      expect(textsOf(which, headline).map((texts) => texts.length)).toEqual([1, 1])
  }
}, 120_000)

test('held, released and reworded on Discord, it is told as it was reworded', async () => {
  publish('bridge', bridge)
  await untilEverywhere('room', bridge, 'NEEDS A YES')
  await pressIn('discord', bridge, 'Ana', 'Hold')
  await untilEverywhere('room', bridge, 'Held by Ana')
  await pressIn('discord', bridge, 'Ana', 'Release')
  await untilEverywhere('room', bridge, 'NEEDS A YES')
  await pressIn('discord', bridge, 'Ana', 'Edit')
  const place = placesOf('room').find(({ platform }) => platform === 'discord')
  const findForm = () => sandbox.views.discord.channels().find(({ id }) => id === place?.id)?.modals
  await expect.poll(() => findForm()?.length).toBe(1)
  const reworded = 'Orrin bridge shut for a week'
  const modal = findForm()?.[0]?.id ?? ''
  const values = { headline: reworded, level: 'urgent' }
  await sandbox.views.discord.input(place?.id ?? '', { user: 'Ana', modal, values })
  await untilEverywhere('room', reworded, 'NEEDS A YES')
  await pressIn('discord', reworded, 'Ben')
  await untilEverywhere('news', reworded, 'URGENT')
}, 120_000)

test('rejected on Telegram with a reason, it is told nowhere, and both rooms say why', async () => {
  publish('bakery', bakery)
  await untilEverywhere('room', bakery, 'NEEDS A YES')
  await pressIn('telegram', bakery, 'Ben', 'Reject')
  const room = placesOf('room').find(({ platform }) => platform === 'telegram')?.id ?? ''
  const question = await roomOf('telegram').read('Why')
  const answer = { user: 'Ben', text: 'No news for this wire', replyTo: question.id }
  await sandbox.views.telegram.input(room, answer)
  await untilEverywhere('room', bakery, 'Rejected by Ben')
  await untilEverywhere('room', bakery, 'No news for this wire')
  expect(textsOf('news', bakery)).toEqual([[], []])
}, 90_000)

test('withdrawn from one room, every copy everywhere is struck', async () => {
  const room = roomOf('telegram')
  await room.type(`/retract ${harbor}`, 'Ana')
  await room.press(await room.read('PREVIEW'), 'Withdraw it everywhere', 'Ana')
  await untilEverywhere('news', harbor, 'WITHDRAWN')
}, 90_000)

test('every request was one that the platforms know', () => {
  expect(faults).toEqual([])
})
