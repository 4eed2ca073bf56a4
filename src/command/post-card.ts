/** A draft as its poster sees it: the alert exactly as it would stand at each place, and what they can do with it. */
import { unmark } from '../core/alert/catch-up.ts'
import { findPlacing, type Placing } from '../core/approval/placing.ts'
import type { AlertDraft, Proposal } from '../core/approval/proposal.ts'
import { arrange } from '../core/arrange.ts'
import { type Phrase, sayAll } from '../core/locale.ts'
import type { Message, MessagePart } from '../core/message.ts'
import { type Platform, platforms } from '../core/model.ts'
import { nameOf } from '../core/wish-choices.ts'
import { readDressed } from '../moderation/show-proposal.ts'
import type { Asker, CommandReply } from '../ports/command.ts'
import { asPreview } from './as-preview.ts'
import type { CommandDeps } from './command.ts'
import { type Look, type Looks, listLooks, type Missed } from './list-looks.ts'
import { namePlaces, platformNames } from './name-places.ts'
import { pageButtons } from './page-buttons.ts'
import { say } from './say.ts'

/** `page`: of the looks that it will have at its places; `hasChanged`: since the asker saw it. */
export async function sayDraft(
  deps: CommandDeps,
  asker: Asker,
  proposal: Proposal,
  { page = 0, hasChanged = false }: { readonly page?: number; readonly hasChanged?: boolean } = {},
): Promise<CommandReply> {
  const { id, version } = proposal
  const dressed = await readDressed(deps.store, proposal)
  const found = await listLooks(deps, asker, proposal, dressed)
  const { looks, missed } = found
  const at = Math.min(page, Math.max(0, looks.length - 1))
  const style: Partial<Look['style']> = looks[at]?.style ?? {}
  const preview = arrange(toPreview(deps, asker, dressed, style.language), style)
  const others = platforms.filter((each) => each !== asker.platform && deps.messengers[each])
  const button = (name: 'words' | 'quotes' | 'where' | 'time') =>
    ({ label: { phrase: `post.${name}` }, id: `post-${name}:${id}` }) as const
  const deed = (
    name: 'post' | 'post-hold' | 'post-drop',
    phrase: `post.${'now' | 'hold' | 'drop'}`,
  ) => ({ label: { phrase }, id: `${name}:${id}:${version}` }) as const
  const placing = await findPlacingOf(deps, proposal)
  const ours = {
    parts: [
      ...(hasChanged ? [mark({ phrase: 'proposal.changed' })] : []),
      ...(await listFacts(deps, proposal, found)),
      ...(await sayMissed(asker, missed)),
      await sayWhose(asker, looks, at),
    ],
    actions: [
      deed('post', 'post.now'),
      button('words'),
      button('quotes'),
      button('where'),
      button('time'),
      ...(placing
        ? [{ label: sayPlacing(placing), id: `post-${placing.kind}:${id}:${version}` }]
        : []),
      deed('post-hold', 'post.hold'),
      deed('post-drop', 'post.drop'),
      ...others.map((each) => ({
        label: { phrase: 'post.look', values: { platform: platformNames[each] } } as const,
        id: `post-look:${each}:${id}:${at}`,
      })),
      ...pageButtons({
        ...{ order: 'list', offset: at, size: 1, hasNext: at + 1 < looks.length },
        idOf: (next) => `post-card:${id}:${next}`,
      }),
    ],
  } satisfies Partial<Message>
  const { parts, actions } = sayAll(ours, deps.locales.find(asker.language))
  const { layout: _, ...rest } = style
  return {
    ...{ isPrivate: true, style: rest },
    message: { ...preview, parts: [...preview.parts, ...parts], actions },
  }
}

async function findPlacingOf(
  { store }: Pick<CommandDeps, 'store'>,
  proposal: Proposal,
): Promise<Placing | undefined> {
  const { recordId } = await store.revisions.get(proposal.revisionId)
  return findPlacing(proposal, recordId, await store.alerts.listOfStory(proposal.storyId))
}

function sayPlacing(placing: Placing): Phrase {
  return placing.kind === 'apart'
    ? { phrase: 'post.apart' }
    : { phrase: 'post.back', values: { story: placing.story } }
}

const namedCount = 6

/** Whose look it is that stands above. */
async function sayWhose(asker: Asker, looks: readonly Look[], at: number): Promise<MessagePart> {
  const look = looks[at]
  if (look === undefined) return mark({ phrase: 'post.nowhere' })
  const { platform, style, places } = look
  const shown = places.slice(0, namedCount)
  const names = await namePlaces(asker, shown)
  const named = shown.map((place) => names.get(place.id) ?? place.id)
  return mark({
    phrase: 'post.look-of',
    values: {
      ...{ at: at + 1, count: looks.length, platform: platformNames[platform] },
      ...{ language: nameOf(style.language ?? 'en'), layout: { phrase: `layout.${style.layout}` } },
      places: [...named, ...(places.length > namedCount ? [`… (${places.length})`] : [])].join(
        ', ',
      ),
    },
  })
}

/** Each with its reason, lest somebody waits there for what cannot come. */
async function sayMissed(asker: Asker, missed: readonly Missed[]): Promise<readonly MessagePart[]> {
  const shown = missed.slice(0, namedCount)
  const names = await namePlaces(
    asker,
    shown.map(({ place }) => place),
  )
  const more = missed.length - shown.length
  return [
    ...shown.map(({ place, why, isByWish }) =>
      mark({
        phrase: isByWish ? 'post.missed' : 'post.missed-else',
        values: { place: names.get(place.id) ?? place.id, why: { because: why } },
      }),
    ),
    ...(more > 0 ? [mark({ phrase: 'post.missed-more', values: { count: more } })] : []),
  ]
}

function toPreview(
  deps: Pick<CommandDeps, 'locales'>,
  asker: Pick<Asker, 'language'>,
  dressed: AlertDraft,
  language: string | undefined,
): Message {
  const { kind, topics } = dressed
  const shown = kind === 'first' ? unmark(dressed.standing) : (dressed.note ?? dressed.standing)
  return { ...asPreview(deps, asker, shown, language ?? 'en'), topics, actions: [] }
}

/** Its story, where it goes, and until when it waits. */
async function listFacts(
  { store }: CommandDeps,
  { storyId, state, draft, expiresAt, scheduledFor }: Proposal,
  { looks, named }: Looks,
): Promise<readonly MessagePart[]> {
  const story = await store.stories.describe(storyId)
  const count = looks.reduce((sum, { places }) => sum + places.length, 0)
  return [
    mark(
      draft.kind === 'first'
        ? { phrase: 'post.begins', values: { story: storyId } }
        : {
            phrase: 'post.continues',
            values: { story: storyId, headline: story?.headline ?? '' },
          },
    ),
    ...(named === undefined
      ? [mark({ phrase: 'post.everywhere' })]
      : count > 0
        ? [mark({ phrase: 'post.places', values: { count } })]
        : []),
    ...(scheduledFor ? [mark({ phrase: 'proposal.told-at' }, scheduledFor)] : []),
    ...(state === 'drafted' ? [mark({ phrase: 'post.until' }, expiresAt)] : []),
  ]
}

function mark(label: Phrase, at?: Date): MessagePart {
  return { kind: 'mark', label, at }
}

/** Where the other platform has no room of moderators, its markup is all there is to see. */
export async function sayLook(
  deps: CommandDeps,
  asker: Asker,
  proposal: Proposal,
  { platform, page }: { readonly platform: Platform; readonly page: number },
): Promise<CommandReply> {
  const messenger = deps.messengers[platform]
  const name = platformNames[platform]
  const dressed = await readDressed(deps.store, proposal)
  const { looks } = await listLooks(deps, asker, proposal, dressed)
  const there = looks.filter((each) => each.platform === platform)
  const look = there.find((each) => each === looks[page]) ?? there[0]
  const style = look?.style ?? { ...(asker.language !== undefined && { language: asker.language }) }
  const preview = toPreview(deps, asker, dressed, style.language)
  const room = deps.rooms.find((each) => each.platform === platform)
  if (messenger === undefined)
    return {
      isPrivate: true,
      message: say({ phrase: 'post.no-platform', values: { platform: name } }, []),
    }
  if (room === undefined) {
    const { payload } = messenger.render(preview, style)
    return {
      isPrivate: true,
      message: say({ phrase: 'post.markup', values: { platform: name } }, [
        { kind: 'paragraph', text: wordsOf(payload) },
      ]),
    }
  }
  const key = `look-${proposal.id}-${deps.now().getTime()}`
  const options = { key: key.slice(-25), replyTo: undefined, isSilent: true }
  await messenger.send({ ...room, ...style }, preview, options)
  return { isPrivate: true, message: say({ phrase: 'post.shown', values: { platform: name } }, []) }
}

/** What of a call is to be read. */
function wordsOf(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return ''
  return Object.entries(payload)
    .flatMap(([name, value]) =>
      typeof value === 'string'
        ? ['text', 'caption', 'content', 'description'].includes(name)
          ? [value]
          : []
        : [wordsOf(value)],
    )
    .filter((text) => text !== '')
    .join('\n')
}
