/** Where several stories and records are changed, Postgres would end one of two that wait for each other. */
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import type { StoryId } from '../../src/core/model.ts'
import { type Database, type OpenDatabase, openPostgres } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store-port/store.ts'
import { createWorld, paragraphs } from './world.ts'

const url = inject('postgresUrl')
const isMissing = url === undefined

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>
let dam: StoryId

beforeAll(async () => {
  if (url !== undefined) opened = await openPostgres(await createDatabase(url))
})
afterAll(() => opened?.close())
beforeEach(async () => {
  if (isMissing) return
  world = await createWorld(opened)
  await world.publish({})
  world.pass(60)
  dam = await world.storyId()
})

/** Of its own: what other tests have subscribed there would hear of the dam too. */
async function createDatabase(beside: string): Promise<string> {
  const client = new pg.Client({ connectionString: beside })
  await client.connect()
  await client.query('create database lock_order')
  await client.end()
  return Object.assign(new URL(beside), { pathname: '/lock_order' }).href
}

async function numberOf(database: Database, query: ReturnType<typeof sql>): Promise<number> {
  // as: each asks for one number of that name
  const { rows } = (await database.execute(query)) as unknown as { rows: readonly { n: number }[] }
  return Number(rows[0]?.n)
}

/** Takes its first locks, lets `other` run until it waits for them, and goes on. */
async function meet(
  { first, last }: Readonly<Record<'first' | 'last', (inside: Store) => Promise<unknown>>>,
  other: () => Promise<unknown>,
): Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  await opened.database.transaction(async (inside) => {
    const store = createStore(inside)
    const pid = await numberOf(inside, sql`select pg_backend_pid() as n`)
    await first(store)
    running = other()
    running.catch(() => undefined)
    const blocked = sql`select count(*) as n from pg_stat_activity where ${pid} = any(pg_blocking_pids(pid))`
    await expect
      .poll(() => numberOf(opened.database, blocked), { timeout: 10_000, interval: 20 })
      .toBe(1)
    await wait(20)
    await last(store)
  })
  await running
}

const openOther = () =>
  world.store.stories.open({
    headline: 'Villages at Lake Orrin flooded',
    openedAt: world.clock.now,
    updatedAt: world.clock.now,
  })

const kill = () =>
  world.publish({
    ...{ id: 'kill', url: null, headline: 'KILL: Dam at Lake Orrin breaks' },
    paragraphs: ['It holds.'],
  })

test.skipIf(isMissing)('a kill notice and a merge of the story that it ends', async () => {
  const other = await openOther()
  const by = { at: world.clock.now, why: 'a moderator says so' }
  await meet(
    {
      first: ({ stories }) => stories.lock(dam, other),
      last: ({ stories }) => stories.merge(other, dam, by),
    },
    kill,
  )
  const alerts = await world.store.alerts.listOfStory(other)
  expect(alerts.map(({ kind }) => kind)).toEqual(['first', 'retraction'])
})

test.skipIf(isMissing)('a kill notice and a filing that joins the story to its twin', async () => {
  const other = await openOther()
  const by = { at: world.clock.now, why: 'a report fits both' }
  await meet(
    {
      first: ({ signatures }) => signatures.lock(),
      last: ({ stories }) => stories.merge(other, dam, by),
    },
    kill,
  )
  const alerts = await world.store.alerts.listOfStory(other)
  expect(alerts.map(({ kind }) => kind)).toEqual(['first', 'retraction'])
})

test.skipIf(isMissing)('a draft that goes back and a merge of the two', async () => {
  const who = { by: 'kim', name: 'Kim', actor: 'kim' }
  const { posting } = world.deps
  const article = { headline: 'Dam at Lake Orrin breaks, 900 flee', paragraphs }
  const drafted = await posting.draftText(article, who)
  if (drafted.kind !== 'drafted') throw new Error(`it is ${drafted.kind}`)
  expect(drafted.proposal.storyId).toBe(dam)
  const { id, version } = drafted.proposal
  const apart = await posting.place({ id, version, to: 'apart' }, who)
  if (apart.kind !== 'done') throw new Error(`it is ${apart.kind}`)
  await meet(
    {
      first: ({ stories }) => stories.lock(dam),
      last: ({ stories }) => stories.lock(apart.proposal.storyId),
    },
    async () => {
      const back = await posting.place({ id, version: apart.proposal.version, to: 'back' }, who)
      expect(back).toMatchObject({ kind: 'done', proposal: { storyId: dam } })
    },
  )
})

const isFree = async (id: StoryId) =>
  (await numberOf(
    opened.database,
    sql`select count(*) as n from (
      select id from tenbells.story where id = ${id} for update skip locked) free`,
  )) === 1

test.skipIf(isMissing)('who waits for a merge has the story that is left of it', async () => {
  const by = { at: world.clock.now, why: 'a moderator says so' }
  const third = await openOther()
  for (const beside of [[], [third]]) {
    const [gone, other] = [await openOther(), await openOther()]
    await meet(
      {
        first: ({ stories }) => stories.lock(gone, other),
        last: ({ stories }) => stories.merge(other, gone, by),
      },
      () =>
        world.store.transaction(async ({ stories }) => {
          await stories.lock(gone, ...beside)
          expect(await isFree(other)).toBe(false)
        }),
    )
  }
})

test.skipIf(isMissing)(
  'what is told of a story while a merge waits for it is told of what is left',
  async () => {
    const [other, third] = [await openOther(), await openOther()]
    const by = { at: world.clock.now, why: 'a moderator says so' }
    await world.store.stories.merge(other, dam, by)
    const [told] = await world.store.alerts.listOfStory(other)
    if (!told) throw new Error('nothing was told')
    const { id: _, ...again } = { ...told, kind: 'update' as const }
    await meet(
      {
        first: async ({ stories, alerts }) => {
          await stories.lock(other)
          await alerts.add({ ...again, storyId: other })
        },
        last: async () => undefined,
      },
      () => world.store.stories.merge(third, dam, by),
    )
    expect((await world.store.alerts.listOfStory(third)).map(({ kind }) => kind)).toEqual([
      'first',
      'update',
    ])
  },
)
