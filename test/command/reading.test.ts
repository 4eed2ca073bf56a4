import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { SourceId } from '../../src/core/model.ts'
import type { Job } from '../../src/job.ts'
import type { CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld, paragraphs } from '../pipeline/world.ts'
import { asker, everybody } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>

const said = <Reply extends CommandReply>(reply: Reply) => sayAll(reply, english)
const ask = async (name: string, options: Record<string, string>) =>
  said(await center.run({ ...asker, name, options }))
const press = async (id: string) => said(await center.press({ ...asker, id }))

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  world.topics.list = [
    { id: 'dams', words: ['dam'], places: [], atLeast: undefined, atMost: undefined },
  ]
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  center = createCommandCenter({ ...world.deps, enqueue, version: '1.2.3', moderators: everybody })
  const dam = { id: 'dam', headline: 'Dam at Lake Orrin breaks', kicker: 'Breaking' }
  await world.publish(dam)
  world.pass(600)
  await world.publish({
    ...dam,
    paragraphs: [...paragraphs, '“We shall rebuild it,” said engineer Ivo Brandt.'],
  })
  for (const number of [1, 2, 3, 4, 5, 6]) {
    world.pass(60)
    await world.publish({
      id: `council-${number}`,
      url: `https://news.example/council-${number}`,
      headline: `Council of Vell meets for the ${number}th time`,
      paragraphs: [`Budget item ${number * 11} was read in ward ${number}, the clerk said.`],
    })
  }
})
afterAll(() => opened.close())

describe('/story', () => {
  test('words that mean one story give its timeline, the newest last', async () => {
    const { message } = await ask('story', { story: 'dam breaks' })
    expect(message.title.text).toBe('Dam at Lake Orrin breaks')
    expect(message.parts).toMatchObject([
      { kind: 'item', label: 'Wire', text: 'Dam at Lake Orrin breaks' },
      { kind: 'item', label: 'BULLETIN', text: 'Alert posted' },
      { kind: 'item', label: 'UPDATE', text: 'Update posted' },
      { kind: 'sources', sources: [{ label: 'Wire', url: 'https://news.example/dam' }] },
    ])
  })

  test('an update says what changed, and a button shows it', async () => {
    const { message } = await ask('story', { story: 'dam breaks' })
    expect(message.parts[2]).toMatchObject({ detail: 'a new quote: “We shall rebuild it”' })
    const changed = message.actions.find(({ label }) => label === 'What changed')
    const shown = JSON.stringify((await press(changed?.id ?? '')).message.parts)
    expect(shown).toContain('We shall rebuild it')
    const council = await ask('story', { story: '2' })
    expect(council.message.actions.map(({ label }) => label)).toEqual(['All quotes'])
  })

  test('its number does too, with or without a sharp', async () => {
    const byNumber = await ask('story', { story: '#1' })
    expect(byNumber).toEqual(await ask('story', { story: '1' }))
    expect(byNumber.message.title.text).toBe('Dam at Lake Orrin breaks')
  })

  test('words that mean several list them with a button each', async () => {
    const { message, isPrivate } = await ask('story', { story: 'council' })
    expect(isPrivate).toBe(true)
    expect(message.title.text).toBe('Which story do you mean by “council”?')
    const [first] = message.actions
    expect((await press(first?.id ?? '')).message.title.text).toContain('Council of Vell')
  })

  test.each(['unheard', '999999', '', "'; --", 'x'.repeat(10_000)])(
    'what nobody reported is answered with the next step: %j',
    async (story) => {
      const { message, isPrivate } = await ask('story', { story })
      expect(isPrivate).toBe(true)
      expect(JSON.stringify(message.parts)).toContain('/latest')
    },
  )
})

describe('/latest', () => {
  const items = ({ parts }: { readonly parts: readonly { readonly kind: string }[] }) =>
    parts.filter(({ kind }) => kind === 'item').length

  test.each([
    { of: 'wire', count: '2' },
    { count: 'Wire', of: '2' },
    { count: '2', of: 'WIRE' },
  ])('of a source, paged without losing it: %j', async (options) => {
    const first = await ask('latest', options)
    expect(first.isPrivate).toBe(false)
    expect(first.message.title.text).toBe('Latest alerts: Wire')
    expect(items(first.message)).toBe(2)
    const [older] = first.message.actions
    expect(older?.id.length).toBeLessThanOrEqual(48)
    const second = await press(older?.id ?? '')
    expect(second.message.title.text).toBe('Latest alerts: Wire')
    expect(items(second.message)).toBe(2)
    expect(second.message.actions.map(({ label }) => label)).toEqual(['Newer', 'Older'])
  })

  test('of a topic: only its stories', async () => {
    const { message } = await ask('latest', { of: 'dams' })
    expect(message.title.text).toBe('Latest alerts: dams')
    expect(message.parts).toMatchObject([{ text: 'Dam at Lake Orrin breaks' }])
    // By which every other command names it.
    const { storyId } = (await world.store.records.find(world.source, 'dam')) ?? {}
    expect(message.parts).toMatchObject([{ detail: `#${storyId} · Wire` }])
  })

  test('of a source that has told nothing yet says so', async () => {
    const { message } = await ask('latest', { of: 'Echo' })
    expect(message.title.text).toBe('No alerts yet: Echo')
  })

  test.each(['unheard', 'x'.repeat(10_000), '1e3', "'; --"])(
    'what is neither is told what there is: %j',
    async (of) => {
      const { message, isPrivate } = await ask('latest', { of })
      expect(isPrivate).toBe(true)
      expect(message.title.text).toContain('is neither a source nor a topic')
      expect(message.parts).toMatchObject([
        { text: 'Topics: dams' },
        { text: 'Sources: Echo, Post, Rumor, Wire' },
      ])
    },
  )

  test('a page of what nobody remembers asks to ask again', async () => {
    expect((await press('latest:2:2:99999')).message.title.text).toContain('ask again')
  })
})

describe('/quotes', () => {
  test('of a person: what they said, under the story', async () => {
    const { message } = await ask('quotes', { who: 'brandt' })
    expect(message.parts).toMatchObject([
      { kind: 'item', text: 'Dam at Lake Orrin breaks' },
      { kind: 'quote', text: 'We shall rebuild it', speaker: 'Ivo Brandt' },
    ])
  })

  test('of a story: all of them', async () => {
    const { message } = await ask('quotes', { who: 'dam breaks' })
    expect(message.parts).toMatchObject([{ speaker: 'Ruth Adeyemi' }, { speaker: 'Ivo Brandt' }])
  })

  test('a story without quotes says so', async () => {
    expect((await press('quotes:2')).message.title.text).toBe('No quotes')
  })
})

describe('/search', () => {
  test('pages by buttons, and the page before is one press away', async () => {
    const first = await ask('search', { words: 'council' })
    expect(first.isPrivate).toBe(true)
    expect(first.message.parts.filter(({ kind }) => kind === 'item')).toHaveLength(5)
    const [next] = first.message.actions
    expect(next?.label).toBe('Next')
    const second = await press(next?.id ?? '')
    expect(second.replacesMessage).toBe(true)
    expect(second.message.parts.filter(({ kind }) => kind === 'item')).toHaveLength(1)
    expect(second.message.actions.map(({ label }) => label)).toEqual(['Previous'])
  })

  test('shows where it was found', async () => {
    const { message } = await ask('search', { words: 'flooded' })
    expect(message.parts[1]).toMatchObject({
      kind: 'excerpt',
      pieces: expect.arrayContaining([{ text: 'flooded', isFound: true }]),
    })
  })

  test('a page of a search that nobody remembers asks to search again', async () => {
    expect((await press('search:99999:5')).message.title.text).toContain('ask again')
  })
})

test('/about says what it is', async () => {
  expect((await ask('about', {})).message.title.text).toBe('Tenbells 1.2.3')
})

describe('/status and /sources', () => {
  const text = async (name: string) => JSON.stringify((await ask(name, {})).message)

  test('say how fast alerts are, and that all is well', async () => {
    expect(await text('status')).toMatch(/last day: half within 0\.0 s \(7 alerts\)/)
    for (const name of ['status', 'sources']) expect((await ask(name, {})).isPrivate).toBe(true)
    expect(await text('status')).toMatch(/\d sources, all well/)
    expect(await text('status')).toContain('Nothing waits to be sent')
    expect((await ask('sources', {})).message.parts).toContainEqual(
      expect.objectContaining({
        ...{ label: 'Wire', text: 'well', at: undefined },
        detail: expect.stringMatching(/^looked at .+ ago · last article .+ ago$/),
      }),
    )
  })

  test('tell of every source how fresh it is', async () => {
    const source = await world.store.sources.get(world.source)
    await world.store.sources.settlePolls([{ ...source, lastPolledAt: world.clock.now }])
    world.pass(150)
    expect((await ask('status', {})).message.parts.filter(({ kind }) => kind === 'item')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ label: 'Wire', text: 'well' },
          detail: 'looked at 2 min ago · last article 2 min ago',
        }),
        expect.objectContaining({
          ...{ label: 'Echo', text: 'not looked at yet' },
          detail: 'never looked at · no article yet',
        }),
      ]),
    )
  })

  test('a source that has fallen silent goes first', async () => {
    const source = await world.store.sources.get(world.source)
    await world.store.sources.settlePolls([{ ...source, trouble: 'stale' }])
    const { parts } = (await ask('status', {})).message
    expect(parts.find(({ kind }) => kind === 'item')).toMatchObject({
      ...{ label: 'Wire', text: 'silent for long' },
    })
    expect(await text('status')).toMatch(/\d sources, 1 in trouble/)
  })

  test('many sources are paged, the figures stay', async () => {
    const settings = await world.store.sources.get(world.source)
    for (const number of [11, 12, 13, 14, 15, 16, 17, 18])
      await world.store.sources.add(
        // as: a slug
        { ...settings, id: `local-${number}` as SourceId, name: `Local ${number}`, url: undefined },
        world.clock.now,
      )
    const first = await ask('status', {})
    const [next] = first.message.actions
    const second = await press(next?.id ?? '')
    expect(second.replacesMessage).toBe(true)
    expect(second.message.parts.filter(({ kind }) => kind === 'item')).toHaveLength(2)
    expect(JSON.stringify(second.message)).toContain('12 sources')
    const listed = await ask('sources', {})
    expect(listed.message.actions.map(({ label }) => label)).toEqual(['Next'])
    const rest = await press(listed.message.actions[0]?.id ?? '')
    expect(rest.replacesMessage).toBe(true)
    expect(listed.message.parts).toHaveLength(10)
    expect(rest.message.parts).toMatchObject([{ label: 'Rumor' }, { label: 'Wire' }])
    expect(rest.message.actions.map(({ label }) => label)).toEqual(['Previous'])
    for (const number of [11, 12, 13, 14, 15, 16, 17, 18])
      await world.store.sources.remove(`local-${number}` as SourceId, world.clock.now)
  })

  test('name a source that does not answer, with its last error', async () => {
    const source = await world.store.sources.get(world.source)
    await world.store.sources.settlePolls([
      { ...source, trouble: 'dead', lastError: 'the server answered 503' },
    ])
    expect(await text('status')).toMatch(/\d sources, 1 in trouble/)
    expect((await ask('status', {})).message.parts).toContainEqual(
      expect.objectContaining({
        label: 'Wire',
        text: 'does not answer',
        detail: 'looked at 2 min ago · last article 2 min ago · the server answered 503',
      }),
    )
  })
})

describe('/why', () => {
  test.each(['https://news.example/dam?utm_source=feed', '#1'])(
    'follows %s from version to message',
    async (what) => {
      const { message, isPrivate } = await ask('why', { what })
      expect(isPrivate).toBe(true)
      expect(message.parts.slice(0, 3)).toMatchObject([
        { label: 'Wire', text: 'version 1', detail: expect.stringContaining('first report') },
        { label: 'BULLETIN', text: 'Alert posted' },
        { label: expect.stringMatching(/^→ room-/), text: 'new message: sent' },
      ])
    },
  )

  test.each(['https://elsewhere.example/x', 'https://127.0.0.1/', 'http://[::1]:1/'])(
    '%s, which nobody reported, is answered with the next step',
    async (what) => {
      const { message } = await ask('why', { what })
      expect(message.title.text).toBe('None of my sources has shown me this article')
    },
  )
})

test('what is under embargo has no story, no fate and no headline for anybody yet', async () => {
  await world.publish({
    id: 'secret',
    url: 'https://news.example/secret',
    headline: 'Norrline buys Skerry Ferries',
    paragraphs: ['Norrline takes over the ferries of Skerry, both companies said.'],
    embargoed: new Date(world.clock.now.getTime() + 3_600_000).toISOString(),
  })
  const record = await world.store.records.find(world.source, 'secret')
  const id = String(record?.storyId)
  const answers = [
    await ask('story', { story: id }),
    await ask('quotes', { who: id }),
    await ask('why', { what: id }),
    await ask('why', { what: 'https://news.example/secret' }),
    await press(`story:${id}`),
    await press(`quotes:${id}`),
    await press(`why:${id}`),
    await ask('pause', { what: `#${id}` }),
  ]
  expect(JSON.stringify(answers)).not.toMatch(/Norrline|embargo/)
  expect(answers.at(-1)?.message.title.text).toBe(`Stopped: #${id}`)
})

test('/status tells the middle of what took differently long, and of many alerts the slow end', async () => {
  const latency = async () =>
    JSON.stringify((await ask('status', {})).message).match(/in the last day: ([^"]*)/)?.[1]
  world.pass(2 * 86_400)
  for (const seconds of [2, 40, 4, ...Array.from({ length: 17 }, (_, index) => 41 + index)]) {
    world.pass(600)
    await world.publish({
      id: `slow-${seconds}`,
      url: `https://news.example/slow-${seconds}`,
      headline: `Bridge ${seconds} of Skerry closes`,
      paragraphs: [`Bridge ${seconds} is closed for ${seconds} days, its keeper said.`],
      publishedAt: new Date(world.clock.now.getTime() - seconds * 1_000).toISOString(),
    })
    if (seconds === 2) expect(await latency()).toBe('within 2.0 s (1 alert)')
    if (seconds === 4) expect(await latency()).toBe('half within 4.0 s (3 alerts)')
  }
  expect(await latency()).toBe('half within 48 s, 95 of 100 within 56 s (20 alerts)')
})

describe('what is more than one message takes is paged', () => {
  const quotesIn = (reply: Awaited<ReturnType<typeof press>>) =>
    reply.message.parts.flatMap((part) => (part.kind === 'quote' ? [part.text] : []))
  const speak = (number: number) => `“We drain pool number ${number},” said warden Odd Fjeld.`
  const spoken = Array.from({ length: 23 }, (_, index) => `We drain pool number ${index + 1}`)

  beforeAll(async () => {
    const pools = { id: 'pools', url: 'https://news.example/pools', headline: 'Pools are drained' }
    for (const count of [1, 5, 9, 13, 17, 20, 23]) {
      world.pass(3_600)
      await world.publish({
        ...pools,
        paragraphs: Array.from({ length: count }, (_, index) => speak(index + 1)),
      })
    }
  })

  test.each(['fjeld', 'pools are drained'])('all quotes of “%s”', async (who) => {
    const first = await ask('quotes', { who })
    expect(quotesIn({ ...first, replacesMessage: false })).toEqual(spoken.slice(0, 10))
    const second = await press(first.message.actions[0]?.id ?? '')
    expect(second.replacesMessage).toBe(true)
    expect(quotesIn(second)).toEqual(spoken.slice(10, 20))
    expect(second.message.actions.map(({ label }) => label)).toEqual(['Previous', 'Next'])
    const third = await press(second.message.actions[1]?.id ?? '')
    expect(quotesIn(third)).toEqual(spoken.slice(20))
    expect(third.message.actions.map(({ label }) => label)).toEqual(['Previous'])
    const back = await press(third.message.actions[0]?.id ?? '')
    expect(back.message.parts).toEqual(second.message.parts)
  })

  test('a page of a name that nobody remembers asks to ask again', async () => {
    expect((await press('said-by:99999:10')).message.title.text).toContain('ask again')
  })

  test('every step of a story’s fate, the last ones first', async () => {
    const steps: unknown[] = []
    let page: Awaited<ReturnType<typeof press>> = {
      ...(await ask('why', { what: 'pools are drained' })),
      replacesMessage: false,
    }
    for (;;) {
      steps.unshift(...page.message.parts)
      expect(page.message.parts.length).toBeLessThanOrEqual(14)
      const older = page.message.actions.find(({ label }) => label === 'Older')
      if (older === undefined) break
      page = await press(older.id)
      expect(page.replacesMessage).toBe(true)
    }
    expect(steps.length).toBeGreaterThan(14)
    expect(steps[0]).toMatchObject({ label: 'Wire', text: 'version 1' })
    expect(page.message.actions.map(({ label }) => label)).toEqual(['Newer'])
  })

  test('the log', async () => {
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
      await world.store.addAudit({
        ...{ at: world.clock.now, actor: 'discord:11 (Kim) in 1' },
        ...{ action: 'merged', subject: `story ${number}`, detail: 'one story' },
      })
    const first = await ask('audit', {})
    expect(first.message.parts).toHaveLength(10)
    expect(first.message.actions.map(({ label }) => label)).toEqual(['Older'])
    const second = await press(first.message.actions[0]?.id ?? '')
    expect(second.replacesMessage).toBe(true)
    expect(JSON.stringify(second.message.parts.slice(0, 2))).toMatch(/story 2.*story 1/)
    expect(second.message.actions[0]?.label).toBe('Newer')
  })
})
