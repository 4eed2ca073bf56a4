import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { attemptMs } from '../../src/core/attempt.ts'
import type { Job } from '../../src/job.ts'
import { tellModerators } from '../../src/moderation/tell-moderators.ts'
import { findDeadline } from '../../src/ports/deadline.ts'
import { DeliveryError, type DeliveryReason } from '../../src/ports/messenger.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { message } from '../store/seed.ts'
import { createWorld } from './world.ts'

let opened: OpenDatabase
let world: Awaited<ReturnType<typeof createWorld>>
let subject: string

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
  subject = `test ${randomUUID()}`
})

const say = (text: string) => ({ ...message, title: { label: undefined, text } })
const tell = (text: string): Promise<readonly Job[]> =>
  world.store.transaction((store) =>
    tellModerators({ ...world.deps, store }, { subject, message: say(text) }),
  )
const standing = () =>
  world.platform.messages.map(({ channel, message: { title } }) => [channel, title.text])
const refuseOnce = (reason: DeliveryReason) => {
  world.platform.answer = () => {
    world.platform.answer = () => undefined
    return new DeliveryError(reason, `${reason} for once`)
  }
}

test('what is told stands in the room, and is changed when it is told anew', async () => {
  await world.run(await tell('Somebody must decide'))
  await world.run(await tell('Decided'))
  expect(standing()).toEqual([['desk', 'Decided']])
  expect(world.platform.calls).toEqual(['send', 'edit'])
})

test('what was committed and never enqueued is found by the sweep', async () => {
  await tell('Somebody must decide')
  world.pass(20)
  await world.sweep()
  expect(standing()).toEqual([['desk', 'Somebody must decide']])
})

test('however slow it is to tell, nobody else tells it before its time is up', async () => {
  const { messenger } = world.platform
  const { send } = messenger
  const jobs = await tell('Somebody must decide')
  let deadline: AbortSignal | undefined
  let waitingCount = 0
  messenger.send = async (...asked) => {
    deadline = findDeadline()
    world.pass(attemptMs / 1_000 + 2)
    waitingCount = (await world.run(jobs)).length
    return send(...asked)
  }
  await world.run(jobs)
  expect(deadline).toBeInstanceOf(AbortSignal)
  expect(waitingCount).toBe(1)
  expect(world.platform.calls).toEqual(['send'])
})

test.each<DeliveryReason>(['rate-limited', 'unreachable'])('%s: it is tried again', async (why) => {
  refuseOnce(why)
  const [waiting] = await world.run(await tell('Somebody must decide'))
  world.pass(2)
  if (waiting) await world.run([waiting.job])
  expect(standing()).toHaveLength(1)
})

test('in doubt it is looked for, and not said twice', async () => {
  refuseOnce('unknown-outcome')
  const [waiting] = await world.run(await tell('Somebody must decide'))
  world.platform.messages.push({
    ...{ id: 'm9', channel: 'desk', message: say('Somebody must decide') },
    ...{ replyTo: undefined, isSilent: false },
  })
  world.platform.found = { messageId: 'm9' }
  world.pass(2)
  if (waiting) await world.run([waiting.job])
  await tell('Decided')
  world.pass(20)
  await world.sweep()
  expect(standing()).toEqual([['desk', 'Decided']])
})

test('a closed room stays silent', async () => {
  refuseOnce('forbidden')
  expect(await world.run(await tell('Somebody must decide'))).toEqual([])
  expect(await world.run(await tell('Decided'))).toEqual([])
  expect(standing()).toEqual([])
})

test.each([
  ['what still asks for a decision is told in a new message', [{ label: 'Yes', id: 'x' }], 'Still'],
  ['what is decided is let be', [], 'Somebody must decide'],
] as const)('of a message that was deleted there, %s', async (_, actions, stands) => {
  const errors: string[] = []
  Object.assign(world.deps.log, { error: (_fields: object, words: string) => errors.push(words) })
  await world.run(await tell('Somebody must decide'))
  refuseOnce('gone')
  const again = await world.store.transaction((store) =>
    tellModerators({ ...world.deps, store }, { subject, message: { ...say('Still'), actions } }),
  )
  const waiting = await world.run(again)
  await world.run(waiting.map(({ job }) => job))
  expect(standing().at(-1)).toEqual(['desk', stands])
  expect(errors).toEqual([])
  // The room itself is open.
  subject = `test ${randomUUID()}`
  await world.run(await tell('Another matter'))
  expect(standing().at(-1)).toEqual(['desk', 'Another matter'])
})
