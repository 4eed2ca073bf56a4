/** The pipeline on a real store, with a publisher and platforms that do as the test says. */
import { randomUUID } from 'node:crypto'
import type { ApprovalRule } from '../../src/core/approval/rule.ts'
import type { Locales } from '../../src/core/locale.ts'
import type { Message } from '../../src/core/message.ts'
import {
  type NewsRecord,
  newsRecordSchema,
  type RecordId,
  type SourceId,
  type StoryId,
  type SubscriptionId,
} from '../../src/core/model.ts'
import { usualWishes, type Wishes } from '../../src/core/subscription.ts'
import type { Topic } from '../../src/core/topic.ts'
import type { Job } from '../../src/job.ts'
import { createPosting } from '../../src/pipeline/draft-posted.ts'
import { type PollDeps, pollSource } from '../../src/pipeline/poll-source.ts'
import { type PipelineDeps, runStep } from '../../src/pipeline/run-step.ts'
import type { FeedItem, FetchError } from '../../src/ports/intake.ts'
import type { DeliveryError, Messenger } from '../../src/ports/messenger.ts'
import { createMemoryBudget } from '../../src/queue/memory-budget.ts'
import type { OpenDatabase } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import { posting } from '../../src/store/tables/grouping.ts'
import type { Room } from '../../src/store-port/notice.ts'
import { locales } from '../locales.ts'

type Standing = {
  readonly id: string
  readonly channel: string
  message: Message
  readonly replyTo: string | undefined
  readonly isSilent: boolean
}

/** A platform in memory. `answer` refuses a call by returning an error. */
function createPlatform() {
  const messages: Standing[] = []
  const platform = {
    messages,
    calls: [] as string[],
    answer: (_call: 'send' | 'edit'): DeliveryError | undefined => undefined,
    found: undefined as Awaited<ReturnType<Messenger['findSent']>>,
  }
  const messenger: Messenger = {
    platform: 'discord',
    dedupesForMs: 0,
    platformRules: [{ key: 'all', limit: 1_000, perMs: 1_000 }],
    destinationRules: ({ channel }) => [{ key: channel, limit: undefined, perMs: 0 }],
    render: () => ({ method: 'POST', payload: {} }),
    async send({ channel }, message, { replyTo, isSilent }) {
      platform.calls.push('send')
      const refusal = platform.answer('send')
      if (refusal) throw refusal
      const id = `m${messages.length + 1}`
      messages.push({ id, channel, message, replyTo, isSilent })
      return { messageId: id }
    },
    async edit(_destination, messageId, message) {
      platform.calls.push('edit')
      const refusal = platform.answer('edit')
      if (refusal) throw refusal
      // With its channel, where the subscription tells another one by now.
      const standing = messages.find(({ id, channel }) =>
        [id, `${channel}/${id}`].includes(messageId),
      )
      if (standing) standing.message = message
    },
    findLinked: async (address) => {
      const id = /^https:\/\/room\.example\/(?<id>\w+)$/.exec(address)?.groups?.id
      return id === undefined ? undefined : { channels: undefined, messageIds: [id] }
    },
    check: async () => ({ kind: 'ready' }),
    countAudience: async () => undefined,
    async findSent() {
      platform.calls.push('find')
      return platform.found
    },
  }
  return { messenger, platform: Object.assign(platform, { messenger }) }
}

type Waiting = readonly { readonly job: Job; readonly againAt: Date }[]

const quiet = () => undefined

export async function createWorld(opened: OpenDatabase) {
  // The articles here have one text under many headlines, and still are stories of their own.
  const forgetTexts = () => opened.database.delete(posting)
  await forgetTexts()
  const store = createStore(opened.database)
  const source = `wire-${randomUUID()}` as SourceId
  const subscriptionId = `room-${randomUUID()}` as SubscriptionId
  const clock = { now: new Date('2026-03-04T12:00:00Z') }
  const { platform, messenger } = createPlatform()
  const topics = { list: [] as readonly Topic[] }
  const approval = { rules: [] as readonly ApprovalRule[] }
  const feed = {
    items: [] as FeedItem[],
    error: undefined as FetchError | undefined,
    hub: undefined as { url: string; topic: string } | undefined,
    pageError: undefined as FetchError | undefined,
    /** In place of every page. */
    wall: undefined as readonly string[] | undefined,
  }

  const settings = {
    id: source,
    name: 'Wire',
    url: 'https://news.example/feed',
    language: 'en',
    trust: 'normal',
    holdMs: 0,
    kind: 'feed',
    fastestPollMs: 60_000,
    slowestPollMs: 60_000,
  } as const
  /** Other papers, whose reports tests file by hand. */
  const papers = ['Post', 'Echo', 'Rumor'].map((name) => ({
    ...settings,
    id: `${name.toLowerCase()}-${randomUUID()}` as SourceId,
    name,
    url: `https://${name.toLowerCase()}.example/feed`,
    trust: name === 'Rumor' ? ('low' as const) : settings.trust,
  }))
  await store.sources.replaceConfigured([settings, ...papers], clock.now)
  const subscription = {
    ...usualWishes,
    id: subscriptionId,
    platform: 'discord',
    channel: '1',
    sources: [source],
    silentLevels: [],
  } as const
  await store.subscriptions.replaceConfigured([subscription], clock.now)

  const deps: PipelineDeps &
    PollDeps & { readonly locales: Locales; readonly rooms: readonly Room[] } = {
    store,
    intake: {
      async fetchItems() {
        if (feed.error) throw feed.error
        return {
          kind: 'fetched',
          sourceKind: 'feed',
          items: feed.items,
          etag: undefined,
          lastModified: undefined,
          ownerWaitMs: 0,
          hub: feed.hub,
          faults: [],
        }
      },
      fetchArticle: async (record) => {
        if (feed.pageError) throw feed.pageError
        const page = feed.wall === undefined ? record : { ...record, paragraphs: [...feed.wall] }
        return { kind: 'fetched', record: page, etag: undefined, lastModified: undefined }
      },
    },
    messengers: { discord: messenger },
    locales,
    rooms: [{ platform: 'discord', channel: 'desk' }],
    get approval() {
      return approval.rules
    },
    budget: createMemoryBudget(() => clock.now.getTime()),
    countQueued: async () => 0,
    topics: () => topics.list,
    mergeWindowMs: 20_000,
    now: () => clock.now,
    chance: () => 0,
    hasPublicUrl: true,
    log: { error: quiet, warn: quiet, info: quiet, debug: quiet },
  }

  const pass = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1_000)
  }

  /** Runs jobs, and those that follow, until none is left; what must wait is returned. */
  async function run(first: readonly Job[]): Promise<Waiting> {
    const waiting: Waiting[number][] = []
    const queue = [...first]
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      if (job.step === 'file-story') await forgetTexts()
      const outcome = await runStep(deps, job)
      queue.push(...outcome.jobs)
      if (outcome.againAt) waiting.push({ job, againAt: outcome.againAt })
    }
    return waiting
  }

  /** Until nothing waits, but at most so many times; what still does is returned. */
  async function settle(
    first: Waiting,
    { stepSeconds, rounds }: { readonly stepSeconds: number; readonly rounds: number },
  ): Promise<Waiting> {
    let waiting = first
    for (let round = 0; waiting.length > 0 && round < rounds; round++) {
      pass(stepSeconds)
      waiting = await run(waiting.map(({ job }) => job))
    }
    return waiting
  }

  async function poll(): Promise<Waiting> {
    const { settled, jobs } = await pollSource(deps, await store.sources.get(source))
    await store.sources.settlePolls([settled])
    return run(jobs)
  }

  /** Another paper's report of a story, as it states it now. */
  async function report(
    storyId: StoryId,
    name: 'Post' | 'Echo' | 'Rumor',
    record: Partial<NewsRecord> = {},
    copyOf?: RecordId,
  ): Promise<Waiting> {
    const paper = papers.find((each) => each.name === name)
    const content = newsRecordSchema.parse({
      source: paper?.id,
      id: 'orrin',
      url: `https://${name.toLowerCase()}.example/orrin`,
      headline: `Villages at Lake Orrin flooded, says ${name}`,
      publishedAt: clock.now.toISOString(),
      modifiedAt: clock.now.toISOString(),
      paragraphs: [`Three villages at Lake Orrin are under water, ${name} has learned.`],
      ...record,
    })
    const seenAt = clock.now
    const put = { content, entryHash: JSON.stringify(content), seenAt, isBaseline: false }
    const { id } = await store.records.put(put)
    await store.stories.addRecord(storyId, id, { copyOf })
    return run([{ step: 'revise-record', recordId: id, seenAtMs: seenAt.getTime() }])
  }

  return {
    report,
    subscribe: (wishes: Partial<Wishes>) =>
      store.subscriptions.replaceConfigured([{ ...subscription, ...wishes }], clock.now),
    /** In each of these channels, in place of the one. */
    subscribeIn: async (channels: readonly string[]) => {
      const places = channels.map((channel, n) => ({
        ...{ ...subscription, channel },
        // as: a name that the configuration might have given
        id: `${subscriptionId}-${n}` as SubscriptionId,
      }))
      await store.subscriptions.replaceConfigured(places, clock.now)
      return places
    },
    /** Which ones a message names. */
    sourcesOf: (index: number) =>
      platform.messages[index]?.message.parts.flatMap((part) =>
        part.kind === 'sources' ? part.sources.map(({ label }) => label) : [],
      ),
    /** Of what was published under this name. */
    storyId: async (id = 'dam') => {
      const record = await store.records.find(source, id)
      if (record?.storyId === undefined) throw new Error(`no “${id}” was published`)
      return record.storyId
    },
    topics,
    approval,
    settings,
    papers,
    store,
    source,
    subscription,
    clock,
    platform,
    feed,
    deps: Object.assign(deps, { posting: createPosting(deps) }),
    run,
    settle,
    poll,
    pass,
    publish: (...records: readonly Partial<NewsRecord>[]) => {
      feed.items = records.map((record) => {
        const whole = newsRecordSchema.parse({
          source,
          id: 'dam',
          url: 'https://news.example/dam',
          headline: 'Dam at Lake Orrin breaks',
          publishedAt: clock.now.toISOString(),
          modifiedAt: clock.now.toISOString(),
          paragraphs,
          ...record,
        })
        return { record: whole, hash: JSON.stringify(whole) }
      })
      return poll()
    },
    sweep: () => run([{ step: 'sweep' }]),
  }
}

export const paragraphs = [
  'The dam at Lake Orrin broke on Wednesday morning and flooded three villages, the district said.',
  '“The water came within minutes,” said mayor Ruth Adeyemi of Lower Orrin.',
  'Some 400 people were taken to schools on higher ground, according to the district.',
  'The dam was built in 1962 and was last inspected two years ago.',
]
