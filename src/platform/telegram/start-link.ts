/** Links that open the bot with a question: https://core.telegram.org/bots/features#deep-linking */
import type { Question } from '../../ports/command.ts'
import type { Typed } from './typed-command.ts'

const payloadPattern = /^[A-Za-z0-9_-]{1,64}$/
/** `help`, `story_12`. Anybody can make such a link up: what is not here stays closed to links. */
const questionPattern =
  /^(?:(?<bare>help)|(?<command>story|quotes|diff|why|follow)_(?<story>\d{1,9}))$/

export function toStartLink(botName: string, { command, storyId }: Question): string {
  const payload = storyId === undefined ? command : `${command}_${storyId}`
  return `https://t.me/${botName}?start=${payload}`
}

/** `/start story_12`, which Telegram writes for who follows the link, is `/story #12`; any other is a plain `/start`. */
export function openStartLink(typed: Typed): Typed {
  const payload = typed.rest.trim()
  if (typed.name !== 'start' || !payloadPattern.test(payload)) return typed
  const { bare, command, story } = questionPattern.exec(payload)?.groups ?? {}
  const name = bare ?? command
  if (name === undefined) return { ...typed, rest: '' }
  return { ...typed, name, rest: story === undefined ? '' : `#${Number(story)}` }
}
