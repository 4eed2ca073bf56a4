/** Wrong values of what can only be one of a few, and what no row has: huge numbers, NUL, halves of signs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buttons, receivers } from '../../src/command/buttons.ts'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import { levels } from '../../src/core/model.ts'
import type { Asker, CommandCenter } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>

const mo: Asker = { ...asker, userId: '77', userName: 'Mo' }
const run = async (name: string, options: Record<string, string>) => {
  // Nobody asks as fast as a test does.
  world.pass(60)
  return sayAll(await center.run({ ...mo, name, options }), english).message
}

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  world.topics.list = [
    { id: 'quake', words: ['quake'], places: [], atLeast: undefined, atMost: undefined },
  ]
  const moderators = { discord: new Set(['77']), telegram: new Set<string>() }
  center = createCommandCenter({
    ...{ ...world.deps, version: '0.0.0', moderators },
    enqueue: async (jobs) => void (await world.run(jobs)),
  })
  await world.publish({})
})
afterAll(() => opened.close())

const anyLevel = levels.join(', ')

/** Every option that takes one of a few: what it is, the wrong value, and what there is. */
const closed: Readonly<
  Record<string, readonly (readonly [Record<string, string>, string, string])[]>
> = {
  subscribe: [
    [{ level: 'huge' }, 'no level “huge”', anyLevel],
    [{ level: 'huge' }, 'no level “huge”', 'Topics: quake'],
    [{ level: 'flash', topics: 'nonsense' }, 'no topic “nonsense”', 'Topics: quake'],
  ],
  level: [[{ story: '1', level: 'huge' }, 'no level “huge”', anyLevel]],
  latest: [
    [{ of: 'nonsense' }, '“nonsense” is neither a source nor a topic', 'quake'],
    [{ of: 'nonsense' }, '“nonsense” is neither a source nor a topic', 'Wire'],
  ],
  quiet: [[{ hours: '22:00-07:00', zone: 'Mars' }, 'no time zone “Mars”', 'Europe/']],
  settings: [[{ hours: '22:00-07:00', zone: 'Mars' }, 'no time zone “Mars”', 'Europe/']],
  digest: [[{ hour: '07:30', zone: 'Mars' }, 'no time zone “Mars”', 'Europe/']],
}
const closedKinds: readonly string[] = ['level', 'topics', 'scope', 'zone']

describe('a wrong value is named with its kind, and what there is beside it', () => {
  test.each(
    Object.entries(closed).flatMap(([name, rows]) => rows.map((row) => [name, ...row] as const)),
  )('/%s %j reads %s, %s', async (name, options, wrong, cure) => {
    const said = JSON.stringify(await run(name, options))
    expect(said).toContain(wrong)
    expect(said).toContain(cure)
  })

  test('no command with such an option is left out', () => {
    const wanted = center.commands.flatMap(({ name, options }) =>
      options.some(({ suggests }) => suggests && closedKinds.includes(suggests)) ? [name] : [],
    )
    expect(Object.keys(closed)).toEqual(expect.arrayContaining(wanted))
  })
})

const numbers = [`1${'0'.repeat(30)}`, '1e30', '-1e30', '4294967296', 'Infinity', '9'.repeat(400)]

describe.each(numbers)('a number that no row has: %s', (number) => {
  test('is answered by every command in every option, and breaks none', async () => {
    const answers: string[] = []
    for (const { name, options } of center.commands)
      for (const option of options) {
        if (option.type === 'file') continue
        const values = Object.fromEntries(options.map((each) => [each.name, '1']))
        const { title } = await run(name, { ...values, [option.name]: number })
        answers.push(String(title.text))
      }
    expect(answers.every((answer) => answer !== '')).toBe(true)
  })

  test('is answered by every button and every form', async () => {
    for (const { prefix } of [...buttons, ...receivers])
      for (const id of [
        `${prefix}:${number}`,
        `${prefix}:1:${number}`,
        `${prefix}:x:${number}:${number}`,
      ]) {
        world.pass(60)
        const pressed = sayAll(await center.press({ ...mo, id }), english)
        expect(pressed.message.title.text).not.toBe('')
        world.pass(60)
        await center.submit({ ...mo, id, texts: {}, choices: {} })
      }
  })
})

const waves = '\u{1f30a}'.repeat(600)

describe.each([
  { why: 'with a NUL', text: 'quake \0 here' },
  { why: 'with half a sign', text: 'quake \ud83c here' },
  // Wherever it is cut, one of the two would be cut through a sign.
  { why: 'of long signs', text: waves },
  { why: 'of a sign and long ones', text: `x${waves}` },
])('a text that no row has, $why', ({ text }) => {
  test('is answered by every command in every option', async () => {
    for (const { name, options } of center.commands)
      for (const option of options) {
        if (option.type === 'file') continue
        const values = Object.fromEntries(options.map((each) => [each.name, '1']))
        const { title } = await run(name, { ...values, [option.name]: text })
        expect(String(title.text)).not.toBe('')
        await center.suggest({ ...mo, command: name, option: option.name, typed: text })
      }
  })

  test('is taken by every form', async () => {
    const names = ['text', 'headline', 'summary', 'reason', 'another', 'time', 'hour', 'zone']
    const texts = Object.fromEntries(
      [...names, 'hours', 'include', 'exclude', 'yaml'].map((name) => [name, text]),
    )
    for (const { prefix } of receivers) {
      world.pass(60)
      await center.submit({ ...mo, id: `${prefix}:1`, texts, choices: { fault: ['fact'] } })
    }
  })
})
