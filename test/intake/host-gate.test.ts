import { expect, test } from 'vitest'
import { createHostGate } from '../../src/intake/host-gate.ts'

const site = new URL('https://news.example/feed')

test('a host gets so many requests at a time and no more', async () => {
  const gate = createHostGate({ concurrency: 2, spacingMs: 0 })
  let openCount = 0
  let mostOpen = 0
  const visit = async () => {
    const leave = await gate.enter(site)
    openCount += 1
    mostOpen = Math.max(mostOpen, openCount)
    await new Promise((resolve) => setImmediate(resolve))
    openCount -= 1
    leave()
  }
  await Promise.all(Array.from({ length: 20 }, visit))
  expect(mostOpen).toBe(2)
})

test('requests to one host are spaced, those to another are not kept waiting', async () => {
  const gate = createHostGate({ concurrency: 9, spacingMs: 30 })
  const startedMs = performance.now()
  await Promise.all([1, 2, 3].map(() => gate.enter(site)))
  const spacedMs = performance.now() - startedMs
  expect(spacedMs).toBeGreaterThan(55)
  const otherMs = performance.now()
  await gate.enter(new URL('https://other.example/'))
  expect(performance.now() - otherMs).toBeLessThan(20)
})

test('a site that wants more time gets it', async () => {
  const gate = createHostGate({ concurrency: 9, spacingMs: 1 })
  await gate.enter(site, 40)
  const startedMs = performance.now()
  await gate.enter(site, 40)
  expect(performance.now() - startedMs).toBeGreaterThan(30)
})

test('a queue of minutes is a refusal, not a wait', async () => {
  const gate = createHostGate({ concurrency: 9, spacingMs: 70_000 })
  await gate.enter(site)
  await expect(gate.enter(site)).rejects.toMatchObject({ reason: 'rate-limited' })
})
