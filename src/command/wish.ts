import type { Message } from '../core/message.ts'
import { isPlural, listChoices, type WishName, wishNames } from '../core/wish-choices.ts'
import type { CommandReply, Press } from '../ports/command.ts'
import type { Subscription } from '../store-port/subscription.ts'
import { changeWishes } from './change-wishes.ts'
import type { Button, CommandDeps } from './command.ts'
import { sayPreview } from './preview.ts'
import { say } from './say.ts'
import { sayTrial } from './trial.ts'
import { sayWishes } from './wish-card.ts'

/** With those that turn pages and lead back, what every platform shows under one message. */
const pageSize = 18

/**
 * `wish`: the card; `wish:<name>:at:<offset>`: what can be chosen; `wish:<name>:<value>:<offset>`: chooses it.
 * Always of the place where it is pressed.
 */
export const wish: Button = {
  access: 'manager',
  prefix: 'wish',
  async press(deps, rest, press) {
    const [asked = '', value = '', offset = ''] = rest.split(':')
    const here = await deps.store.subscriptions.findAt(press)
    if (here === undefined)
      return privately(say({ phrase: 'wish.nowhere' }, [paragraph('wish.nowhere.cure')]))
    if (asked === 'preview') return privately(await sayPreview(deps, here))
    if (asked === 'trial')
      return {
        ...privately(await sayTrial(deps, here, Number(value) || 0)),
        replacesMessage: value !== '',
      }
    const name = wishNames.find((each) => each === asked)
    if (name === undefined || here.owner === 'config')
      return replace(await sayWishes(deps, { phrase: 'subscribe.already' }, here))
    if (value === '' || value === 'at')
      return replace(await sayChoices(deps, here, name, Number(offset) || 0))
    await choose(deps, press, name, value)
    const changed = (await deps.store.subscriptions.findAt(press)) ?? here
    return replace(
      isPlural(name)
        ? await sayChoices(deps, changed, name, Number(offset) || 0)
        : await sayWishes(deps, { phrase: 'subscribe.changed' }, changed),
    )
  },
}

/** Of two who press the same at once, the second changes nothing. */
async function choose(deps: CommandDeps, press: Press, name: WishName, value: string) {
  const known = await listKnown(deps)
  await changeWishes(deps, press, (before) => {
    const choice = listChoices(name, before, known).find((each) => each.value === value)
    return choice === undefined ? before : choice.change(before)
  })
}

async function sayChoices(
  deps: CommandDeps,
  here: Subscription,
  name: WishName,
  from: number,
): Promise<Message> {
  const choices = listChoices(name, here, await listKnown(deps))
  const offset = Math.max(0, Math.trunc(from))
  const page = (phrase: 'button.before' | 'button.next', at: number) => ({
    label: { phrase },
    id: `wish:${name}:at:${at}`,
  })
  return say(
    { phrase: `wish.${name}` },
    [paragraph(`wish.${name}.how`)],
    [
      ...choices.slice(offset, offset + pageSize).map(({ label, value, isChosen }) => ({
        label,
        id: `wish:${name}:${value}:${offset}`,
        isChosen,
      })),
      ...(offset > 0 ? [page('button.before', Math.max(0, offset - pageSize))] : []),
      ...(choices.length > offset + pageSize ? [page('button.next', offset + pageSize)] : []),
      { label: { phrase: 'wish.back' }, id: 'wish' },
    ],
  )
}

async function listKnown({ store, topics, locales }: CommandDeps) {
  return {
    topics: topics().map(({ id }) => id),
    sources: (await store.sources.list()).toSorted((a, b) => a.name.localeCompare(b.name)),
    languages: locales.languages,
  }
}

function paragraph(phrase: 'wish.nowhere.cure' | `wish.${WishName}.how`) {
  return { kind: 'paragraph', text: { phrase } } as const
}

function privately(message: Message): CommandReply & { readonly replacesMessage: boolean } {
  return { isPrivate: true, replacesMessage: false, message }
}

function replace(message: Message): CommandReply & { readonly replacesMessage: boolean } {
  return { isPrivate: true, replacesMessage: true, message }
}
