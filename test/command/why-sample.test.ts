/** The sample wire, played to its end: everything on it is explained by /why. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import { parseFeed, toRecord } from '../../src/intake/feed.ts'
import { complete } from '../../src/intake/intake.ts'
import { parsePage } from '../../src/intake/page.ts'
import { scenes } from '../../src/sandbox/wire/scenes.ts'
import { startSampleWire } from '../../src/sandbox/wire/wire.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker, everybody } from './asker.ts'

let opened: OpenDatabase
/** `FLASH: Alert posted: why`, by the address of the article. */
const explained = new Map<string, readonly string[]>()

beforeAll(async () => {
  opened = await openMemory()
  const world = await createWorld(opened)
  const startedAt = world.clock.now.getTime()
  const wire = await startSampleWire({ now: () => world.clock.now })
  const read = async (url: string) => (await fetch(url)).text()
  const listRecords = async () => {
    const feed = { url: wire.feedUrl, now: world.clock.now }
    const entries = parseFeed(await read(wire.feedUrl), feed).entries
    return Promise.all(
      entries.map(async (entry) => {
        const listed = toRecord(entry, world.source)
        const url = listed.url ?? ''
        const page = parsePage(await read(url), { source: world.source, id: listed.id, url })
        return complete(page.record, listed)
      }),
    )
  }
  for (const { atMs } of scenes) {
    world.clock.now = new Date(startedAt + atMs + 1)
    await world.publish(...(await listRecords()))
  }
  const center = createCommandCenter({
    ...{ ...world.deps, enqueue: async () => undefined, version: '1.2.3', moderators: everybody },
  })
  for (const { url } of await listRecords()) {
    const options = { what: url ?? '' }
    const { message } = sayAll(await center.run({ ...asker, name: 'why', options }), english)
    const steps = message.parts.flatMap((part) =>
      part.kind === 'item' ? [`${part.label}: ${part.text}: ${part.detail}`] : [],
    )
    explained.set(new URL(url ?? '').pathname, steps)
  }
  await wire.close()
})
afterAll(() => opened.close())

const correction =
  'Correction: An earlier version of this report misstated the height of the surge. It reached 3.4 meters above the usual high-water mark, not 4.3 meters.'

test('every version has its reason, and every alert', () => {
  const told = [...explained].map(([path, steps]) => [path, steps.filter((step) => !isPlace(step))])
  const grew = 'a figure grew: “about 6,100 people”, earlier “about 2,400 people”'
  const announced = `the publisher announced a correction: “${correction}”`
  expect(Object.fromEntries(told)).toEqual({
    '/news/port-brisa-sea-gate': [
      'Wire: version 1: first report; bulletin, since Wire calls it “BREAKING”',
      'BULLETIN: Alert posted: first report; bulletin, since Wire calls it “BREAKING”',
      `Wire: version 2: ${grew}`,
      `UPDATE: Update posted: ${grew}`,
      'Wire: version 3: only typography changed',
      `Wire: version 4: ${announced}`,
      `CORRECTION: Correction posted: ${announced}`,
    ],
    '/news/prime-minister-varn': [
      'Wire: version 1: first report; flash, since Wire calls it “FLASH”',
      'FLASH: Alert posted: first report; flash, since Wire calls it “FLASH”',
      'Wire: version 2: the publisher has canceled it',
      'WITHDRAWN: Alert withdrawn: the publisher has canceled it',
    ],
  })
})

test('every alert says where it stands, and why there', () => {
  for (const steps of explained.values())
    for (const [at, step] of steps.entries())
      if (/ (?:posted|withdrawn): /.test(step))
        expect(steps[at + 1]).toMatch(/^→ .+: (?:new message|edit): sent: (?!undefined)\S+ \S+/)
})

function isPlace(step: string): boolean {
  return step.startsWith('→')
}
