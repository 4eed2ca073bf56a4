import type { Wording } from '../core/locale.ts'
import type { Message, MessagePart } from '../core/message.ts'
import { findSilence, nameOf, wishNames } from '../core/wish-choices.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { CommandDeps } from './command.ts'
import { say } from './say.ts'

const shownCount = 12

/** What comes to a place and how, with a button for each wish; without, where only the configuration can change it. */
export async function sayWishes(
  deps: CommandDeps,
  title: Wording,
  subscription: Subscription,
): Promise<Message> {
  const { owner, parkedWhy } = subscription
  const told: readonly MessagePart[] = [
    ...(parkedWhy === undefined
      ? []
      : [paragraph({ phrase: 'subscribe.parked', values: { why: parkedWhy } })]),
    ...(owner === 'config' ? [paragraph({ phrase: 'subscribe.config' })] : []),
  ]
  const changes = owner === 'config' ? [] : wishNames
  return say(
    title,
    [...told, ...(await listWishes(deps, subscription))],
    [
      ...changes.map((name) => ({
        label: { phrase: `wish.${name}` } as const,
        id: `wish:${name}`,
      })),
      { label: { phrase: 'wish.preview' }, id: 'wish:preview' },
      { label: { phrase: 'wish.trial' }, id: 'wish:trial' },
    ],
  )
}

async function listWishes(
  { store }: CommandDeps,
  wishes: Subscription,
): Promise<readonly MessagePart[]> {
  const { topics, sources, include, exclude, quiet, silentLevels, style } = wishes
  const names = new Map((await store.sources.list()).map(({ id, name }) => [id, name]))
  const silence = findSilence(silentLevels)
  return [
    item({ phrase: 'wish.level' }, { phrase: `level.${wishes.leastLevel}` }),
    item({ phrase: 'wish.topics' }, sayList(topics)),
    item({ phrase: 'wish.sources' }, sayList(sources.map((id) => names.get(id) ?? id))),
    ...(include === undefined ? [] : [item({ phrase: 'wish.include' }, include)]),
    ...(exclude === undefined ? [] : [item({ phrase: 'wish.exclude' }, exclude)]),
    item({ phrase: 'wish.language' }, nameOf(style.language ?? 'en')),
    item({ phrase: 'wish.layout' }, { phrase: `layout.${style.layout}` }),
    item({ phrase: 'wish.updates' }, { phrase: `updates.${wishes.updates}` }),
    item(
      { phrase: 'wish.silent' },
      silence === undefined ? silentLevels.join(', ') : { phrase: `silent.${silence}` },
    ),
    item(
      { phrase: 'wish.quiet' },
      quiet === undefined ? { phrase: 'quiet.none' } : `${quiet.from}–${quiet.to} ${quiet.zone}`,
    ),
  ]
}

function sayList(names: readonly string[]): Wording {
  if (names.length === 0) return { phrase: 'wish.all' }
  const shown = names.slice(0, shownCount).join(', ')
  return names.length > shownCount ? `${shown}, … (${names.length})` : shown
}

function item(label: Wording, text: Wording): MessagePart {
  return { kind: 'item', label, text, url: undefined, detail: undefined, at: undefined }
}

function paragraph(text: Wording): MessagePart {
  return { kind: 'paragraph', text }
}
