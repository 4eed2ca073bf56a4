import { isSameWishes } from '../core/destination-settings.ts'
import type { Wording } from '../core/locale.ts'
import type { Message, MessagePart } from '../core/message.ts'
import type { RoleMention } from '../core/style.ts'
import type { Wishes } from '../core/subscription.ts'
import { findSilence, listWishNames, nameOf, type WishName } from '../core/wish-choices.ts'
import type { Asker } from '../ports/command.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { CommandDeps } from './command.ts'
import type { Draft } from './draft.ts'
import { nameForButton } from './place-name.ts'
import { say } from './say.ts'

const shownCount = 12

/** What comes to a place and how, with a way to change it. */
export async function sayWishes(
  deps: CommandDeps,
  title: Wording,
  at: Asker,
  subscription: Subscription,
): Promise<Message> {
  const { owner, parkedWhy } = subscription
  return say(
    title,
    [
      ...(parkedWhy === undefined
        ? []
        : [paragraph({ phrase: 'subscribe.parked', values: { why: { because: parkedWhy } } })]),
      ...(owner === 'config' ? [paragraph({ phrase: 'subscribe.config' })] : []),
      ...(await listWishes(deps, at, subscription)),
    ],
    owner === 'config'
      ? []
      : [{ label: { phrase: 'wish.change' }, id: `place:${nameForButton(at.channel)}` }],
  )
}

/** What would come, with a button for each wish; without, where only the configuration can change it. */
export async function sayDraft(
  deps: CommandDeps,
  draft: Draft,
  here: Subscription | undefined,
): Promise<Message> {
  const { id, at, wishes } = draft
  const values = { place: at.placeName ?? 'here' }
  const row = (names: readonly DraftButton[]) =>
    names.map((name, place) => ({
      label: { phrase: `wish.${name}` } as const,
      id: `draft:${id}:${name}`,
      ...(place === 0 && { startsRow: true as const }),
    }))
  const looks = row(['preview', 'trial'])
  const isSaved = here !== undefined && here.parkedWhy === undefined && isSameWishes(here, wishes)
  return here?.owner === 'config'
    ? say(
        { phrase: 'subscribe.already', values },
        [paragraph({ phrase: 'subscribe.config' }), ...(await listWishes(deps, at, here))],
        looks,
      )
    : say(
        { phrase: isSaved ? 'subscribe.already' : 'draft.title', values },
        await listWishes(deps, at, wishes),
        [
          ...listDraftButtons(at).flatMap(row),
          ...looks,
          {
            ...{ label: { phrase: 'draft.save' }, id: `draft:${id}:save` },
            ...{ style: 'success', startsRow: true },
          },
          { label: { phrase: 'draft.cancel' }, id: `draft:${id}:cancel` },
        ],
      )
}

type DraftButton = WishName | 'words' | 'quiet' | 'mention' | 'preview' | 'trial'

/** A row each for what comes, how it looks, and whom it wakes. */
const rows: readonly (readonly DraftButton[])[] = [
  ['level', 'topics', 'sources', 'words'],
  ['language', 'layout', 'updates', 'threads'],
  ['silent', 'quiet', 'mention'],
]

function listDraftButtons({ platform, listRoles }: Asker): readonly (readonly DraftButton[])[] {
  const known: readonly DraftButton[] = [
    ...listWishNames(platform),
    'words',
    'quiet',
    ...(listRoles === undefined ? [] : (['mention'] as const)),
  ]
  return rows.map((row) => row.filter((name) => known.includes(name)))
}

async function listWishes(
  { store }: CommandDeps,
  at: Asker,
  wishes: Wishes,
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
    ...(style.hasThreads ? [item({ phrase: 'wish.threads' }, { phrase: 'threads.on' })] : []),
    ...(await sayMentions(at, style.mentions)),
  ]
}

/** `@Alerts: FLASH, quake`. */
async function sayMentions(
  at: Asker,
  mentions: readonly RoleMention[],
): Promise<readonly MessagePart[]> {
  if (mentions.length === 0) return []
  const roles = (await at.listRoles?.()) ?? []
  return mentions.map(({ role, level, topics }) => ({
    kind: 'item',
    label: { phrase: 'wish.mention' },
    text: `@${roles.find(({ id }) => id === role)?.name ?? role}`,
    url: undefined,
    detail: {
      phrase: 'mention.when',
      values: { level, topics: topics.length === 0 ? 'all' : topics.join(', ') },
    },
    at: undefined,
  }))
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
