/** Reads `/latest 3` or `/story query:bridge count:2` as the client of Discord would have filled its form. */
import { type SandboxCommand, SandboxInputError } from '../../ports/sandbox.ts'
import type { CommandOptionBody } from './command-form.ts'
import { describeIn, findNamed, nameIn } from './command-names.ts'
import type { StoredCommand, StoredSlashCommand } from './state.ts'
import type { Channel } from './world.ts'

export type TypedCommand = {
  readonly command: StoredSlashCommand
  readonly options: readonly {
    readonly name: string
    readonly type: number
    readonly value: string | number | boolean
  }[]
}

const optionType = { text: 3, integer: 4, boolean: 5, channel: 7, number: 10, file: 11 }

type Client = {
  readonly commands: readonly StoredCommand[]
  /** In whose names they are typed; the English ones are known too. */
  readonly locale: string
  readonly channels: readonly Channel[]
  readonly fileId?: string | undefined
}

export function readTyped(
  text: string,
  { commands, locale, channels, fileId }: Client,
): TypedCommand {
  const [, name = '', rest = ''] = /^\/(\S*)\s*(.*)$/s.exec(text.trim()) ?? []
  const known = commands.filter(isSlashCommand)
  const command = findNamed(known, name, locale)
  if (command === undefined) {
    const names = known.map((one) => `/${nameIn(one, locale)}`).join(', ')
    throw new SandboxInputError(`There is no command /${name}. Known: ${names || 'none'}.`)
  }
  const wanted = command.options ?? []
  const values = assign(
    rest,
    wanted.filter(({ type }) => type !== optionType.file),
    locale,
  )
  const place = wanted.find(({ type }) => type === optionType.file)
  if (fileId !== undefined && place === undefined)
    throw new SandboxInputError(`/${name} takes no file.`)
  if (fileId !== undefined && place !== undefined) values.set(place.name, fileId)
  const options = wanted.flatMap((option) => {
    const value = values.get(option.name)
    if (value !== undefined)
      return [{ name: option.name, type: option.type, value: convert(option, value, channels) }]
    if (option.required === true)
      throw new SandboxInputError(
        `/${name} needs "${nameIn(option, locale)}": ${describeIn(option, locale)}.`,
      )
    return []
  })
  return { command, options }
}

function isSlashCommand(command: StoredCommand): command is StoredSlashCommand {
  return command.type !== 3
}

/** As the client lists them after a slash. */
export function listCommands(
  commands: readonly StoredCommand[],
  locale: string,
): readonly SandboxCommand[] {
  return commands.filter(isSlashCommand).map((command) => {
    const name = nameIn(command, locale)
    const description = describeIn(command, locale)
    return { name, description, ...(name !== command.name && { englishName: command.name }) }
  })
}

export type FocusedOption = {
  readonly command: StoredSlashCommand
  readonly option: CommandOptionBody
  readonly value: string
  /** Where in the text the value begins. */
  readonly from: number
}

/** The option that is being typed at the end of the text, where the bot suggests something for it. */
export function readFocused(
  text: string,
  commands: readonly StoredCommand[],
  locale: string,
): FocusedOption | undefined {
  const [head = '', name = ''] = /^\/(\S+)\s+/.exec(text) ?? []
  const command = findNamed(commands.filter(isSlashCommand), name, locale)
  if (command === undefined) return undefined
  const typable = (command.options ?? []).filter(({ type }) => type !== optionType.file)
  const focus = findFocus(text.slice(head.length), typable, locale)
  if (focus?.option.autocomplete !== true) return undefined
  const from = head.length + focus.from
  return { command, option: focus.option, value: text.slice(from), from }
}

function findFocus(
  rest: string,
  wanted: readonly CommandOptionBody[],
  locale: string,
): { readonly option: CommandOptionBody; readonly from: number } | undefined {
  const named = [...rest.matchAll(/(?:^|\s)([^\s:]+):/g)].flatMap((mark) => {
    const option = findNamed(wanted, mark[1] ?? '', locale)
    return option ? [{ option, from: mark.index + mark[0].length }] : []
  })
  if (named.length > 0) return named.at(-1)
  let from = 0
  for (const [index, option] of wanted.entries()) {
    const word = /^\S*\s*/.exec(rest.slice(from))?.[0] ?? ''
    const isWhole = /\s$/.test(word)
    if (index === wanted.length - 1 || !isWhole) return { option, from }
    from += word.length
  }
  return undefined
}

/** By name where names are typed, in order otherwise; a `#channel` comes first, the last one takes all that is left. */
function assign(
  rest: string,
  wanted: readonly CommandOptionBody[],
  locale: string,
): Map<string, string> {
  const names = wanted.map((option) => option.name)
  const marks = [...rest.matchAll(/(?:^|\s)([^\s:]+):/g)].flatMap((mark) => {
    const name = findNamed(wanted, mark[1] ?? '', locale)?.name
    return name === undefined ? [] : [{ name, from: mark.index, to: mark.index + mark[0].length }]
  })
  if (marks.length > 0)
    return new Map(
      marks.map(({ name, to }, index) => [name, rest.slice(to, marks[index + 1]?.from).trim()]),
    )
  const values = new Map<string, string>()
  let left = rest.trim()
  const place = wanted.find(({ type }) => type === optionType.channel)
  const [picked] = place === undefined ? [] : (/^<?#\S+/.exec(left) ?? [])
  if (place !== undefined && picked !== undefined) {
    values.set(place.name, picked)
    left = left.slice(picked.length).trim()
  }
  const inOrder = names.filter((name) => name !== place?.name)
  inOrder.forEach((name, index) => {
    if (left === '') return
    const isLast = index === inOrder.length - 1
    const [word = ''] = left.split(/\s/, 1)
    values.set(name, isLast ? left : word)
    left = isLast ? '' : left.slice(word.length).trim()
  })
  if (left !== '') throw new SandboxInputError(`Nothing is expected after the command: "${left}".`)
  return values
}

function convert(
  option: CommandOptionBody,
  value: string,
  channels: readonly Channel[],
): string | number | boolean {
  const { name, type } = option
  switch (type) {
    case optionType.text:
    case optionType.file:
      return value
    case optionType.boolean:
      if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true'
      throw new SandboxInputError(`"${name}" must be true or false, not "${value}".`)
    case optionType.integer:
    case optionType.number:
      return toNumber(option, value)
    case optionType.channel:
      return toChannelId(value, channels)
    default:
      throw new SandboxInputError(`The sandbox cannot fill options of type ${type}.`)
  }
}

function toNumber(option: CommandOptionBody, value: string): number {
  const { name, type } = option
  const number = Number(value)
  const isWhole = type === optionType.number || Number.isInteger(number)
  if (value === '' || !Number.isFinite(number) || !isWhole)
    throw new SandboxInputError(`"${name}" must be a number, not "${value}".`)
  if (number < (option.min_value ?? number) || number > (option.max_value ?? number))
    throw new SandboxInputError(`"${name}" is out of range: ${value}.`)
  return number
}

function toChannelId(value: string, channels: readonly Channel[]): string {
  const wanted = value.replace(/^<?#|>$/g, '')
  const channel = channels.find((one) => one.id === wanted || one.name === wanted)
  if (channel !== undefined) return channel.id
  throw new SandboxInputError(`There is no channel "${value}" in this server.`)
}
