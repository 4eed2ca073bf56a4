/** What the audit log says of changes: before and after, in the reader's own language. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { Job } from '../../src/job.ts'
import type { Asker, CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { locales } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>

const ana: Asker = { ...asker, userId: '77', userName: 'Ana', channel: '2', server: '9' }
const ben = { userId: '78', userName: 'Ben' }
const english = locales.find('en')
const said = (reply: CommandReply) => sayAll(reply, english)
const run = async (name: string, options: Record<string, string> = {}) =>
  said(await center.run({ ...ana, name, options }))
const press = async ({ message }: ReturnType<typeof said>, label: string) => {
  const id = message.actions.find((each) => each.label === label)?.id ?? `no button ${label}`
  return said(await center.press({ ...ana, id }))
}
/** The newest entry, without who it was and from where. */
const readNewest = async (language: string) => {
  const reply = await center.run({ ...ana, language, name: 'audit', options: {} })
  const [item] = sayAll(reply, locales.find(language)).message.parts
  return item?.kind === 'item' ? String(item.detail).split(' · ').slice(0, -1) : []
}

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  world.topics.list = ['quake', 'flood'].map((id) => ({
    ...{ id, words: [id], places: [], atLeast: undefined, atMost: undefined },
  }))
  world.approval.rules = [
    {
      ...{ sources: [], topics: [], leastLevel: 'routine', approvalCount: 2 },
      ...{ hasUpdates: true, timeOut: undefined },
    },
  ]
  center = createCommandCenter({
    ...{ ...world.deps, version: '0.0.0' },
    enqueue: async (jobs: readonly Job[]) => void (await world.run(jobs)),
    moderators: { discord: new Set(['77', '78']), telegram: new Set<string>() },
  })
})
afterAll(() => opened.close())

describe('what comes to a place', () => {
  test('saved for the first time: what is not as usual', async () => {
    const card = await run('subscribe', { topics: 'quake urgent', include: 'Orrin' })
    await press(card, 'Save')
    expect(await readNewest('en')).toEqual([
      'from level: urgent',
      'topics: quake',
      'must say: Orrin',
    ])
    expect(await readNewest('ru')).toEqual([
      'с уровня: срочно',
      'темы: quake',
      'должно быть: Orrin',
    ])
  })

  test('changed: before and after', async () => {
    await run('quiet', { hours: '22:00-07:00', zone: 'Europe/Vilnius' })
    expect(await readNewest('en')).toEqual([
      'quiet hours: none → 22:00–07:00 Europe/Vilnius',
      'rings in quiet hours from: none → flash',
      'after quiet hours: none → collect',
    ])
    expect(await readNewest('es')).toEqual([
      'horas de silencio: ninguno → 22:00–07:00 Europe/Vilnius',
      'suena en horas de silencio desde: ninguno → flash',
      'tras las horas de silencio: ninguno → se cuenta todo junto',
    ])
  })
})

test('what waits for a yes: what was changed in it, and who has said yes', async () => {
  await world.publish({})
  const story = await world.storyId()
  const [proposal] = await world.store.proposals.listOfStory(story)
  const edited = { texts: { headline: 'The dam\ngave way' }, choices: { level: ['flash'] } }
  await center.submit({ ...ana, id: `proposal:edit:${proposal?.id}:1`, ...edited })
  expect(await readNewest('en')).toEqual([
    `story ${story}`,
    'level: routine → flash',
    'headline: “Dam at Lake Orrin breaks” → “The dam gave way”',
  ])
  await center.press({ ...ana, id: `proposal:approve:${proposal?.id}:2` })
  await center.press({ ...ana, ...ben, id: `proposal:approve:${proposal?.id}:2` })
  expect(await readNewest('ru')).toEqual([
    `история ${story}`,
    'состояние: ждёт решения → одобрено',
    'согласие дали: Ana (discord:77) → Ana (discord:77), Ben (discord:78)',
  ])
})

test('an error that was reported: what kind of error it is', async () => {
  const story = await world.storyId()
  const choices = { fault: ['fact'] }
  await center.submit({
    ...ana,
    id: `wrong:${story}`,
    texts: { text: 'Four,\nnot three' },
    choices,
  })
  expect(await readNewest('en')).toEqual(['wrong fact: “Four, not three”'])
  expect(await readNewest('es')).toEqual(['un dato o una cifra: «Four, not three»'])
})

test.each(locales.languages)('no entry is a file’s own text, in %s', async (language) => {
  const reply = await center.run({ ...ana, language, name: 'audit', options: {} })
  const { parts } = sayAll(reply, locales.find(language)).message
  expect(parts.length).toBeGreaterThan(5)
  for (const part of parts) expect(JSON.stringify(part)).not.toMatch(/\\"|\[\]/)
})

test('of one story: also what was proposed, and what it was merged with or parted from', async () => {
  await world.publish({ id: 'fair', headline: 'Book fair opens', url: 'https://news.example/fair' })
  const fair = await world.store.records.find(world.source, 'fair')
  await run('merge', { from: String(fair?.storyId), into: String(await world.storyId()) })
  const { parts } = (await run('audit', { story: String(await world.storyId()) })).message
  expect(parts[0]).toMatchObject({ text: `merged story ${fair?.storyId}` })
})
