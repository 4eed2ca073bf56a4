import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmbedded } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/store.ts'
import { seedAlert } from './seed.ts'

test('what was committed is there after a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tenbells-embedded-'))
  const first = await openEmbedded(folder)
  const { alertId, source } = await seedAlert(createStore(first.database))
  await first.close()

  const second = await openEmbedded(folder)
  const store = createStore(second.database)
  expect((await store.alerts.get(alertId)).why).toBe('a test says so')
  expect((await store.sources.get(source)).name).toBe('Wire')
  expect(await second.isReady()).toBe(true)
  await second.maintain()
  expect((await store.alerts.get(alertId)).why).toBe('a test says so')
  await second.close()
  await rm(folder, { recursive: true, force: true })
}, 60_000)
