import { expect, test } from 'vitest'
import { deliveryKey, noticeKey } from '../../src/core/delivery-key.ts'

const at = new Date('2026-11-22T14:02:00Z')

test('a delivery has one key, of at most the 25 signs of a nonce', () => {
  expect(deliveryKey(7, at)).toBe(deliveryKey(7, new Date(at)))
  expect(deliveryKey(Number.MAX_SAFE_INTEGER, at)).toMatch(/^[\w-]{1,25}$/)
})

test('another delivery, the same number at another time, and a notice have keys of their own', () => {
  const later = new Date(at.getTime() + 1)
  const keys = [deliveryKey(7, at), deliveryKey(8, at), deliveryKey(7, later), noticeKey(7, at)]
  expect(new Set(keys).size).toBe(keys.length)
})
