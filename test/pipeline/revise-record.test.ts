import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, inject, test } from 'vitest'
import { newsRecordSchema, type SourceId } from '../../src/core/model.ts'
import { reviseRecord } from '../../src/pipeline/revise-record.ts'
import { openPostgres } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import type { Store } from '../../src/store-port/store.ts'

const url = inject('postgresUrl')
const now = () => new Date('2026-11-30T12:00:00Z')

/** Long enough for Postgres to do what nothing holds up. */
const momentMs = 100

test.skipIf(url === undefined)(
  'a version that comes while the one before is revised is a revision of its own',
  async () => {
    const { database, step, close } = await openPostgres(url ?? '')
    const store = createStore(database, step)
    const source = `desk-${randomUUID()}` as SourceId
    await store.sources.replaceConfigured(
      [
        {
          ...{ id: source, name: 'City Desk', url: undefined, language: 'en', kind: 'push' },
          ...{ trust: 'normal', holdMs: 0, fastestPollMs: 60_000, slowestPollMs: 60_000 },
        },
      ],
      now(),
    )
    const put = (headline: string, seenAt: Date) =>
      store.records.put({
        content: newsRecordSchema.parse({ source, id: 'dam', headline }),
        ...{ entryHash: headline, seenAt, isBaseline: false },
      })
    const { id } = await put('Dam cracks', now())
    const later: Promise<unknown>[] = []
    const hold = (inside: Store): Store => ({
      ...inside,
      revisions: {
        ...inside.revisions,
        async add(revision) {
          later.push(put('Dam breaks', new Date(now().getTime() + 1)))
          await wait(momentMs)
          const added = await inside.revisions.add(revision)
          later.push(reviseRecord({ store, now }, id))
          await wait(momentMs)
          return added
        },
      },
    })
    const held = {
      ...store,
      step: ((work) => step((it) => work(hold(createStore(it))))) as Store['step'],
    }
    await reviseRecord({ store: held, now }, id)
    await Promise.all(later)
    // Where the later version came last, a sweep finds it; what is counted as revised it does not.
    const soon = new Date(now().getTime() + 60_000)
    const { records } = await store.findUnfinished(soon, soon, 500)
    for (const record of records) if (record.id === id) await reviseRecord({ store, now }, id)
    const latest = await store.revisions.findLatest(id)
    expect(latest).toMatchObject({ number: 2, content: { headline: 'Dam breaks' } })
    await close()
  },
)
