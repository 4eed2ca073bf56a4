import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createLead } from '../src/lead.ts'
import { type OpenDatabase, openMemory } from '../src/store/open-database.ts'
import { createStore } from '../src/store/store.ts'
import type { LeaseStore } from '../src/store-port/lease.ts'

const log = { error() {}, warn() {}, info() {}, debug() {} }
const times = { leaseMs: 300, everyMs: 20 }

let opened: OpenDatabase
let leases: LeaseStore
beforeAll(async () => {
  opened = await openMemory()
  leases = createStore(opened.database).leases
})
afterAll(() => opened.close())

function join(name: string, holder: string, from = leases) {
  const life = { starts: 0, stops: 0 }
  const lead = createLead(name, { leases: from, holder, log, times })
  const stop = lead(async () => {
    life.starts += 1
    return async () => {
      life.stops += 1
    }
  })
  return { life, stop: async () => (await stop)() }
}

test('of two processes one leads, and the other takes over when it stops', async () => {
  const first = join('gateway', 'a')
  await vi.waitFor(() => expect(first.life.starts).toBe(1))
  const second = join('gateway', 'b')
  await vi.waitFor(async () => expect(await leases.hold('gateway', 'c', 1)).toBe(false))
  expect(second.life.starts).toBe(0)
  await first.stop()
  await vi.waitFor(() => expect(second.life.starts).toBe(1))
  expect(first.life).toEqual({ starts: 1, stops: 1 })
  await second.stop()
})

test('a process that died is followed when its lease has run out', async () => {
  expect(await leases.hold('polling', 'dead', 200)).toBe(true)
  const second = join('polling', 'b')
  await vi.waitFor(() => expect(second.life.starts).toBe(1))
  await second.stop()
})

test('who cannot renew for as long as the lease lasts stops, and starts again later', async () => {
  let isAway = false
  const shaky: LeaseStore = {
    ...leases,
    hold: (...asked) => (isAway ? Promise.reject(new Error('away')) : leases.hold(...asked)),
  }
  const only = join('shaky', 'a', shaky)
  await vi.waitFor(() => expect(only.life.starts).toBe(1))
  isAway = true
  await vi.waitFor(() => expect(only.life.stops).toBe(1))
  isAway = false
  await vi.waitFor(() => expect(only.life.starts).toBe(2))
  await only.stop()
})

test('a first turn that fails is told, and leaves the lease to others', async () => {
  const lead = createLead('token', { leases, holder: 'a', log, times })
  await expect(lead(() => Promise.reject(new Error('token refused')))).rejects.toThrow('refused')
  expect(await leases.hold('token', 'b', 1)).toBe(true)
})
