import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store-port/store.ts'
import { databases } from './databases.ts'
import { message, now } from './seed.ts'

const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

describe.each(databases)('memos on $name', ({ isMissing, open }) => {
  let opened: OpenDatabase
  let store: Store

  beforeAll(async () => {
    if (isMissing) return
    opened = await open()
    store = createStore(opened.database)
  })
  afterAll(() => opened?.close())

  test.skipIf(isMissing)('of those who take one at once, one gets it', async () => {
    for (let time = 0; time < 20; time += 1) {
      const id = await store.memos.keep({ words: 'dam' }, now, 'discord:11')
      const taken = await Promise.all(
        ['Mo', 'Ana', 'Di'].map((name) =>
          store.memos.take(id, { name, person: `discord:${name}`, at: now }),
        ),
      )
      const states = taken.map((state) => JSON.stringify(state))
      expect(states.filter((state) => state === '{"words":"dam"}')).toHaveLength(1)
      expect(states.find((state) => state.includes('takenBy'))).toContain(now.toISOString())
      expect(await store.memos.recall(id)).toMatchObject({ takenAt: now.toISOString() })
    }
  })

  test.skipIf(isMissing)('who took one can be forgotten with it', async () => {
    const id = await store.memos.keep({ words: 'dam' }, now, 'discord:11')
    await store.memos.take(id, { name: 'Ana', person: 'discord:12', at: now })
    const voter = 'discord:12'
    await store.forgetPerson({ platform: 'discord', userId: '12', channel: 'user:12', voter })
    expect(await store.memos.recall(id)).toBeUndefined()
  })

  test.skipIf(isMissing)('old ones are forgotten, but not whom a report is from', async () => {
    const [old, report, young] = [
      await store.memos.keep({ words: 'old' }, now),
      await store.memos.keep({ fault: 'fact' }, now, 'discord:13'),
      await store.memos.keep({ words: 'young' }, later(2)),
    ]
    const rooms = [{ platform: 'discord', channel: '1' }] as const
    await store.notices.put({ subject: `report ${report}`, message, rooms }, now)
    await store.memos.forgetBefore(later(1))
    const left = await Promise.all([old, report, young].map((id) => store.memos.recall(id)))
    expect(left).toEqual([undefined, { fault: 'fact' }, { words: 'young' }])
  })
})
