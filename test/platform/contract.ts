/** What every {@link Messenger} must do, whatever the platform. Run by each platform's own test file. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message, MessagePart } from '../../src/core/message.ts'
import type { Style } from '../../src/core/style.ts'
import { withinAttempt } from '../../src/ports/deadline.ts'
import { DeliveryError, type Destination, type Messenger } from '../../src/ports/messenger.ts'
import type { SandboxMessage, SandboxView } from '../../src/ports/sandbox.ts'
import type { FaultScript } from '../../src/sandbox/fault-script.ts'
import { locales } from '../locales.ts'

export type ContractWorld = {
  readonly messenger: Messenger
  readonly view: SandboxView
  /** Makes the platform fail. */
  readonly faults: FaultScript
  /** A place that the bot may post to. */
  readonly channel: string
  /** How it looks there. Default: as the platform's messages look by default. */
  readonly style?: Partial<Style>
  /** Well formed, but no such place. */
  readonly unknownChannel: string
  /** Well formed, but no such message. */
  readonly unknownMessage: string
  isSilent(message: SandboxMessage): boolean
  /** What a reader can press without seeing where it leads: masked links in the text, not buttons. */
  maskedLinks(message: SandboxMessage): readonly { readonly label: string; readonly url: string }[]
  /** Addresses of the pictures that it shows. */
  pictures(message: SandboxMessage): readonly string[]
  /** What of its text is struck through. */
  struck(message: SandboxMessage): readonly string[]
  /** What the platform's app finds by itself, and makes a mention, a card or a command to press of. */
  foundByApps(message: SandboxMessage): readonly string[]
  close(): Promise<void>
}

const postedAt = new Date('2026-11-22T14:02:00Z')

export const plainMessage: Message = {
  tone: 'bulletin',
  title: { label: 'BULLETIN', text: 'Harbor bridge at Sandvik closed' },
  parts: [
    { kind: 'summary', text: 'The bridge was closed at noon on Sunday. Nobody was hurt.' },
    {
      kind: 'quote',
      text: 'We will open it when it is safe',
      speaker: 'Ada Lind',
      title: 'harbor master',
      context: 'Asked when the bridge opens again:',
    },
    { kind: 'change', label: 'Figure', after: '12 ships', before: '10 ships' },
    { kind: 'mark', label: 'Updated', at: postedAt },
    {
      kind: 'item',
      label: 'URGENT',
      text: 'Ferries full',
      url: 'https://news.example/ferries',
      detail: 'Sandvik Post',
      at: postedAt,
    },
    {
      kind: 'sources',
      sources: [{ label: 'Sandvik Post', url: 'https://news.example/bridge' }],
      credits: ['Coast Wire'],
      located: 'Sandvik',
      postedAt,
    },
  ],
  image: { url: 'https://news.example/bridge.jpg', caption: 'The bridge', credit: 'Coast Wire' },
  links: [{ label: 'Read at news.example', url: 'https://news.example/bridge' }],
  actions: [{ label: '2 quotes', id: 'quotes:7' }],
}

/** Each must reach the reader as these very signs. */
const hostileTexts: readonly string[] = [
  'join discord.gg/abc123 or https://discord.com/invite/abc123 or https://discord.gift/abc',
  'tg://join?invite=abc and TG://resolve?domain=x, ton://transfer, (tg://x)',
  'say /retract or "/forget@tenbells_bot" or (/start), says @durov_1',
  '**bold** __under__ *it* _it_ ~~gone~~ ||hidden|| `code` ```block```',
  '<b>bold</b> <a href="https://evil.example/">press</a> &lt;i&gt; &amp; <tg-spoiler>x</tg-spoiler>',
  '[press](https://evil.example/) [a][b] <https://evil.example/>',
  '@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678> @somebody',
  '<t:0:R> <:smile:123456789012345678> </latest:123456789012345678> <id:home>',
  '# head',
  '-# small',
  '> quoted',
  '>>> all quoted',
  '- item',
  '* item',
  '+ item',
  '1. item',
  'a \\* back\\\\slash \\',
]

function titled(text: string, parts: readonly MessagePart[] = []): Message {
  return {
    tone: 'plain',
    title: { label: undefined, text },
    parts,
    image: undefined,
    links: [],
    actions: [],
  }
}

function quoting(text: string): MessagePart {
  return { kind: 'quote', text, speaker: 'Ada Lind', title: text, context: text }
}

/** A long one, whose sentences end in every third word being an escape-hungry sign. */
function longMessage(): Message {
  const sentence = 'The <harbor> master & her *crew* said_so twice [here](there). '
  const text = sentence.repeat(400)
  const url = `https://news.example/${'a'.repeat(400)}`
  return {
    ...plainMessage,
    title: {
      label: 'BULLETIN',
      text: `Bridge closed ${'and closed '.repeat(300)}`,
    },
    parts: [
      { kind: 'summary', text },
      ...Array.from({ length: 30 }, () => quoting(sentence.repeat(10).trim())),
      { kind: 'paragraph', text },
      ...Array.from({ length: 30 }, () => ({
        kind: 'change' as const,
        label: 'Quote',
        after: sentence,
        before: sentence,
      })),
      {
        kind: 'sources',
        sources: Array.from({ length: 20 }, (_, n) => ({ label: `Paper ${n}`, url })),
        credits: Array.from({ length: 50 }, (_, n) => `Agency ${n}`),
        located: 'Sandvik',
        postedAt,
      },
    ],
    links: Array.from({ length: 12 }, (_, n) => ({ label: `Read ${n} ${'at '.repeat(60)}`, url })),
    actions: Array.from({ length: 12 }, (_, n) => ({ label: `Ask ${n}`, id: `ask:${n}` })),
  }
}

export function messengerContract(name: string, setup: () => Promise<ContractWorld>): void {
  describe(`${name} keeps the messenger contract`, () => {
    let world: ContractWorld
    let keyCount = 0
    beforeAll(async () => {
      world = await setup()
    })
    afterAll(async () => {
      await world.close()
    })

    const here = (): Destination => ({
      ...world.style,
      platform: world.messenger.platform,
      channel: world.channel,
    })
    const send = (message: Message, replyTo?: string, key = `contract-${keyCount++}`) =>
      world.messenger.send(here(), message, { key, replyTo, isSilent: false })
    const find = (id: string): SandboxMessage => {
      const channel = world.view.channels().find((it) => it.id === world.channel)
      const message = channel?.messages.find((it) => it.id === id)
      if (message === undefined) throw new Error(`no message ${id} in the sandbox`)
      return message
    }
    const refusal = async (work: Promise<unknown>): Promise<DeliveryError> => {
      const error = await work.then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(error).toBeInstanceOf(DeliveryError)
      return error as DeliveryError
    }

    test('how many people a place reaches can be asked', async () => {
      const { messenger, channel } = world
      const audience = await messenger.countAudience({ platform: messenger.platform, channel })
      expect(audience).toBeGreaterThan(0)
    })

    test('a destination says whether it is ready, and what is missing', async () => {
      expect(await world.messenger.check(here())).toEqual({ kind: 'ready' })
      const unknown = await world.messenger.check({ ...here(), channel: world.unknownChannel })
      expect(unknown).toMatchObject({ kind: 'lacking', why: expect.stringMatching(/\w+ \w+/) })
    })

    test.each(['full', 'compact', 'headline'] as const)(
      'the layout %s says the news, its level and its source',
      async (layout) => {
        const { messageId } = await world.messenger.send({ ...here(), layout }, plainMessage, {
          key: `contract-${keyCount++}`,
          replyTo: undefined,
          isSilent: false,
        })
        const message = find(messageId)
        expect(message.text).toMatch(/^BULLETIN · Harbor bridge at Sandvik closed/)
        expect(message.text).toContain('Sandvik Post')
        const links = world.maskedLinks(message)
        expect(links).toContainEqual({
          label: 'Sandvik Post',
          url: 'https://news.example/bridge',
        })
      },
    )

    test.each(['en', 'es', 'ru', 'ar'])(
      'our own words in %s, the news as it is',
      async (language) => {
        const said = titled('Bridge closed', [
          { kind: 'mark', label: { phrase: 'mark.corrected' }, at: undefined },
        ])
        const { messageId } = await world.messenger.send({ ...here(), language }, said, {
          key: `contract-${keyCount++}`,
          replyTo: undefined,
          isSilent: false,
        })
        const own = locales.find(language).say({ phrase: 'mark.corrected' })
        expect(find(messageId).text).toContain('Bridge closed')
        expect(find(messageId).text).toContain(own)
      },
    )

    test('an Arabic alert sets apart what is written the other way, line by line', async () => {
      const said: Message = {
        ...plainMessage,
        title: { label: { phrase: 'level.bulletin' }, text: 'Harbor bridge at Sandvik closed.' },
      }
      const { messageId } = await world.messenger.send({ ...here(), language: 'ar' }, said, {
        key: `contract-${keyCount++}`,
        replyTo: undefined,
        isSilent: false,
      })
      const lines = find(messageId).text.split('\n')
      expect(lines[0]).toBe('نبأ عاجل · \u2068Harbor bridge at Sandvik closed.\u2069')
      expect(lines.find((line) => line.includes('نُشر'))).toMatch(
        /^\u200f\u2068Sandvik Post\u2069، مع \u2068Coast Wire\u2069 · \u2068Sandvik\u2069 · نُشر /,
      )
      for (const line of lines)
        expect(line.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/[\u2068\u2069]/)
    })

    test('a message reaches the channel with every part', async () => {
      const { messageId } = await send(plainMessage)
      const { text, author } = find(messageId)
      expect(author.isBot).toBe(true)
      for (const words of [
        'BULLETIN',
        'Harbor bridge at Sandvik closed',
        'Nobody was hurt.',
        'We will open it when it is safe',
        'Ada Lind',
        'harbor master',
        'Asked when the bridge opens again:',
        '“12 ships”',
        '“10 ships”',
        'Updated',
        'Ferries full',
        'Sandvik Post',
        'Coast Wire',
        '14:02 UTC',
      ])
        expect(text).toContain(words)
    })

    test('the first line alone says level and headline', async () => {
      const { messageId } = await send(plainMessage)
      expect(find(messageId).text.split('\n')[0]).toBe('BULLETIN · Harbor bridge at Sandvik closed')
    })

    test('the longest message fits, and keeps level, headline and source', async () => {
      const { messageId } = await send(longMessage())
      const { text, payload } = find(messageId)
      expect(text).toMatch(/^BULLETIN · Bridge closed/)
      expect(text).toContain('Paper 0')
      expect(JSON.stringify(payload)).toContain('https://news.example/aaa')
    })

    test('an address as long as search engines make them leads to the source', async () => {
      const url = `https://news.example/${'a'.repeat(1_179)}`
      const sources = [{ label: 'Harbor Paper', url }]
      const { messageId } = await send({
        ...titled('Bridge closed', [
          { kind: 'sources', sources, credits: [], located: undefined, postedAt: undefined },
        ]),
        links: [{ label: 'Read', url }],
      })
      expect(world.maskedLinks(find(messageId))).toContainEqual({ label: 'Harbor Paper', url })
    })

    test.each(hostileTexts)('%s is only signs, wherever it stands', async (text) => {
      const parts: readonly MessagePart[] = [
        { kind: 'summary', text },
        quoting(text),
        { kind: 'paragraph', text },
        { kind: 'struck', text },
        { kind: 'change', label: text, after: text, before: text },
        { kind: 'mark', label: text, at: undefined },
        { kind: 'item', label: text, text, url: undefined, detail: text, at: undefined },
        { kind: 'sources', sources: [], credits: [text], located: text, postedAt: undefined },
      ]
      const { messageId } = await send({ ...titled(text, parts), tone: 'routine' })
      const sent = find(messageId)
      const read = sent.text.replaceAll('\u2060', '')
      expect(read.split('\n')[0]).toBe(text)
      expect(read.split(text).length - 1).toBe(16)
      expect(world.maskedLinks(sent)).toEqual([])
      expect(world.foundByApps(sent)).toEqual([])
    })

    test('a link of ours stands behind its own label only', async () => {
      const url = 'https://news.example/a_(b)*c*?q="x"&y=<z>'
      const text = 'x](https://evil.example/) y'
      const { messageId } = await send(
        titled('Latest', [
          { kind: 'item', label: undefined, text, url, detail: undefined, at: undefined },
        ]),
      )
      const sent = find(messageId)
      expect(sent.text).toContain('evil.example')
      const links = world.maskedLinks(sent)
      expect(links.map((link) => new URL(link.url).host)).toEqual(['news.example'])
    })

    test.each([
      ['Bank of Vell closes', 'Bank of Vell closes'],
      ['https://bank.example/login', 'news.example'],
      ['Log in at bank.example now', 'news.example'],
      ['BANK.EXAMPLE', 'news.example'],
      ['банк.рф', 'news.example'],
      ['bank․example', 'news.example'],
      ['bank．example', 'news.example'],
      ['bank。example', 'news.example'],
      ['台风登陆。三人死亡', '台风登陆。三人死亡'],
      ['news.example.evil.example', 'news.example'],
      ['News.example: what we know', 'News.example: what we know'],
      ['The U.S. and the E.U. agree', 'The U.S. and the E.U. agree'],
    ])('a link that reads %s never leads elsewhere', async (text, label) => {
      const url = 'https://www.news.example/1'
      const { messageId } = await send(
        titled('Latest', [
          { kind: 'item', label: undefined, text, url, detail: undefined, at: undefined },
          {
            ...{ kind: 'sources', sources: [{ label: text, url }], credits: [] },
            ...{ located: undefined, postedAt: undefined },
          },
        ]),
      )
      expect(find(messageId).text.split(text).length - 1).toBe(2)
      expect(world.maskedLinks(find(messageId))).toEqual([
        { label, url },
        { label, url },
      ])
    })

    test('a struck headline still reads', async () => {
      const { messageId } = await send({
        ...titled('The publisher has withdrawn this report.', [
          { kind: 'struck', text: 'The bridge fell' },
        ]),
        tone: 'withdrawn',
      })
      expect(find(messageId).text).toContain('The bridge fell')
    })

    test.each([
      { how: 'in few words', news: plainMessage },
      { how: 'at length', news: longMessage() },
    ])(
      'withdrawn, what was told $how keeps neither image nor summary, and its headline is struck',
      async ({ news }) => {
        const { messageId } = await send(news)
        expect(world.pictures(find(messageId))).toEqual([news.image?.url])
        await world.messenger.edit(here(), messageId, {
          ...titled('The publisher has withdrawn this report.', [
            { kind: 'struck', text: 'Harbor bridge at Sandvik closed' },
          ]),
          tone: 'withdrawn',
        })
        const withdrawn = find(messageId)
        expect(withdrawn.text.split(/\n+/)).toEqual([
          'The publisher has withdrawn this report.',
          'Harbor bridge at Sandvik closed',
        ])
        expect(world.pictures(withdrawn)).not.toContain(news.image?.url)
        expect(world.struck(withdrawn)).toEqual(['Harbor bridge at Sandvik closed'])
      },
    )

    test('an edit changes the message where it stands', async () => {
      const { messageId } = await send(plainMessage)
      await world.messenger.edit(here(), messageId, titled('Harbor bridge open again'))
      expect(find(messageId).text).toBe('Harbor bridge open again')
      expect(find(messageId).editedAt).toBeDefined()
    })

    test('an edit to what it already says succeeds', async () => {
      const { messageId } = await send(plainMessage)
      await world.messenger.edit(here(), messageId, plainMessage)
      await world.messenger.edit(here(), messageId, plainMessage)
      expect(find(messageId).text).toContain('Harbor bridge at Sandvik closed')
    })

    test('a reply refers to the first message', async () => {
      const first = await send(plainMessage)
      const second = await send(titled('Bridge open again'), first.messageId)
      expect(find(second.messageId).replyTo).toBe(first.messageId)
    })

    test('a reply to a message that is gone is sent all the same', async () => {
      const { messageId } = await send(titled('Bridge open again'), world.unknownMessage)
      expect(find(messageId).text).toBe('Bridge open again')
    })

    test.each([true, false])(
      'it comes without a sound where that is asked: %s',
      async (isSilent) => {
        for (const message of [plainMessage, { ...plainMessage, image: undefined }]) {
          const options = { key: `contract-${keyCount++}`, replyTo: undefined, isSilent }
          const { messageId } = await world.messenger.send(here(), message, options)
          expect(world.isSilent(find(messageId))).toBe(isSilent)
        }
      },
    )

    test('a second send with the same key makes no second message, where the platform can tell', async () => {
      if (world.messenger.dedupesForMs === 0) return
      const first = await send(plainMessage, undefined, 'the-same-key')
      const second = await send(plainMessage, undefined, 'the-same-key')
      expect(second).toEqual(first)
    })

    test('an unknown channel is forbidden', async () => {
      const there = { ...here(), channel: world.unknownChannel }
      const options = { key: 'nowhere', replyTo: undefined, isSilent: false }
      const error = await refusal(world.messenger.send(there, plainMessage, options))
      expect(error.reason).toBe('forbidden')
    })

    test('an edit of a message that is gone says so, the channel stays', async () => {
      const edit = world.messenger.edit(here(), world.unknownMessage, plainMessage)
      expect((await refusal(edit)).reason).toBe('gone')
    })

    test('a sent message is found again, or the platform cannot tell', async () => {
      const startedAt = new Date()
      const message = titled('Found again')
      const { messageId } = await send(message, undefined, 'find-me')
      const found = await world.messenger.findSent(here(), message, {
        key: 'find-me',
        startedAt,
        after: undefined,
      })
      expect([{ messageId }, undefined]).toContainEqual(found)
    })

    test('a message never sent is absent, or the platform cannot tell', async () => {
      const found = await world.messenger.findSent(here(), titled('Never sent'), {
        key: 'never-sent',
        startedAt: new Date(),
        after: undefined,
      })
      expect(['absent', undefined]).toContain(found)
    })

    test.each([
      ['bad-gateway', ['unreachable', 'unknown-outcome']],
      ['error-after', ['unknown-outcome']],
      ['reset-before', ['unknown-outcome']],
      ['reset-after', ['unknown-outcome']],
      ['ban-page', ['rate-limited']],
    ] as const)(
      'a send that meets %s is never said to have failed when it may stand',
      async (kind, reasons) => {
        const message = titled(`Met ${kind}`)
        world.faults.add({ kind, on: 'send', times: 1 })
        const { reason } = await refusal(send(message, undefined, `met-${kind}`))
        expect(reasons).toContain(reason)
        if (world.messenger.dedupesForMs === 0) return
        await send(message, undefined, `met-${kind}`)
        const channel = world.view.channels().find((it) => it.id === world.channel)
        expect(channel?.messages.filter(({ text }) => text === `Met ${kind}`)).toHaveLength(1)
      },
    )

    test.each(['send', 'edit'] as const)('%s: it ends with the attempt', async (action) => {
      const { messageId } = await send(plainMessage)
      world.faults.add({ kind: 'timeout-after', on: action, times: 1 })
      const message = titled(`Too slow to ${action}`)
      const ask = () =>
        action === 'send' ? send(message) : world.messenger.edit(here(), messageId, message)
      const startedAt = Date.now()
      const { reason } = await withinAttempt(() => refusal(ask()), 300)
      expect(reason).toBe('unknown-outcome')
      expect(Date.now() - startedAt).toBeLessThan(4_000)
    })

    test('when the time of an attempt is up, it asks nothing more, and says that nothing was sent', async () => {
      const { messageId } = await send(plainMessage)
      const message = titled('Too late')
      await withinAttempt(async () => {
        await wait(60)
        const late = [send(message), world.messenger.edit(here(), messageId, message)]
        for (const each of late) expect((await refusal(each)).reason).toBe('unreachable')
      }, 20)
      const channel = world.view.channels().find((it) => it.id === world.channel)
      expect(channel?.messages.map(({ text }) => text)).not.toContain('Too late')
    })

    test('an edit of a message that somebody deletes just then says that it is gone', async () => {
      const { messageId } = await send(plainMessage)
      world.faults.add({ kind: 'message-gone', on: 'edit', times: 1 })
      const edit = world.messenger.edit(here(), messageId, titled('Too late'))
      expect((await refusal(edit)).reason).toBe('gone')
    })

    test.each([
      ['with its picture', plainMessage],
      ['without one', { ...plainMessage, image: undefined }],
    ] as const)(
      '%s, an edit that does not stick is noticed, and sticks when repeated',
      async (_, message) => {
        const { messageId } = await send(message)
        const edit = (text: string) => world.messenger.edit(here(), messageId, titled(text))
        for (const text of ['Bridge open', 'Bridge closed']) {
          world.faults.add({ kind: 'edit-lost', on: 'edit', times: 1 })
          expect((await refusal(edit(text))).reason).toBe('unknown-outcome')
          await edit(text)
          expect(find(messageId).text).toBe(text)
        }
      },
    )

    test('what a platform never says as it was asked to is repeated once, not for ever', async () => {
      const { messageId } = await send(plainMessage)
      const edit = () => world.messenger.edit(here(), messageId, titled('Bridge open'))
      world.faults.add({ kind: 'edit-lost', on: 'edit', times: 2 })
      expect((await refusal(edit())).reason).toBe('unknown-outcome')
      await edit()
    })

    test('an edit whose answer was lost may be repeated', async () => {
      const { messageId } = await send(plainMessage)
      world.faults.add({ kind: 'reset-after', on: 'edit', times: 1 })
      const edit = () => world.messenger.edit(here(), messageId, titled('Bridge open'))
      expect((await refusal(edit())).reason).toBe('unknown-outcome')
      await edit()
      expect(find(messageId).text).toBe('Bridge open')
    })

    test('a 429 that is a page, without a wait, makes the whole platform wait', async () => {
      world.faults.add({ kind: 'ban-page', on: 'send', times: 1 })
      const error = await refusal(send(plainMessage))
      expect(error).toMatchObject({ reason: 'rate-limited', scope: 'platform' })
      expect(error.retryAfterMs).toBeGreaterThanOrEqual(60_000)
    })

    test('a 429 says how long, and names the place it was met in', async () => {
      world.faults.add({ kind: 'rate-limit', on: 'send', times: 1 })
      const error = await refusal(send(plainMessage))
      expect(error).toMatchObject({ reason: 'rate-limited', scope: 'destination' })
      expect(error.retryAfterMs).toBeGreaterThanOrEqual(1_000)
    })
  })
}
