/** From a link or a text to the channels, by hand: the real intake against a server of the test's own. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import type { ApprovalRule } from '../../src/core/approval/rule.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { Message } from '../../src/core/message.ts'
import type { SourceId, SubscriptionId } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import { createFetcher, type Fetcher } from '../../src/intake/fetch-url.ts'
import { createIntake } from '../../src/intake/intake.ts'
import { createPagePool } from '../../src/intake/page-pool.ts'
import type { Job } from '../../src/job.ts'
import { checkPage } from '../../src/pipeline/check-page.ts'
import { createPosting } from '../../src/pipeline/draft-posted.ts'
import { renderText } from '../../src/platform/telegram/render.ts'
import type { Asker, CommandCenter, CommandReply } from '../../src/ports/command.ts'
import type { Messenger } from '../../src/ports/messenger.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import type { Room } from '../../src/store-port/notice.ts'
import type { Subscription } from '../../src/store-port/subscription.ts'
import { startLocalServer } from '../intake/local-server.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

const pages = createPagePool({ threadCount: 1 })
let server: Awaited<ReturnType<typeof startLocalServer>>
let fetcher: Fetcher
let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>
let center: CommandCenter
let articles: Record<string, string | undefined>
let round = 0

const moderator: Asker = { ...asker, userId: '77', userName: 'Mo' }
const second: Asker = { ...asker, userId: '78', userName: 'Di' }

const lede =
  'The harbor bridge of Port Halden was closed on Friday after a crack was found, the city said.'
const quoted =
  '“Nobody was hurt, and nobody will be,” said mayor Ilse Brandt, who ordered the closure.'
const more =
  'Engineers will look at the bridge on Saturday; buses take the northern road until then.'
const summary = `${lede} ${more}`

function pageOf(headline: string, paragraphs: readonly string[] = [lede, quoted, more]): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: world.clock.now.toISOString(),
    dateModified: world.clock.now.toISOString(),
  }
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('')
  return `<!doctype html><html lang="en"><head><title>${headline}</title><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><h1>${headline}</h1>${body}</article></body></html>`
}

beforeAll(async () => {
  opened = await openMemory()
  server = await startLocalServer((request, response) => {
    const page = articles[request.url ?? '']
    if (request.url === '/large') return response.end('x'.repeat(6_000_000))
    if (page === undefined) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  })
  fetcher = createFetcher({ allowLoopback: true, userAgent: 'Tenbells/test' })
})
afterAll(async () => {
  await fetcher.close()
  await pages.close()
  await server.close()
  await opened.close()
})

const settle = async <Reply extends CommandReply>(reply: Reply) => (await reply.later) ?? reply
const said = (reply: CommandReply) => sayAll(reply, english)
const ask = async (what: string, who = moderator) =>
  said(await settle(await center.run({ ...who, name: 'post', options: { what } })))
const press = async (id = '', who = moderator) =>
  sayAll(await center.press({ ...who, id }), english)
const fill = async (
  id: string,
  filled: {
    readonly texts?: Record<string, string>
    readonly choices?: Record<string, readonly string[]>
  },
) => sayAll(await center.submit({ ...moderator, id, texts: {}, choices: {}, ...filled }), english)
const buttonOf = ({ message }: ReturnType<typeof said>, label: string) =>
  message.actions.find((each) => each.label === label)?.id ?? `no button ${label}`
const formOf = async (reply: ReturnType<typeof said>, label: string) =>
  (await press(buttonOf(reply, label))).form
const news = () => world.platform.messages.filter(({ channel }) => channel === '1')
const room = () => world.platform.messages.filter(({ channel }) => channel === 'desk')
const standing = () => {
  const message = news().at(-1)?.message
  return message && sayAll(message, english)
}
const intake = () => createIntake(fetcher, pages)
const path = () => `/bridge-${round}`
const link = () => `${server.url}${path()}`

function connect(deps: typeof world.deps): void {
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  const posting = createPosting({ ...deps, intake: intake() })
  center = createCommandCenter({
    ...{ ...deps, enqueue, posting, version: '0.0.0' },
    moderators: { discord: new Set(['77', '78']), telegram: new Set<string>() },
  })
}

async function begin(rules: readonly ApprovalRule[] = []): Promise<void> {
  world = await createWorld(opened)
  await world.subscribe({ sources: [] })
  world.approval.rules = rules
  connect(world.deps)
  round += 1
  articles = { [path()]: pageOf(`Bridge ${round} in Port Halden closed`) }
}
beforeEach(() => begin())
const configure = (...places: readonly Partial<Subscription>[]) =>
  world.store.subscriptions.replaceConfigured(
    places.map((place) => ({ ...world.subscription, sources: [], ...place })),
    world.clock.now,
  )

describe('a link', () => {
  test('is read, shown exactly, and posted with one press; another press does nothing', async () => {
    const first = await center.run({ ...moderator, name: 'post', options: { what: link() } })
    expect(sayAll(first.message, english).title.text).toBe(`Reading ${new URL(link()).host} …`)
    const card = said(await settle(first))
    expect(card).toMatchObject({
      isPrivate: true,
      message: { title: { label: 'PREVIEW · ROUTINE' } },
    })
    expect(card.message.parts[0]).toEqual({ kind: 'summary', text: summary })
    expect(JSON.stringify(card.message.parts)).toContain('It begins a new story')
    expect(news()).toEqual([])

    const post = buttonOf(card, 'Post')
    const answers = await Promise.all([press(post), press(post), press(post, second)])
    expect(news()).toHaveLength(1)
    expect(standing()).toMatchObject({
      title: { label: 'ROUTINE', text: `Bridge ${round} in Port Halden closed` },
    })
    expect(answers.map(({ message }) => message.title.text)).toEqual(['Posted', 'Posted', 'Posted'])
    expect(JSON.stringify(answers[2])).toContain('Mo was first')
    const report = await press(buttonOf(answers[0], 'What was changed where'))
    expect(report.message.title.text).toBe('1 of 1 done')
  })

  test('is watched afterwards: an update and a withdrawal reach what was posted', async () => {
    await press(buttonOf(await ask(link()), 'Post'))
    const look = async () => {
      world.pass(600)
      const [held] = await world.store.records.listByUrl(link())
      if (held === undefined) throw new Error('nothing is held')
      await world.run(await checkPage({ ...world.deps, intake: intake() }, held))
    }
    articles[path()] = pageOf(`Bridge ${round} in Port Halden closed`, [
      lede,
      'Two people were hurt when a railing fell on Friday evening, the city said.',
      quoted,
      more,
    ])
    await look()
    expect(JSON.stringify(standing())).toContain('Two people were hurt')
    articles[path()] = pageOf(`Bridge ${round} in Port Halden closed`, [
      'This article has been retracted. The city says that no crack was found.',
    ])
    await look()
    expect(standing()?.tone).toBe('withdrawn')
  })

  test('why it was posted can be asked by everybody; by whom, the audit log says', async () => {
    await press(buttonOf(await ask(link()), 'Post'))
    const why = said(await center.run({ ...moderator, name: 'why', options: { what: link() } }))
    expect(JSON.stringify(why.message.parts)).toContain('posted by hand; ')
    expect(JSON.stringify(why.message.parts)).not.toContain('Mo')
  })

  test('told already, it is not told again', async () => {
    await press(buttonOf(await ask(link()), 'Post'))
    const again = await ask(`${link()}?utm_source=chat#top`)
    expect(again.message.title.text).toMatch(/^This has been told already: story \d+$/)
    expect(JSON.stringify(again.message.parts)).toContain('/edit')
    expect(news()).toHaveLength(1)
  })

  test('of an event that was told continues its story', async () => {
    await press(buttonOf(await ask(link()), 'Post'))
    world.pass(1_200)
    articles[`/other-${round}`] = pageOf(`Port Halden closes harbor bridge ${round} after crack`, [
      `The harbor bridge ${round} of Port Halden was closed on Friday after a crack was found in a pillar.`,
      quoted,
      more,
    ])
    const card = await ask(`${server.url}/other-${round}`)
    expect(JSON.stringify(card.message.parts)).toMatch(/It continues story \d+/)
  })

  test('given twice before it is told, it is one draft', async () => {
    const [one, other] = [await ask(link()), await ask(link(), second)]
    expect(buttonOf(other, 'Post')).toBe(buttonOf(one, 'Post'))
  })

  test('changed since it was seen, it is not posted, and says why', async () => {
    const card = await ask(link())
    const form = await formOf(card, 'Words')
    await fill(form?.id ?? '', { texts: { headline: 'Other words' } })
    const seen = await press(buttonOf(card, 'Post'))
    expect(news()).toEqual([])
    expect(seen.message.parts).toContainEqual(
      expect.objectContaining({ label: 'It has changed since: look at its newest text first' }),
    )
    await press(buttonOf(seen, 'Post'))
    expect(news()).toHaveLength(1)
  })

  test('another article of its event waits for the draft, which is named', async () => {
    const first = await ask(link())
    articles[`/other-${round}`] = pageOf(`Bridge ${round} in Port Halden is closed`, [
      `The harbor bridge ${round} of Port Halden was closed on Friday after a crack was found in a pillar.`,
      quoted,
      more,
    ])
    const other = await ask(`${server.url}/other-${round}`)
    expect(other.message.title.text).toBe('An alert on this story waits already')
    expect(other.message.parts[0]).toMatchObject({ text: `Bridge ${round} in Port Halden closed` })
    const shown = await press(buttonOf(other, 'See the draft'))
    expect(buttonOf(shown, 'Post')).toBe(buttonOf(first, 'Post'))
    world.pass(60)
    await world.sweep()
    expect(news()).toEqual([])
  })

  test('discarded, it is not told, and the button is dead', async () => {
    const card = await ask(link())
    expect((await press(buttonOf(card, 'Discard'))).message.title.text).toContain('Discarded')
    expect((await press(buttonOf(card, 'Post'))).message.title.text).toContain('Discarded')
    expect(news()).toEqual([])
  })

  test.each(['Words', 'Quotes', 'Level and places', 'Schedule'])(
    'told meanwhile, “%s” opens no form: it says at once who was first',
    async (label) => {
      const card = await ask(link())
      const open = await formOf(card, label)
      expect(open).toBeDefined()
      await press(buttonOf(card, 'Post'))
      const late = await press(buttonOf(card, label), { ...moderator, userId: '78' })
      expect(late.form).toBeUndefined()
      expect(late.message.title.text).toContain('Posted')
      expect(late.message.parts).toMatchObject([{ label: 'Mo was first' }])
      const filled = await fill(open?.id ?? '', { texts: { headline: 'Too late', time: '18:30' } })
      expect(filled.message.title.text).toContain('Posted')
    },
  )

  test('held, it stands in the moderators’ room', async () => {
    const card = await ask(link())
    expect((await press(buttonOf(card, 'Hold'))).message.title.text).toContain('Held')
    expect(room()).toHaveLength(1)
    expect(news()).toEqual([])
  })

  test.each([
    ['http://127.0.0.1:1/x', 'I cannot read this', 'does not answer'],
    ['http://[', '“http://[” is no address of a web page', 'https://'],
    ['ftp://files.example/a', 'is no address of a web page', 'https://'],
    ['javascript://x', 'is no address of a web page', 'https://'],
    ['https://news.example/a and more', 'Give the link alone', ''],
    [`https://news.example/${'x'.repeat(10_000)}`, 'longer than any', ''],
  ])('%.40s is refused with the cure', async (what, title, cure) => {
    const { message } = await ask(what)
    expect(message.title.text).toContain(title)
    expect(JSON.stringify(message.parts)).toContain(cure)
  })

  test.each([
    ['/gone', 'There is no such page'],
    ['/large', 'too large for an article'],
    ['/empty', 'Give the address of the article itself'],
  ])('%s on the site is refused with the cure', async (at, cure) => {
    articles['/empty'] = '<!doctype html><title>Nothing</title><p></p>'
    expect(JSON.stringify((await ask(`${server.url}${at}`)).message.parts)).toContain(cure)
  })

  test.each(['everything', 'bridges'])(
    'while %s is paused it is no draft, and who paused it is told',
    async (what) => {
      world.topics.list = [
        { id: 'bridges', words: ['bridge'], places: [], atLeast: undefined, atMost: undefined },
      ]
      await center.run({ ...second, name: 'pause', options: { what } })
      const answer = JSON.stringify(await ask(link()))
      expect(answer).toContain('It cannot be told now')
      expect(answer).toContain('discord:78')
      const paused = await center.run({ ...moderator, name: 'resume', options: {} })
      await press(paused.message.actions[0]?.id)
      expect((await ask(link())).message.title.label).toBe('PREVIEW · ROUTINE')
    },
  )

  test('in a private network is not asked at all', async () => {
    const guarded = createFetcher({ allowLoopback: false, userAgent: 'Tenbells/test' })
    const posting = createPosting({ ...world.deps, intake: createIntake(guarded, pages) })
    for (const url of [link(), 'http://10.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/'])
      await expect(posting.draftLink(url, { by: 'x', name: 'x', actor: 'x' })).rejects.toThrow(
        'not on the public internet',
      )
    await guarded.close()
  })
})

describe('what is changed before it is told', () => {
  test('words are marked as a person’s', async () => {
    const card = await ask(link())
    const form = await formOf(card, 'Words')
    expect(form?.fields).toMatchObject([
      { value: `Bridge ${round} in Port Halden closed` },
      { value: summary },
    ])
    const changed = await fill(form?.id ?? '', {
      texts: { headline: 'Halden bridge shut', summary },
    })
    expect(changed.message.title.text).toBe('Halden bridge shut')
    // What was seen before cannot be told any more: the new words are shown.
    const old = await press(buttonOf(card, 'Post'))
    expect(old.message.title.text).toBe('Halden bridge shut')
    expect(news()).toEqual([])
    await press(buttonOf(changed, 'Post'))
    expect(standing()?.title.text).toBe('Halden bridge shut')
    expect(JSON.stringify(standing()?.parts)).toContain('Headline in our editors’ words')
  })

  test('a quote that the article does not have is refused, typed as words or as a quote', async () => {
    const card = await ask(link())
    const words = await fill((await formOf(card, 'Words'))?.id ?? '', {
      texts: { summary: 'The mayor said “we are doomed”.' },
    })
    expect(words.message.title.text).toBe('The source does not quote “we are doomed”')
    const long = await fill((await formOf(card, 'Words'))?.id ?? '', {
      texts: { summary: 'x'.repeat(10_000) },
    })
    expect(long.message.title.text).toBe('A summary has at most 800 characters')
    const quotes = await fill((await formOf(card, 'Quotes'))?.id ?? '', {
      texts: { another: '“we are doomed”' },
    })
    expect(quotes.message.title.text).toBe('The source does not quote “we are doomed”')
    expect(quotes.message.actions).toHaveLength(1)
  })

  test('quotes are chosen among those that it has', async () => {
    const card = await ask(link())
    const form = await formOf(card, 'Quotes')
    expect(form?.fields[0]).toMatchObject({ kind: 'several', choices: [{ value: '0' }] })
    const without = await fill(form?.id ?? '', { choices: { quotes: [] } })
    expect(without.message.parts.some(({ kind }) => kind === 'quote')).toBe(false)
    const again = await formOf(without, 'Quotes')
    const typed = await fill(again?.id ?? '', { texts: { another: 'nobody will be' } })
    expect(typed.message.parts).toContainEqual(
      expect.objectContaining({ kind: 'quote', speaker: 'Ilse Brandt' }),
    )
  })

  test('level and places', async () => {
    const card = await ask(link())
    const form = await formOf(card, 'Level and places')
    const changed = await fill(form?.id ?? '', {
      choices: { level: ['urgent'], places: ['nowhere'] },
    })
    expect(changed.message.title.label).toBe('PREVIEW · URGENT')
    await press(buttonOf(changed, 'Post'))
    expect(standing()?.title.label).toBe('URGENT')
  })

  test('of two places only the chosen one gets it', async () => {
    const other = { id: `other-${world.source}` as SubscriptionId, channel: '2' }
    const here = { ...world.subscription, sources: [] }
    await world.store.subscriptions.replaceConfigured(
      [here, { ...here, ...other }],
      world.clock.now,
    )
    const form = await formOf(await ask(link()), 'Level and places')
    const changed = await fill(form?.id ?? '', {
      choices: { level: ['routine'], places: [other.id] },
    })
    await press(buttonOf(changed, 'Post'))
    expect(news()).toEqual([])
    expect(world.platform.messages.filter(({ channel }) => channel === '2')).toHaveLength(1)
  })

  test('a place of ours that a moderator names gets it, whatever it takes by itself', async () => {
    const flashes = { id: 'flashes' as SubscriptionId, channel: '2', leastLevel: 'flash' } as const
    await configure({}, { ...flashes, sources: ['another' as SourceId] })
    const form = await formOf(await ask(link()), 'Level and places')
    const changed = await fill(form?.id ?? '', { choices: { places: ['flashes'] } })
    expect(JSON.stringify(changed.message.parts)).toContain('It goes to 1 place only')
    await press(buttonOf(changed, 'Post'))
    expect(news()).toEqual([])
    expect(world.platform.messages.filter(({ channel }) => channel === '2')).toHaveLength(1)
  })

  test('a place that was chosen and has closed since is named, with the reason', async () => {
    const guest = { platform: 'discord', channel: '4', alias: undefined, server: 'g' } as const
    await world.store.subscriptions.add(guest, usualWishes, world.clock.now)
    const closed = await world.store.subscriptions.findAt(guest)
    if (closed === undefined) throw new Error('it was not subscribed')
    const form = await formOf(await ask(link()), 'Level and places')
    const places = [closed.id, world.subscription.id]
    const chosen = await fill(form?.id ?? '', { choices: { places } })
    await world.store.subscriptions.park(closed.id, 'kicked', world.clock.now)
    const words = await formOf(chosen, 'Words')
    const changed = await fill(words?.id ?? '', { texts: { headline: 'Halden bridge shut' } })
    expect(JSON.stringify(changed.message.parts)).toContain(
      'Not to Discord 4: destination parked: kicked',
    )
  })

  test('a place that others manage gets what they asked for, and the card says so by name', async () => {
    const guest = { platform: 'discord', channel: '3', alias: undefined, server: 'g' } as const
    const wishes = { ...usualWishes, leastLevel: 'flash' } as const
    await world.store.subscriptions.add(guest, wishes, world.clock.now)
    const form = await formOf(await ask(link()), 'Level and places')
    const theirs = form?.fields
      .flatMap((field) => ('choices' in field ? field.choices : []))
      .find(({ label }) => label === 'Discord 3')
    const places = [theirs?.value ?? '', world.subscription.id]
    const changed = await fill(form?.id ?? '', { choices: { places } })
    const parts = JSON.stringify(changed.message.parts)
    expect(parts).toContain('It goes to 1 place only')
    expect(parts).toContain(
      'Not to Discord 3, by its own settings: it takes flash and above, and this is routine',
    )
    await press(buttonOf(changed, 'Post'))
    expect(news()).toHaveLength(1)
    expect(world.platform.messages.filter(({ channel }) => channel === '3')).toEqual([])
  })

  test('the level that a person has chosen stays when the article changes', async () => {
    const card = await ask(link())
    const form = await formOf(card, 'Level and places')
    const changed = await fill(form?.id ?? '', { choices: { level: ['bulletin'] } })
    await press(buttonOf(changed, 'Post'))
    world.pass(600)
    articles[path()] = pageOf(`Bridge ${round} in Port Halden closed`, [
      lede,
      'Two people were hurt when a railing fell on Friday evening, the city said.',
      quoted,
      more,
    ])
    const [held] = await world.store.records.listByUrl(link())
    if (held) await world.run(await checkPage({ ...world.deps, intake: intake() }, held))
    expect(standing()?.title.label).toBe('BULLETIN')
  })
})

describe('as it will stand at its places', () => {
  const style = { ...usualWishes.style, layout: 'headline', language: 'es' } as const
  const looksOf = ({ message }: ReturnType<typeof said>) =>
    message.parts.flatMap((part) =>
      part.kind === 'mark' && part.label.includes(': as on ') ? [part.label] : [],
    )

  test('each language and layout is a page, and every page can be posted', async () => {
    await configure(
      {},
      { id: 'south' as SubscriptionId, channel: '2', style },
      { id: 'south-2' as SubscriptionId, channel: '3', style },
      { id: 'late' as SubscriptionId, channel: '4', leastLevel: 'flash' },
    )
    const first = await ask(link())
    expect(looksOf(first)).toEqual([
      '1 of 2: as on Discord in español, headline only. south, south-2',
    ])
    expect(first).toMatchObject({ style: { language: 'es' } })
    expect(first.message.title.label).toBe('PREVIEW · NOTICIA')
    expect(JSON.stringify(first.message.parts)).not.toContain('Engineers will look')
    const page = await press(buttonOf(first, 'Next'))
    expect(looksOf(page)[0]).toContain('2 of 2: as on Discord in English, full')
    expect(page.message.title.label).toBe('PREVIEW · ROUTINE')
    expect(JSON.stringify(page.message.parts)).toContain('Engineers will look')
    await press(buttonOf(page, 'Post'))
    expect(world.platform.messages.filter(({ channel }) => channel !== 'desk')).toHaveLength(3)
  })

  test('where no place takes it, that is said before anybody posts it', async () => {
    await world.subscribe({ sources: [], leastLevel: 'flash' })
    expect(JSON.stringify((await ask(link())).message.parts)).toContain(
      'No place takes it as it is',
    )
  })
})

describe('an update of a story that was told', () => {
  const guest = { platform: 'discord', channel: '3', alias: undefined, server: 'g' } as const
  const told = () => world.platform.messages.filter(({ channel }) => channel === '3')
  const guestOf = async () => {
    const found = await world.store.subscriptions.findAt(guest)
    if (found === undefined) throw new Error('the guest has no subscription')
    return found
  }

  beforeEach(async () => {
    await world.store.subscriptions.add(guest, usualWishes, world.clock.now)
    await world.store.subscriptions.change((await guestOf()).id, usualWishes)
    await press(buttonOf(await ask(link()), 'Post'))
    world.pass(1_200)
    articles[`/other-${round}`] = pageOf(`Port Halden closes harbor bridge ${round} after crack`, [
      `The harbor bridge ${round} of Port Halden was closed on Friday after a crack was found in a pillar.`,
      'Two people were hurt when a railing fell on Friday evening, the city said.',
      quoted,
      more,
    ])
  })
  const update = () => ask(`${server.url}/other-${round}`)
  const partsOf = ({ message }: ReturnType<typeof said>) => JSON.stringify(message.parts)
  const only = async (card: ReturnType<typeof said>, places: readonly string[]) =>
    fill((await formOf(card, 'Level and places'))?.id ?? '', { choices: { places } })

  test('goes wherever the story stands, also where its filters or a choice would leave it out', async () => {
    expect(told()).toHaveLength(1)
    const { id } = await guestOf()
    await world.store.subscriptions.change(id, { ...usualWishes, leastLevel: 'flash' })
    const named = await only(await update(), [id, world.subscription.id])
    expect(partsOf(named)).not.toContain('Not to ')
    expect(partsOf(named)).toContain('It goes to 2 places only')
    const other = await only(named, [world.subscription.id])
    expect(partsOf(other)).toContain('It goes to 2 places only')
    const before = JSON.stringify(told())
    await press(buttonOf(other, 'Post'))
    expect(JSON.stringify(told())).not.toBe(before)
  })

  test('does not go where it is muted, and the card says why', async () => {
    const at = { ...moderator, channel: '3' }
    const { id } = await guestOf()
    const card = await update()
    const story = /story (\d+)/.exec(partsOf(card))?.[1] ?? ''
    await center.run({ ...at, name: 'mute', options: { for: '2h', what: `#${story}` } })
    const named = await only(card, [id, world.subscription.id])
    expect(partsOf(named)).toContain(`Not to Discord 3: story ${story} is silenced`)
    expect(partsOf(named)).toContain('It goes to 1 place only')
    const before = JSON.stringify(told())
    expect(told()).toHaveLength(1)
    await press(buttonOf(named, 'Post'))
    expect(JSON.stringify(told())).toBe(before)
  })

  test('gets a story of its own with what was changed in it, once, and goes back', async () => {
    const form = await formOf(await update(), 'Level and places')
    const card = await fill(form?.id ?? '', { choices: { level: ['urgent'] } })
    const story = /continues story (\d+)/.exec(partsOf(card))?.[1] ?? ''
    const apart = buttonOf(card, 'A story of its own')
    const own = await press(apart)
    expect(own.message.title.label).toBe('PREVIEW · URGENT')
    expect(partsOf(own)).toContain('It begins a new story')
    // Whoever has seen it before sees how it is now.
    const late = await press(apart, second)
    expect(late.message.actions).toEqual(own.message.actions)
    expect(buttonOf(await press(buttonOf(card, 'Post')), 'Post')).toBe(buttonOf(own, 'Post'))
    const back = await press(buttonOf(own, `Belongs to story ${story}`))
    expect(partsOf(back)).toContain(`It continues story ${story}`)
    const again = await press(buttonOf(back, 'A story of its own'))
    await press(buttonOf(again, 'Post'))
    expect(told().map(({ replyTo }) => replyTo)).toEqual([undefined, undefined])
    expect(
      (await press(buttonOf(again, `Belongs to story ${story}`))).message.title.text,
    ).toContain('Posted')
    const log = await world.store.listAudit({ offset: 0, limit: 20 })
    expect(log.map(({ action }) => action).slice(0, 8)).toEqual(
      expect.arrayContaining(['approved', 'changed', 'split', 'merged']),
    )
  })

  test('does not go back while something waits there', async () => {
    const card = await update()
    const id = Number(/continues story (\d+)/.exec(partsOf(card))?.[1])
    const story = await world.store.stories.describe(id)
    const own = await press(buttonOf(card, 'A story of its own'))
    const rule = { sources: [], topics: [], leastLevel: 'routine', approvalCount: 1 } as const
    world.approval.rules = [{ ...rule, hasUpdates: true, timeOut: undefined }]
    if (story) await world.report(story.id, 'Post')
    const refused = await press(buttonOf(own, `Belongs to story ${id}`))
    expect(refused.message.title.text).toBe('An alert on this story waits already')
    expect(refused.replacesMessage).toBe(false)
    world.approval.rules = []
    expect((await press(buttonOf(own, 'Post'))).message.title.text).toBe('Posted')
  })

  test('of a report that was told stays in its story', async () => {
    await press(buttonOf(await update(), 'Post'))
    articles[`/other-${round}`] = pageOf(`Port Halden closes harbor bridge ${round} after crack`, [
      `The harbor bridge ${round} of Port Halden was closed on Friday after a crack was found in a pillar.`,
      'Nine people were hurt when a railing fell on Friday evening, the city said.',
      quoted,
      more,
    ])
    world.pass(600)
    const card = await update()
    expect(partsOf(card)).toContain('It continues story')
    expect(buttonOf(card, 'A story of its own')).toContain('no button')
  })

  test('of a story that was told in some places only goes there only', async () => {
    const north = {
      ...world.subscription,
      sources: [],
      id: 'north' as SubscriptionId,
      channel: '4',
    }
    // So that no ferry is taken for news of the bridge.
    world.pass(30 * 86_400)
    const first = await ask(`Ferry ${round} stopped. No ferry of the northern line sails today.`)
    await press(buttonOf(await only(first, [world.subscription.id]), 'Post'))
    await configure({}, north)
    world.pass(600)
    const next = await ask(
      `Ferry ${round} stopped. No ferry of the northern line sails today. Two ships were damaged.`,
    )
    expect(partsOf(next)).toMatch(/It continues story/)
    expect(partsOf(next)).toContain('It goes to 1 place only')
  })
})

describe('among more places than one form holds', () => {
  const count = 180
  const idOf = (index: number) => `wall-${String(index).padStart(3, '0')}` as SubscriptionId
  beforeEach(async () => {
    const walls = Array.from({ length: count }, (_, index) => ({
      id: idOf(index),
      channel: `wall-${index}`,
    }))
    await configure(...walls)
  })

  test('the places are asked for in parts, and what is chosen in one part stays', async () => {
    const card = await ask(link())
    const parts = await press(buttonOf(card, 'Level and places'))
    expect(parts.form).toBeUndefined()
    expect(parts.message.actions).toHaveLength(3)
    let last = card
    for (const [index, button] of parts.message.actions.entries()) {
      const { form } = await press(button.id)
      const choices = form?.fields.flatMap((field) => ('choices' in field ? field.choices : []))
      const wanted = choices?.findLast(({ value }) => value.startsWith('wall-'))?.value ?? ''
      const name = form?.fields.find(
        (field) => 'choices' in field && field.choices.some(({ value }) => value === wanted),
      )?.name
      last = await fill(form?.id ?? '', { choices: { [name ?? '']: [wanted] } })
      expect(JSON.stringify(last.message.parts)).toContain(`It goes to ${index + 1} place`)
    }
    await press(buttonOf(last, 'Post'))
    expect(
      world.platform.messages.filter(({ channel }) => channel.startsWith('wall-')),
    ).toHaveLength(3)
  })
})

describe('as on the other platform', () => {
  const sent: Message[] = []
  const look = async (rooms: readonly Room[]) => {
    sent.length = 0
    const telegram: Messenger = {
      ...world.platform.messenger,
      platform: 'telegram',
      render: (message) => renderText(message, english),
      async send(_room, message) {
        sent.push(message)
        return { messageId: '1' }
      },
    }
    connect({ ...world.deps, rooms, messengers: { ...world.deps.messengers, telegram } })
    return press(buttonOf(await ask(link()), 'As on Telegram'))
  }

  test('without a room of moderators there, its markup is shown', async () => {
    const { message } = await look([])
    expect(message.title.text).toBe('So it is sent to Telegram')
    const [part] = message.parts
    expect(JSON.stringify(part)).toContain(
      `<b>PREVIEW · ROUTINE</b> · Bridge ${round} in Port Halden closed`,
    )
    expect(sent).toEqual([])
  })

  test('in the room there it stands as readers would see it', async () => {
    const { message } = await look([{ platform: 'telegram', channel: 'editors' }])
    expect(message.title.text).toContain('It stands in the moderators’ room on Telegram now')
    expect(sent.map((each) => sayAll(each, english).title)).toEqual([
      { label: 'PREVIEW · ROUTINE', text: `Bridge ${round} in Port Halden closed` },
    ])
    expect(news()).toEqual([])
  })
})

describe('at a time', () => {
  test('it goes by itself, once, and the room is told when it went', async () => {
    const card = await ask(link())
    const form = await formOf(card, 'Schedule')
    const done = await fill(form?.id ?? '', { texts: { time: '20m' } })
    expect(done.message.title.text).toBe('Scheduled')
    expect(news()).toEqual([])
    expect(room()).toHaveLength(1)
    world.pass(19 * 60)
    await world.sweep()
    expect(news()).toEqual([])
    world.pass(61)
    // As after a restart: what was queued is forgotten, and found again.
    await world.sweep()
    await world.sweep()
    expect(news()).toHaveLength(1)
    expect(JSON.stringify(room().map(({ message }) => sayAll(message, english)))).toContain(
      'OUT AS SCHEDULED',
    )
  })

  test.each(['', 'soon', '31d', '18:30 Mars'])('%j is no time', async (time) => {
    const form = await formOf(await ask(link()), 'Schedule')
    const { message } = await fill(form?.id ?? '', { texts: { time } })
    expect(message.title.text).toBe('I cannot read this time')
  })
})

describe('a text', () => {
  test('is told whole, marked as a person’s words', async () => {
    const card = await ask(`Ferry ${round} stopped. No ferry sails today.`)
    await press(buttonOf(card, 'Post'))
    expect(standing()?.title.text).toBe(`Ferry ${round} stopped`)
    expect(standing()?.parts).toMatchObject([
      { kind: 'summary', text: 'No ferry sails today.' },
      { kind: 'mark', label: 'Written by our editors' },
      { kind: 'sources' },
    ])
  })

  test.each([
    ['', 'Give a link, or type'],
    ['x'.repeat(10_000), 'at most 3,000'],
    ['x'.repeat(201), 'at most 200'],
    ['Mayor says “we are doomed”', 'There is no source that quotes “we are doomed”'],
  ])('%.30j is refused with the cure', async (what, title) => {
    expect(String((await ask(what)).message.title.text)).toContain(title)
  })
})

describe('who may', () => {
  test('somebody else is told so, by the command and by every button', async () => {
    expect((await ask(link(), asker)).message.title.text).toContain('Only moderators')
    const card = await ask(link())
    for (const { id } of card.message.actions)
      expect((await press(id, asker)).message.title.text).toContain('Only moderators')
    expect(news()).toEqual([])
  })

  test('a flash that wants two people waits for the second', async () => {
    await begin([
      {
        sources: [],
        topics: [],
        leastLevel: 'flash',
        approvalCount: 2,
        hasUpdates: true,
        timeOut: undefined,
      },
    ])
    const form = await formOf(await ask(link()), 'Level and places')
    const flash = await fill(form?.id ?? '', { choices: { level: ['flash'] } })
    const asked = await press(buttonOf(flash, 'Post'))
    expect(asked.message.title.text).toContain('1 of 2')
    expect(news()).toEqual([])
    expect(room()).toHaveLength(1)
  })

  test.each([
    'post:x:y',
    'post:999999:1',
    'post-apart:0:1',
    'post-back:x:y',
    'post-words:0',
    'post-look:nowhere:1',
    'post-look:telegram:x',
  ])('the odd button %s is answered', async (id) => {
    expect((await press(id)).message.title.text).not.toBe('')
  })
})
