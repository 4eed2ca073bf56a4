import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createSlots } from '../../src/queue/slots.ts'

/** Work that ends when it is told to. */
function createWork() {
  const endings: (() => void)[] = []
  const work = () => new Promise<void>((resolve) => endings.push(resolve))
  return { work, begunCount: () => endings.length, end: (n: number) => endings[n]?.() }
}

test('what begins finds a free slot or none, whichever way the others were taken', async () => {
  const slots = createSlots(2)
  const { work, end } = createWork()
  expect(slots.begin(work)).toBe(true)
  const second = slots.occupy(work)
  expect(slots.begin(work)).toBe(false)
  end(1)
  await second
  await wait(0)
  expect(slots.begin(work)).toBe(true)
})

test('what comes through the queue waits for a slot, and nothing begins before it', async () => {
  const slots = createSlots(1)
  const { work, begunCount, end } = createWork()
  slots.begin(work)
  const waiting = slots.occupy(work)
  expect(begunCount()).toBe(1)
  expect(slots.begin(work)).toBe(false)
  end(0)
  await expect.poll(begunCount).toBe(2)
  end(1)
  await waiting
})

test('a failure is told to who waits for it, and frees the slot', async () => {
  const slots = createSlots(1)
  await expect(slots.occupy(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
  expect(slots.begin(async () => undefined)).toBe(true)
})

test('closed, it waits for what runs, and nothing begins', async () => {
  const slots = createSlots(2)
  const { work, end } = createWork()
  slots.begin(work)
  let isClosed = false
  const closing = slots.close().then(() => {
    isClosed = true
  })
  expect(slots.begin(work)).toBe(false)
  await wait(5)
  expect(isClosed).toBe(false)
  end(0)
  await closing
})
