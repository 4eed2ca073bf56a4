import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newsRecordSchema } from '../../src/core/model.ts'
import type { Job } from '../../src/job.ts'
import { runStep } from '../../src/pipeline/run-step.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { createWorld, paragraphs } from './world.ts'

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>
beforeAll(async () => {
  opened = await openMemory()
})
beforeEach(async () => {
  world = await createWorld(opened)
})
afterAll(() => opened.close())

/** Runs what there is to run up to routing; the jobs that were kept back. */
async function runToRouting(jobs: readonly Job[]): Promise<readonly Job[]> {
  const queue = [...jobs]
  const kept: Job[] = []
  for (let job = queue.shift(); job !== undefined; job = queue.shift())
    if (job.step === 'route-alert') kept.push(job)
    else queue.push(...(await runStep(world.deps, job)).jobs)
  return kept
}

/** As the publisher states it now, taken in but not told. */
async function state(figure: string): Promise<readonly Job[]> {
  const content = newsRecordSchema.parse({
    ...{ source: world.source, id: 'dam', headline: `Dam at Lake Orrin breaks, ${figure} flee` },
    publishedAt: '2026-03-04T11:58:00Z',
    modifiedAt: world.clock.now.toISOString(),
    paragraphs: [...paragraphs, `At least ${figure} people fled, the district said.`],
  })
  const seenAt = world.clock.now
  const { id: recordId } = await world.store.records.put({
    ...{ content, entryHash: figure, seenAt, isBaseline: false },
  })
  return runToRouting([{ step: 'revise-record', recordId, seenAtMs: seenAt.getTime() }])
}

test('of more than three hundred places the largest go at once, and the others without them, also after a crash', async () => {
  const places = await world.subscribeIn(Array.from({ length: 303 }, (_, n) => `${n}`))
  const largest = places.at(-1)
  if (largest) await world.store.subscriptions.noteAudience(largest.id, 5_000)
  const [route] = await state('400')
  if (route === undefined) throw new Error('nothing was raised')
  const { jobs } = await runStep(world.deps, route)
  expect(jobs).toHaveLength(301)
  expect(jobs[0]).toMatchObject({ step: 'send-delivery', subscriptionId: largest?.id })
  expect(jobs.at(-1)).toMatchObject({ step: 'route-alert', isRest: true })
  // The process dies: all of that is lost, and found again.
  world.pass(11)
  await world.sweep()
  expect(world.platform.messages).toHaveLength(303)
  expect(new Set(world.platform.messages.map(({ channel }) => channel)).size).toBe(303)
})

test('an update waits until its story’s first alert has its deliveries', async () => {
  const [first] = await state('400')
  world.pass(30)
  const [update] = await state('700')
  if (first === undefined || update === undefined) throw new Error('nothing was raised')
  const soon = await runStep(world.deps, update)
  expect(soon.jobs).toEqual([])
  expect(soon.againAt).toEqual(new Date(world.clock.now.getTime() + 200))
  await world.run([first, update])
  expect(world.platform.calls[0]).toBe('send')
  expect(world.platform.messages[0]?.message.title.text).toContain('700 flee')
})

test('an alert that never gets its deliveries does not keep the later ones for ever', async () => {
  await state('400')
  world.pass(61)
  const [update] = await state('700')
  if (update === undefined) throw new Error('nothing was raised')
  expect((await runStep(world.deps, update)).jobs).not.toEqual([])
})
