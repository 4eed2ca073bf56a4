import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Room } from '../../src/store-port/notice.ts'
import type { Store } from '../../src/store-port/store.ts'
import { databases } from './databases.ts'
import { message, now } from './seed.ts'

const rooms: readonly Room[] = [
  { platform: 'discord', channel: '1', language: 'es' },
  { platform: 'telegram', channel: '-2' },
]
const soon = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const renamed = { ...message, title: { label: undefined, text: 'Decided' } }

describe.each(databases)('notices on $name', ({ isMissing, open }) => {
  let opened: OpenDatabase
  let store: Store

  beforeAll(async () => {
    if (isMissing) return
    opened = await open()
    store = createStore(opened.database)
  })
  afterAll(() => opened?.close())

  const put = async (subject: string, told = message, at = now) =>
    store.notices.put({ subject, message: told, rooms }, at)
  const first = async () => {
    const subject = `test ${randomUUID()}`
    const [notice] = await put(subject)
    if (notice === undefined) throw new Error('nothing was put')
    return { subject, id: notice.id }
  }

  test.skipIf(isMissing)('each room has its own, and its times are times', async () => {
    const { subject } = await first()
    expect(await store.notices.listOf(subject)).toMatchObject([
      { ...rooms[0], version: 1, message: { parts: message.parts } },
      { ...rooms[1], version: 1, message: { parts: message.parts } },
    ])
  })

  test.skipIf(isMissing)('told the same again, there is nothing to do', async () => {
    const { subject } = await first()
    expect(await put(subject)).toEqual([])
  })

  test.skipIf(isMissing)('one claims it, another waits', async () => {
    const { id } = await first()
    expect(await store.notices.claim(id, now)).toMatchObject({ kind: 'send' })
    expect(await store.notices.claim(id, now)).toMatchObject({ kind: 'wait' })
  })

  test.skipIf(isMissing)('changed while it is sent, it is edited next', async () => {
    const { id, subject } = await first()
    await store.notices.claim(id, now)
    await put(subject, renamed)
    expect(await store.notices.markSaid(id, { messageId: 'm1', version: 1 })).toBe(true)
    expect(await store.notices.claim(id, now)).toMatchObject({
      kind: 'edit',
      notice: { messageId: 'm1', version: 2, message: { title: { text: 'Decided' } } },
    })
    expect(await store.notices.markSaid(id, { messageId: 'm1', version: 2 })).toBe(false)
    expect(await store.notices.claim(id, now)).toEqual({ kind: 'nothing' })
  })

  test.skipIf(isMissing)('whoever died while sending may have sent it', async () => {
    const { id } = await first()
    await store.notices.claim(id, now)
    const unfinished = await store.findUnfinished(soon(30), soon(30), 10)
    expect(unfinished.notices).toContainEqual({ id, version: 1 })
    expect(await store.notices.claim(id, soon(30))).toMatchObject({ kind: 'reconcile' })
  })

  test.skipIf(isMissing)('what has failed is not tried again', async () => {
    const { id, subject } = await first()
    await store.notices.claim(id, now)
    await store.notices.fail(id, 'kicked')
    const changed = await put(subject, renamed)
    expect(changed.map((each) => each.id)).not.toContain(id)
    expect(await store.notices.claim(id, now)).toEqual({ kind: 'nothing' })
  })
})
