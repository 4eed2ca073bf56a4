import { expect, test } from 'vitest'
import { createTakenPlaces } from '../../src/queue/taken-places.ts'

const place = { id: '', rules: [], turnAtMs: 0 }

test('of a key that nobody asks for again nothing is kept, once it no longer counts', () => {
  let nowMs = 0
  const places = createTakenPlaces(() => nowMs)
  for (let n = 0; n < 1_000; n++) {
    places.add(`message ${n}`, { place, untilMs: nowMs + 50 })
    nowMs += 1
  }
  expect(places.keyCount).toBeLessThanOrEqual(50)
  expect(places.of('message 999')).toHaveLength(1)
  expect(places.of('message 1')).toEqual([])
})

test('a key that is used again stays, however old its first place', () => {
  let nowMs = 0
  const places = createTakenPlaces(() => nowMs)
  places.add('all', { place, untilMs: 10 })
  places.add('other', { place, untilMs: 20 })
  nowMs = 15
  places.add('all', { place, untilMs: 30 })
  nowMs = 25
  places.add('third', { place, untilMs: 40 })
  expect(places.of('all')).toHaveLength(1)
  expect(places.keyCount).toBe(2)
})
