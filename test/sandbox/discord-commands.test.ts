import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bare, startBare } from './discord-kit.ts'

let sandbox: Bare
beforeAll(async () => {
  sandbox = await startBare()
})
afterAll(() => sandbox.close())

const register = (commands: readonly object[]) =>
  sandbox.call('PUT', `/applications/${sandbox.applicationId}/commands`, commands)
const command = (name: string, rest: object = {}) => ({ name, description: 'Does it', ...rest })
const option = (name: string, rest: object = {}) => ({ ...command(name, rest), type: 3 })

describe('a localized name', () => {
  test.each([
    { why: 'keeps the rule', names: { 'es-ES': 'por-qué', ru: 'не-беспокоить', hi: 'खोज' } },
    { why: 'may be missing', names: {} },
  ])('$why', async ({ names }) => {
    const { status, body } = await register([command('why', { name_localizations: names })])
    expect(status).toBe(200)
    expect(body[0].name_localizations).toEqual(names)
  })

  test.each([
    { why: 'a space', names: { ru: 'о боте' } },
    { why: 'a capital', names: { ru: 'История' } },
    { why: 'a sign', names: { 'es-ES': '¿qué?' } },
    { why: 'more than 32', names: { 'es-ES': 'a'.repeat(33) } },
    { why: 'none', names: { 'es-ES': '' } },
  ])('is refused with $why', async ({ names }) => {
    for (const list of [
      [command('why', { name_localizations: names })],
      [command('why', { options: [option('what', { name_localizations: names })] })],
    ]) {
      const { status, body } = await register(list)
      expect(status).toBe(400)
      expect(JSON.stringify(body)).toContain('APPLICATION_COMMAND_INVALID_NAME')
    }
  })

  test('is refused for a locale that Discord does not have', async () => {
    const { status } = await register([command('why', { name_localizations: { ar: 'لماذا' } })])
    expect(status).toBe(400)
  })

  test.each([
    { why: 'that of another', names: [{ ru: 'почему' }, { ru: 'почему' }] },
    { why: 'the English name of another', names: [{}, { ru: 'first' }] },
  ])('is refused as $why beside it', async ({ names: [one, other] }) => {
    const all = [
      { name: 'first', name_localizations: one },
      { name: 'second', name_localizations: other },
    ]
    const commands = await register(all.map((each) => command(each.name, each)))
    expect(JSON.stringify(commands.body)).toContain('APPLICATION_COMMANDS_DUPLICATE_NAME')
    const options = all.map((each) => option(each.name, each))
    const { body } = await register([command('why', { options })])
    expect(JSON.stringify(body)).toContain('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS')
  })

  test('may be the same in two languages, and for options of two commands', async () => {
    const names = { name_localizations: { 'es-ES': 'radio', ru: 'radio' } }
    const options = [option('wireless', names)]
    const { status } = await register([command('one', { options }), command('two', { options })])
    expect(status).toBe(200)
  })
})

test.each([
  { most: 8_000, status: 200 },
  { most: 8_001, status: 400 },
])(
  'of $most characters, each text in its longest language, a command is $status',
  async ({ most, ...expected }) => {
    const { status, body } = await register([fill(most)])
    expect(status).toBe(expected.status)
    if (status === 400) expect(JSON.stringify(body)).toContain('APPLICATION_COMMAND_TOO_LARGE')
  },
)

/** A command of exactly so many characters; of each description only the longer language counts. */
function fill(size: number): object {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      name: `${at}`.padEnd(100, 'n'),
      value: `${at}`.padEnd(100, 'v'),
    }))
  const described = (length: number) => ({ description_localizations: { ru: 'д'.repeat(length) } })
  const options = [
    option('a', { choices: choices(25) }),
    option('b', { choices: choices(13) }),
    option('c', described(100)),
    option('d', described(100)),
    // All that stands before it has 7,923 with this one's name.
    option('e', described(size - 7_923)),
  ]
  return command('long', { ...described(100), options })
}
