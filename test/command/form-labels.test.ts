/** Discord cuts a form's title and labels after 45 signs and its hints after 100: none of ours is, in any language. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { receivers } from '../../src/command/buttons.ts'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { openDraft } from '../../src/command/draft.ts'
import type { Form } from '../../src/core/form.ts'
import { sayAll, type Wording } from '../../src/core/locale.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import { createPosting } from '../../src/pipeline/draft-posted.ts'
import type { Asker, CommandReply } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { locales } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

type Opened = { readonly title: Wording; readonly form: Form }

const mo: Asker = {
  ...asker,
  userId: '77',
  userName: 'Mo',
  listRoles: async () => [{ id: '800', name: 'Alerts' }],
}
let opened: OpenDatabase
const forms: Opened[] = []

beforeAll(async () => {
  opened = await openMemory()
  const world = await createWorld(opened)
  const deps = {
    ...{ ...world.deps, posting: createPosting(world.deps), version: '0.0.0' },
    moderators: { discord: new Set(['77']), telegram: new Set<string>() },
    enqueue: async (jobs: Parameters<typeof world.run>[0]) => void (await world.run(jobs)),
  }
  const center = createCommandCenter(deps)
  await world.publish({ paragraphs: ['“The water came within minutes,” said mayor Ruth Adeyemi.'] })
  const story = await world.storyId()
  const quoting = await world.store.alerts.listOfStory(story)
  world.approval.rules = [
    {
      ...{ sources: [], topics: [], leastLevel: 'routine', approvalCount: 1, hasUpdates: true },
      timeOut: undefined,
    },
  ]
  world.topics.list = [
    { id: 'quake', words: ['quake'], places: [], atLeast: undefined, atMost: undefined },
  ]
  world.pass(86_400)
  await world.publish({
    ...{ id: 'fair', url: 'https://news.example/fair', headline: 'Book fair opens' },
    paragraphs: ['“We have never had so many,” said Ilse Brandt of the fair in Port Halden.'],
  })
  const [waiting] = await world.store.proposals.listOpen({ offset: 0, limit: 1 })
  const there = { ...mo, channel: '5' }
  const draft = await openDraft(deps, there, { before: undefined, wishes: usualWishes })
  const keep = (reply: CommandReply) => {
    if (reply.form) forms.push({ title: reply.message.title.text, form: reply.form })
  }
  for (const id of [
    ...[`proposal:edit:${waiting?.id}:1`, `proposal:reject:${waiting?.id}:1`],
    ...['words', 'quotes', 'where', 'time'].map((name) => `post-${name}:${waiting?.id}`),
    ...[`edit-of:${quoting[0]?.id}`, `retract-of:${story}`, `correct-of:${story}`],
    ...['words', 'quiet', 'mention:800'].map((name) => `draft:${draft.id}:${name}`),
    ...['own:quiet', 'digest'],
  ]) {
    world.pass(60)
    keep(await center.press({ ...there, id }))
  }
  world.pass(60)
  keep(await center.run({ ...mo, name: 'import', options: {} }))
  keep(await center.run({ ...mo, name: 'report', options: { story: String(story) } }))
})
afterAll(() => opened.close())

test('every form of ours is opened here', () => {
  const prefixes = forms.map(({ form }) => form.id.split(':')[0])
  expect(new Set(prefixes)).toEqual(new Set(receivers.map(({ prefix }) => prefix)))
})

describe.each(locales.languages)('in %s', (language) => {
  test('titles and labels have at most 45 signs, hints and choices 100', () => {
    const tooLong = forms.flatMap((each) => {
      const { title, form } = sayAll(each, locales.find(language))
      const long = (text: string, most: number) =>
        text.length > most ? [`${form.id}: ${text}`] : []
      return [
        ...long(title, 45),
        ...form.fields.flatMap((field) => [
          ...long(field.label, 45),
          ...long(field.hint ?? '', 100),
          ...('choices' in field ? field.choices.flatMap(({ label }) => long(label, 100)) : []),
        ]),
      ]
    })
    expect(tooLong).toEqual([])
  })
})
