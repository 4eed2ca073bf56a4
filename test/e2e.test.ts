import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Article,
  spawnTenbells,
  startPlatforms,
  startPublisher,
  stopProcess,
  untilStarted,
} from './e2e-parts.ts'
import { faults } from './platform/telegram-schemas.ts'

let folder: string
let sandbox: Awaited<ReturnType<typeof startPlatforms>>
let publisher: Awaited<ReturnType<typeof startPublisher>>
let bot: ReturnType<typeof spawnTenbells>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenbells-e2e-'))
  publisher = await startPublisher()
  sandbox = await startPlatforms(join(folder, 'sandbox'))
  const destinations = sandbox
    .channels()
    .map(({ platform, id }) => `  - { id: ${platform}, platform: ${platform}, channel: "${id}" }`)
  await writeFile(
    join(folder, 'tenbells.yaml'),
    [
      'sources:',
      `  - { id: quay, name: The Quay, url: "${publisher.feedUrl}", poll: 1s }`,
      'destinations:',
      ...destinations,
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
  bot = spawnTenbells(
    [
      'start',
      '--config',
      join(folder, 'tenbells.yaml'),
      '--data',
      join(folder, 'data'),
      '--port',
      '0',
    ],
    { ...sandbox.environment, ALLOW_PRIVATE_SOURCES: 'true', LOG_LEVEL: 'error' },
  )
  await untilStarted(bot)
}

const harbor: Article = {
  slug: 'harbor',
  headline: 'Ferry runs aground off Port Ellery',
  paragraphs: [
    'A ferry with 140 people on board ran aground off Port Ellery on Monday evening, the harbor authority said.',
    '“Everybody is off the ship, and nobody is hurt,” harbor master Ines Caldwell told reporters on the quay.',
    'The ferry had left the island of Sorrel an hour earlier in thick fog, according to the authority.',
    'Divers are to look at the hull on Tuesday morning, when the tide is out.',
  ],
}

const harborLater: Article = {
  ...harbor,
  paragraphs: [
    'A ferry with 165 people on board ran aground off Port Ellery on Monday evening, the harbor authority said.',
    ...harbor.paragraphs.slice(1),
    '“We heard a long scraping noise, and then it was very quiet,” said passenger Tomas Brandt.',
  ],
}

const strike: Article = {
  slug: 'strike',
  headline: 'Tram drivers in Ostrava Bay call off their strike',
  paragraphs: [
    'Tram drivers in Ostrava Bay called off their strike on Monday after the city offered shorter shifts.',
    '“This is what we asked for in spring,” said union leader Marta Lindqvist.',
    'The first trams are to leave their depots at five on Tuesday morning, the transit office said.',
  ],
}

function messagesAbout(headline: string) {
  return sandbox.channels().map(({ platform, messages }) => ({
    platform,
    messages: messages.filter(({ text }) => text.includes(headline)),
  }))
}

async function untilEverywhere(headline: string, says: string): Promise<void> {
  await expect
    .poll(
      () =>
        messagesAbout(headline).map(({ messages }) =>
          messages.some(({ text }) => text.includes(says)),
        ),
      { timeout: 60_000, interval: 50 },
    )
    .toEqual([true, true])
}

function expectOnce(headline: string): void {
  for (const { messages } of messagesAbout(headline)) expect(messages).toHaveLength(1)
}

test('an alert follows its article: edited, not repeated', async () => {
  publisher.publish(harbor)
  await untilEverywhere(harbor.headline, 'Everybody is off the ship')
  publisher.publish(harborLater)
  await untilEverywhere(harbor.headline, '165 people')
  expectOnce(harbor.headline)
  for (const { messages } of messagesAbout(harbor.headline))
    expect(messages[0]?.history.map(({ kind }) => kind)).toEqual(['create', 'edit'])
}, 90_000)

test('its buttons are sealed, so that nobody makes one up', () => {
  const standing = JSON.stringify(messagesAbout(harbor.headline))
  const ids = [...standing.matchAll(/"(?:custom_id|callback_data)":"([^"]*)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(5)
  expect(ids.filter((id) => !/^[a-z]+:\d+\.1[\w-]{8}$/.test(id ?? ''))).toEqual([])
})

test('killed in the middle, it loses nothing and says nothing twice', async () => {
  publisher.publish(strike)
  // In the middle: one platform has the alert, the other may or may not.
  await expect
    .poll(() => messagesAbout(strike.headline).some(({ messages }) => messages.length > 0), {
      timeout: 30_000,
      interval: 5,
    })
    .toBe(true)
  await stopProcess(bot, 'SIGKILL')
  publisher.publish({
    ...strike,
    paragraphs: [...strike.paragraphs, '“I am glad,” said mayor Piet Hollander.'],
  })
  await startBot()
  await untilEverywhere(strike.headline, 'I am glad')
  expectOnce(strike.headline)
  expectOnce(harbor.headline)
}, 120_000)

test('killed at any moment, the same', async () => {
  // Three events that nothing could take for one story.
  const moments = [
    {
      delayMs: 30,
      headline: 'Lighthouse keeper of Sorrel retires',
      says: 'Forty years are enough',
    },
    {
      delayMs: 1_050,
      headline: 'Glass factory in Tarn burns down',
      says: 'We had ten minutes to get out',
    },
    {
      delayMs: 1_250,
      headline: 'Voters in Vell choose a mayor',
      says: 'I will begin with schools',
    },
  ]
  for (const { delayMs, headline, says } of moments) {
    publisher.publish({
      slug: `moment-${delayMs}`,
      headline,
      paragraphs: [`${headline}, officials said on Monday.`, `“${says},” a witness said.`],
    })
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    await stopProcess(bot, 'SIGKILL')
    await startBot()
    await untilEverywhere(headline, says)
    expectOnce(headline)
  }
}, 180_000)

test('a restart posts nothing again', async () => {
  const before = structuredClone(sandbox.channels())
  await stopProcess(bot, 'SIGTERM')
  await startBot()
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  expect(sandbox.channels()).toEqual(before)
}, 60_000)

test('every request was one that the platforms know', () => {
  expect(faults).toEqual([])
})
