/** Threads, forums, announcements, conversations and what the bot may do where, with the real library. */
import { setTimeout as wait } from 'node:timers/promises'
import { PermissionFlagsBits as bits } from 'discord.js'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Message } from '../../src/core/message.ts'
import { type Style, usualStyle } from '../../src/core/style.ts'
import type { Budget } from '../../src/ports/budget.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import { discordLimits } from '../../src/sandbox/discord/limits.ts'
import type { SeenRequest } from '../../src/sandbox/discord/rest.ts'
import type { DiscordSandbox, DiscordSandboxOptions } from '../../src/sandbox/discord/sandbox.ts'
import { namedSnowflake } from '../../src/sandbox/discord/snowflake.ts'
import type { ChannelSetting } from '../../src/sandbox/discord/world.ts'
import { createFaultScript } from '../../src/sandbox/fault-script.ts'
import { channelOf, connect, messagesOf, startCheckedSandbox, titled } from './discord-kit.ts'
import { checkRequest } from './discord-spec.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

let keyCount = 0

const roles = [
  { name: 'Desk', isMentionable: false },
  { name: 'Alerts', isMentionable: true },
]
const mentioning = (role: string) => ({ mentions: [{ role, level: 'flash', topics: [] }] }) as const

async function start(
  channel: ChannelSetting,
  style: Partial<Style> = {},
  budget: Budget = createMemoryBudget(),
  options: Pick<DiscordSandboxOptions, 'faults' | 'limits' | 'now'> = {},
) {
  const requests: SeenRequest[] = []
  const onRequest = (request: SeenRequest) => {
    checkRequest(request)
    requests.push(request)
  }
  const sandbox = await startCheckedSandbox({ channels: [channel], roles, onRequest, ...options })
  const { messenger, close } = await connect(sandbox, { budget })
  stops.push(() => sandbox.close(), close)
  const here = {
    ...usualStyle,
    ...style,
    platform: 'discord',
    channel: channelOf(sandbox.view),
  } as const
  const send = (message: Message, replyTo?: string) =>
    messenger.send(here, message, {
      key: `places-${keyCount++}`,
      replyTo,
      isSilent: false,
      alert: { kind: replyTo === undefined ? 'first' : 'update', level: 'urgent' },
    })
  const shown = () =>
    messagesOf(sandbox.view).map(({ text, thread, isDeleted }) => [text, thread, isDeleted])
  return { sandbox, messenger, here, send, shown, requests }
}

const publishRuleOf = (channel: string) => ({
  ...{ key: `discord:${channel}:publish`, limit: 10, perMs: 3_600_000 },
})

/** Of each message of the channel, oldest first. */
async function publishedIn({ api, token }: DiscordSandbox, channel: string) {
  const response = await fetch(`${api}/v10/channels/${channel}/messages`, {
    headers: { authorization: `Bot ${token}`, 'user-agent': 'DiscordBot (test, 1)' },
  })
  const messages = z.array(z.object({ flags: z.number() })).parse(await response.json())
  return messages.map(({ flags }) => (flags & 1) === 1).reverse()
}

/** As a moderator of the server would. */
async function deleteIn({ api, token }: DiscordSandbox, messageId: string) {
  const [channel, id] = messageId.split('/')
  await fetch(`${api}/v10/channels/${channel}/messages/${id}`, {
    method: 'DELETE',
    headers: { authorization: `Bot ${token}`, 'user-agent': 'DiscordBot (test, 1)' },
  })
}

const withdrawn = titled('Withdrawn by the publisher', {
  tone: 'withdrawn',
  title: { label: { phrase: 'withdrawn' }, text: 'Gone' },
})

describe('a forum', () => {
  const forum: ChannelSetting = { name: 'stories', kind: 'forum', tags: ['Storms', 'Sea Rescue'] }

  test('gets one post per story with its topics as tags; what follows stands in it', async () => {
    const { messenger, here, send, shown } = await start(forum)
    await messenger.check(here)
    const { messageId } = await send(titled('Storm nears Vell', { topics: ['sea-rescue', 'x'] }))
    await send(titled('Harbor closed'), messageId)
    await messenger.edit(here, messageId, titled('Storm reaches Vell'))
    const thread = 'Storm nears Vell · Sea Rescue'
    expect(shown()).toEqual([
      ['Storm reaches Vell', thread, undefined],
      ['Harbor closed', thread, undefined],
    ])
  })

  test('is found out where nobody has looked yet', async () => {
    const { send, shown } = await start(forum)
    await send(titled('Storm nears Vell'))
    expect(shown()).toEqual([['Storm nears Vell', 'Storm nears Vell', undefined]])
  })

  test('that asks for a tag gets one', async () => {
    const { send, shown } = await start({ ...forum, requiresTag: true })
    await send(titled('Vote'))
    expect(shown()).toEqual([['Vote', 'Vote · Storms', undefined]])
  })

  test('gets no second post when the first one’s answer was lost', async () => {
    const { messenger, here, send, shown } = await start(forum)
    const first = await send(titled('Storm nears Vell'))
    expect(await send(titled('Storm nears Vell'))).toEqual(first)
    const look = { key: 'k', startedAt: new Date(), after: undefined }
    expect(await messenger.findSent(here, titled('Storm nears Vell'), look)).toEqual(first)
    expect(await messenger.findSent(here, titled('Another'), look)).toBe('absent')
    expect(shown()).toHaveLength(1)
  })

  test('a post from before a long outage is found, and made no second time', async () => {
    const clock = { ms: Date.now() - 20 * 60_000 }
    const now = () => new Date(clock.ms)
    const { messenger, here, send } = await start(forum, {}, undefined, { now })
    await messenger.check(here)
    const first = await send(titled('Storm nears Vell'))
    const look = { key: 'k', startedAt: now(), after: undefined }
    expect(await messenger.findSent(here, titled('Storm nears Vell'), look)).toEqual(first)
  })

  test('takes the next story where the first message of another was deleted', async () => {
    const { sandbox, messenger, here, send, shown } = await start(forum)
    await messenger.check(here)
    const { messageId } = await send(titled('Storm nears Vell'))
    await deleteIn(sandbox, messageId)
    const next = await send(titled('Harbor closed'))
    const look = { key: 'k', startedAt: new Date(), after: undefined }
    expect(await messenger.findSent(here, titled('Harbor closed'), look)).toEqual(next)
    expect(shown()).toEqual([
      ['Storm nears Vell', 'Storm nears Vell', true],
      ['Harbor closed', 'Harbor closed', undefined],
    ])
  })

  test('whose tags have changed since is looked at anew', async () => {
    const tags = ['Storms']
    const { messenger, here, send, shown } = await start({ ...forum, tags, requiresTag: true })
    await messenger.check(here)
    tags.splice(0, 1, 'Weather')
    await send(titled('Storm nears Vell', { topics: ['storms'] }))
    expect(shown()).toEqual([['Storm nears Vell', 'Storm nears Vell · Weather', undefined]])
  })

  test('an answer in a post that is gone was not sent, and closes nothing', async () => {
    const { messenger, here } = await start(forum)
    await messenger.check(here)
    const gone = '123456789012345678/123456789012345678'
    const look = { key: 'k', startedAt: new Date(), after: undefined, replyTo: gone }
    expect(await messenger.findSent(here, titled('Harbor closed'), look)).toBe('absent')
  })

  test('a withdrawal renames the post', async () => {
    const { messenger, here, send, shown } = await start(forum)
    const { messageId } = await send(titled('Storm nears Vell'))
    await messenger.edit(here, messageId, withdrawn)
    expect(shown()).toEqual([['WITHDRAWN · Gone', 'WITHDRAWN · Gone', undefined]])
  })

  test('an answer whose fate is unknown is looked for in the post', async () => {
    const { messenger, here, send } = await start(forum)
    const { messageId } = await send(titled('Storm nears Vell'))
    const answer = await send(titled('Harbor closed'), messageId)
    const look = { key: 'k', startedAt: new Date(), after: messageId, replyTo: messageId }
    expect(await messenger.findSent(here, titled('Harbor closed'), look)).toEqual(answer)
  })
})

describe('a thread per story', () => {
  test('bears the headline, also where its first message begins with what changed', async () => {
    const { send, shown } = await start({ name: 'news' }, { hasThreads: true })
    const { messageId } = await send(titled('Storm nears Vell'))
    const values = { before: '10', after: '12' }
    const changed = titled('', { parts: [{ kind: 'paragraph', text: 'Storm nears Vell' }] })
    const title = { label: undefined, text: { phrase: 'changed.to', values } } as const
    await send({ ...changed, title }, messageId)
    expect(shown()[1]).toEqual([
      'now “12”, earlier “10”\nStorm nears Vell',
      'Storm nears Vell',
      undefined,
    ])
  })

  test('is opened by the first answer and takes all others and their edits', async () => {
    const { messenger, here, send, shown } = await start({ name: 'news' }, { hasThreads: true })
    const { messageId } = await send(titled('Storm nears Vell'))
    expect(shown()).toEqual([['Storm nears Vell', undefined, undefined]])
    const update = await send(titled('Harbor closed'), messageId)
    await send(titled('Harbor open'), messageId)
    await messenger.edit(here, update.messageId, titled('Harbor closed until noon'))
    await messenger.edit(here, messageId, titled('Storm passes Vell'))
    expect(shown()).toEqual([
      ['Storm passes Vell', undefined, undefined],
      ['Harbor closed until noon', 'Harbor closed', undefined],
      ['Harbor open', 'Harbor closed', undefined],
    ])
  })

  test('a story’s thread that is gone does not close the destination', async () => {
    const { send } = await start({ name: 'news' }, { hasThreads: true })
    const missing = '123456789012345678/123456789012345679'
    await expect(send(titled('Harbor closed'), missing)).rejects.toMatchObject({
      reason: 'rejected',
    })
  })

  test('an answer whose thread was never opened was not sent, and closes nothing', async () => {
    const { messenger, here, send } = await start({ name: 'news' }, { hasThreads: true })
    const { messageId } = await send(titled('Storm nears Vell'))
    const look = { key: 'k', startedAt: new Date(), after: messageId, replyTo: messageId }
    expect(await messenger.findSent(here, titled('Harbor closed'), look)).toBe('absent')
  })

  test('a withdrawn report without a thread needs no renaming', async () => {
    const { messenger, here, send, shown } = await start({ name: 'news' }, { hasThreads: true })
    const { messageId } = await send(titled('Storm nears Vell'))
    await messenger.edit(here, messageId, withdrawn)
    expect(shown()).toEqual([['WITHDRAWN · Gone', undefined, undefined]])
  })
})

describe('an announcement channel', () => {
  test('publishes what begins a story, ten an hour, and nothing else', async () => {
    const { messenger, here, send, requests } = await start({ name: 'wire', kind: 'announcement' })
    await messenger.check(here)
    const first = await send(titled('Story 0'))
    await send(titled('Update'), first.messageId)
    for (let story = 1; story <= 11; story++) await send(titled(`Story ${story}`))
    const published = requests.filter(({ path }) => path.endsWith('/crosspost'))
    expect(published).toHaveLength(10)
    expect(published[0]?.path).toContain(first.messageId)
  })

  test('is known as one from the gateway, before anybody has asked what it is', async () => {
    const { sandbox, here, requests } = await start({ name: 'wire', kind: 'announcement' })
    const talking = await connect(sandbox, { role: { sends: true, talks: true } })
    stops.push(talking.close)
    await talking.messenger.send(here, titled('Story'), {
      ...{ key: 'places-gateway', replyTo: undefined, isSilent: false },
      alert: { kind: 'first', level: 'urgent' },
    })
    expect(requests.filter(({ path }) => path.endsWith('/crosspost'))).toHaveLength(1)
  })

  test('a published message changes three times an hour, and then waits its turn', async () => {
    const { messenger, here, send } = await start({ name: 'wire', kind: 'announcement' })
    await messenger.check(here)
    const { messageId } = await send(titled('Story'))
    for (const text of ['one', 'two', 'three']) await messenger.edit(here, messageId, titled(text))
    const refused = await messenger
      .edit(here, messageId, titled('four'))
      .catch((error: unknown) => error)
    expect(refused).toMatchObject({ reason: 'rate-limited', scope: 'message' })
    expect((refused as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(59 * 60_000)
  })

  test('two processes with one budget publish ten an hour and change three times together', async () => {
    const budget = createMemoryBudget()
    const wire: ChannelSetting = { name: 'wire', kind: 'announcement' }
    const { sandbox, messenger, here, send, requests } = await start(wire, {}, budget)
    const other = await connect(sandbox, { budget })
    stops.push(other.close)
    await messenger.check(here)
    await other.messenger.check(here)
    const { messageId } = await send(titled('Story'))
    const alert = { kind: 'first', level: 'urgent' } as const
    for (let n = 0; n < 12; n++) {
      const options = { key: `other-${n}`, replyTo: undefined, isSilent: false, alert }
      await other.messenger.send(here, titled(`Story ${n}`), options)
    }
    expect(requests.filter(({ path }) => path.endsWith('/crosspost'))).toHaveLength(10)
    await messenger.edit(here, messageId, titled('one'))
    for (const text of ['two', 'three']) await other.messenger.edit(here, messageId, titled(text))
    const refused = other.messenger.edit(here, messageId, titled('four'))
    await expect(refused).rejects.toMatchObject({ reason: 'rate-limited' })
  })

  const wire: ChannelSetting = { name: 'wire', kind: 'announcement' }
  const crosspostsIn = (requests: readonly SeenRequest[]) =>
    requests.filter(({ path }) => path.endsWith('/crosspost')).length

  test('publishes what has become more urgent, though it answers', async () => {
    const { messenger, here, send, requests } = await start(wire)
    await messenger.check(here)
    const { messageId } = await send(titled('Storm nears Vell'))
    await messenger.send(here, titled('Storm hits Vell'), {
      ...{ key: 'escalation', replyTo: messageId, isSilent: false },
      alert: { kind: 'escalation', level: 'flash' },
    })
    expect(crosspostsIn(requests)).toBe(2)
  })

  const alert = { kind: 'first', level: 'urgent' } as const
  const story = { key: 'published-once', replyTo: undefined, isSilent: false, alert }

  test.each(['bad-gateway', 'error-after', 'reset-before', 'reset-after', 'rate-limit'] as const)(
    'a publishing that meets %s is done by the next look at the message',
    async (kind) => {
      const faults = createFaultScript()
      const budget = createMemoryBudget()
      const { messenger, here, shown, sandbox } = await start(wire, {}, budget, { faults })
      await messenger.check(here)
      const isPublished = () => publishedIn(sandbox, here.channel)
      for (const again of ['the same call', 'a look'] as const) {
        const key = `${kind}-${again === 'a look' ? 2 : 1}`
        const message = titled(`Story of ${again}`)
        faults.add({ kind, on: 'publish', times: 1 })
        const refused = messenger.send(here, message, { ...story, key })
        await expect(refused).rejects.toMatchObject({ reason: 'unknown-outcome' })
        if (kind === 'rate-limit') await wait(1_050)
        const look = { key, startedAt: new Date(), after: undefined, alert }
        if (again === 'a look') await messenger.findSent(here, message, look)
        else await messenger.send(here, message, { ...story, key })
      }
      expect(shown()).toHaveLength(2)
      expect(await isPublished()).toEqual([true, true])
      const spent = await Promise.all(
        Array.from({ length: 9 }, () => budget.take([publishRuleOf(here.channel)])),
      )
      expect(spent.filter((each) => each.kind === 'taken')).toHaveLength(8)
    },
  )

  test('a publishing that may have been done counts against the edits', async () => {
    const faults = createFaultScript([{ kind: 'reset-after', on: 'publish' }])
    const { messenger, here, shown } = await start(wire, {}, createMemoryBudget(), { faults })
    await messenger.check(here)
    let messageId: string | undefined
    for (let attempt = 0; messageId === undefined; attempt++) {
      expect(attempt).toBeLessThan(2)
      messageId = await messenger.send(here, titled('Story'), story).then(
        (sent) => sent.messageId,
        () => undefined,
      )
      faults.clear()
    }
    for (const text of ['one', 'two', 'three']) await messenger.edit(here, messageId, titled(text))
    const refused = messenger.edit(here, messageId, titled('four'))
    await expect(refused).rejects.toMatchObject({ reason: 'rate-limited', scope: 'message' })
    expect(shown()).toHaveLength(1)
  })

  test('a message that Discord never publishes stands, after five failures', async () => {
    const faults = createFaultScript([{ kind: 'bad-gateway', on: 'publish' }])
    const { messenger, here, shown, requests } = await start(wire, {}, createMemoryBudget(), {
      faults,
    })
    await messenger.check(here)
    const send = () => messenger.send(here, titled('Story'), story)
    for (let n = 0; n < 5; n++)
      await expect(send()).rejects.toMatchObject({ reason: 'unknown-outcome' })
    await send()
    expect(shown()).toHaveLength(1)
    expect(crosspostsIn(requests)).toBe(6)
  })

  test('where Discord itself lets a published message rest, other messages change', async () => {
    const limits = discordLimits
    const { messenger, here, send, shown, sandbox } = await start(wire, {}, undefined, { limits })
    await messenger.check(here)
    const { messageId } = await send(titled('Story'))
    const other = await send(titled('Other'))
    // Another process that has lost what was counted.
    const budget = createMemoryBudget()
    const forgetful = await connect(sandbox, { budget })
    stops.push(forgetful.close)
    for (const text of ['one', 'two', 'three']) await messenger.edit(here, messageId, titled(text))
    const refused = forgetful.messenger.edit(here, messageId, titled('four'))
    await expect(refused).rejects.toMatchObject({ reason: 'rate-limited', scope: 'message' })
    const rules = messenger.destinationRules(here, 'edit')
    expect(await budget.take(rules)).toMatchObject({ kind: 'taken' })
    await messenger.edit(here, other.messageId, titled('Other, changed'))
    expect(shown().map(([text]) => text)).toEqual(['three', 'Other, changed'])
  })
})

test('messages older than an hour change three times in six seconds in one channel', async () => {
  const clock = { ms: Date.now() - 61 * 60_000 }
  const now = () => new Date(clock.ms)
  const budget = createMemoryBudget()
  const { messenger, here, send, requests, sandbox } = await start({ name: 'news' }, {}, budget, {
    now,
    limits: discordLimits,
  })
  const old: string[] = []
  for (const text of ['a', 'b', 'c', 'd']) old.push((await send(titled(text))).messageId)
  clock.ms = Date.now()
  const young = await send(titled('young'))
  const [a = '', b = '', c = '', d = ''] = old
  for (const id of [a, b, c]) await messenger.edit(here, id, titled('changed'))
  const askedCount = requests.length
  const refused = await messenger.edit(here, d, titled('changed')).catch((error: unknown) => error)
  expect(refused).toMatchObject({ reason: 'rate-limited', scope: 'message' })
  expect((refused as { retryAfterMs: number }).retryAfterMs).toBeLessThanOrEqual(6_500)
  expect(requests).toHaveLength(askedCount)
  await messenger.edit(here, young.messageId, titled('young, changed'))
  // One that has counted nothing is told so by Discord.
  const forgetful = await connect(sandbox)
  stops.push(forgetful.close)
  await expect(forgetful.messenger.edit(here, d, titled('changed'))).rejects.toMatchObject({
    reason: 'rate-limited',
  })
})

test('a person is talked to in their own conversation', async () => {
  const { messenger, sandbox } = await start({ name: 'Kim', kind: 'dm' })
  const kim = { platform: 'discord', channel: `user:${namedSnowflake('user Kim')}` } as const
  expect(await messenger.check(kim)).toEqual({ kind: 'ready' })
  const options = { key: 'dm', replyTo: undefined, isSilent: false }
  const { messageId } = await messenger.send(kim, titled('Storm'), options)
  await messenger.edit(kim, messageId, titled('Storm passes'))
  expect(messagesOf(sandbox.view).map(({ text }) => text)).toEqual(['Storm passes'])
})

describe('says in words what it lacks', () => {
  test.each<readonly [string, ChannelSetting, Partial<Style>, string | undefined]>([
    ['nothing', { name: 'news' }, {}, undefined],
    ['the sight of it', { name: 'news', isClosed: true }, {}, 'View Channel'],
    ['embeds', { name: 'news', denied: bits.EmbedLinks }, {}, 'I need Embed Links in #news'],
    [
      'several things',
      { name: 'news', denied: bits.SendMessages | bits.EmbedLinks | bits.ReadMessageHistory },
      {},
      'I need Send Messages, Embed Links, Read Message History in #news',
    ],
    [
      'nothing for threads that nobody wants',
      { name: 'news', denied: bits.CreatePublicThreads },
      {},
      undefined,
    ],
    [
      'threads that are wanted',
      { name: 'news', denied: bits.CreatePublicThreads },
      { hasThreads: true },
      'I need Create Public Threads in #news',
    ],
    [
      'the right to ring a role that not anyone may mention',
      { name: 'news', denied: bits.MentionEveryone },
      mentioning(namedSnowflake('role Desk')),
      'I need Mention All Roles in #news to mention @Desk, or let anyone mention that role',
    ],
    [
      'nothing to ring a role that anyone may mention',
      { name: 'news', denied: bits.MentionEveryone },
      mentioning(namedSnowflake('role Alerts')),
      undefined,
    ],
    [
      'another server’s role',
      { name: 'news' },
      mentioning('123456789012345678'),
      'There is no role 123456789012345678 in this server',
    ],
    ['@everyone', { name: 'news' }, mentioning(namedSnowflake('guild')), 'never @everyone'],
    [
      'a forum’s posts',
      { name: 'stories', kind: 'forum', denied: bits.SendMessagesInThreads },
      {},
      'I need Send Messages in Threads in #stories',
    ],
  ])('%s', async (_, channel, style, why) => {
    const { messenger, here } = await start(channel, style)
    const readiness = await messenger.check(here)
    if (why === undefined) expect(readiness).toEqual({ kind: 'ready' })
    else expect(readiness).toMatchObject({ kind: 'lacking', why: expect.stringContaining(why) })
  })

  test('a channel that is not there', async () => {
    const { messenger } = await start({ name: 'news' })
    const channel = '123456789012345678'
    expect(await messenger.check({ platform: 'discord', channel })).toEqual({
      kind: 'lacking',
      why: `There is no channel ${channel}`,
    })
  })
})

test.each(['embed', 'components'] as const)(
  'a message sent as %s is still edited when the destination asks for the other design',
  async (design) => {
    const { messenger, here, send, shown } = await start({ name: 'news' }, { design })
    const { messageId } = await send(titled('Storm nears Vell'))
    const other = design === 'embed' ? 'components' : 'embed'
    await messenger.edit({ ...here, design: other }, messageId, titled('Storm passes Vell'))
    expect(shown()).toEqual([['Storm passes Vell', undefined, undefined]])
  },
)
