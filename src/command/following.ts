import type { Wording } from '../core/locale.ts'
import type { Message } from '../core/message.ts'
import type { Asker } from '../ports/command.ts'
import type { StoredFollow } from '../store-port/follow.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { readStoryId } from './find-story.ts'
import { inOwnChat } from './in-own-chat.ts'
import { nameFollow, quoteFollow } from './name-follow.ts'
import { openOwnPlace } from './open-own-place.ts'
import { ownPlaceOf } from './own-place.ts'
import { clampOffset, pageButtons } from './page-buttons.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

/** With a button each, and those that turn pages. */
const pageSize = 10

export const following: Command = {
  description: {
    name: 'following',
    isPersonal: true,
    description: { phrase: 'following.does' },
    options: [],
  },
  run: inOwnChat(async (deps, call) => ({
    isPrivate: true,
    message: await sayPage(deps, call, 0),
  })),
}

export const unfollow: Command = {
  description: {
    name: 'unfollow',
    isPersonal: true,
    description: { phrase: 'unfollow.does' },
    options: [
      {
        name: 'what',
        description: { phrase: 'option.unfollow' },
        isRequired: false,
        type: 'text',
        suggests: 'follow',
      },
    ],
  },
  run: inOwnChat(async (deps, call) => {
    const typed = (call.options.what ?? '').trim()
    const place = await deps.store.subscriptions.findAt(ownPlaceOf(call))
    const follows = place ? await deps.store.follows.list(place.id) : []
    const meant = typed === '' ? undefined : await findMeant(deps, follows, typed)
    if (place && meant) {
      await deps.store.follows.remove(place.id, meant.id)
      const what = await quoteFollow(deps, meant)
      return { isPrivate: true, message: say({ phrase: 'unfollow.done', values: { what } }, []) }
    }
    const title: Wording | undefined =
      typed === '' || follows.length === 0
        ? undefined
        : { phrase: 'unfollow.none', values: { words: typed.slice(0, 60) } }
    return { isPrivate: true, message: await sayPage(deps, call, 0, title) }
  }),
}

/** `following:<offset>` shows the page that begins there. */
export const followingPage: Button = {
  prefix: 'following',
  async press(deps, rest, press) {
    const message = await sayPage(deps, press, toWholeNumber(rest))
    return { isPrivate: true, replacesMessage: true, message }
  },
}

/** `unfollow:<follow>:<offset>` ends it; never somebody else's. */
export const endFollow: Button = {
  prefix: 'unfollow',
  async press(deps, rest, press) {
    const [id = 0, offset = 0] = rest.split(':').map(toWholeNumber)
    const place = await deps.store.subscriptions.findAt(ownPlaceOf(press))
    const ended = place && (await deps.store.follows.remove(place.id, id))
    const title: Wording | undefined = ended && {
      phrase: 'unfollow.done',
      values: { what: await quoteFollow(deps, ended) },
    }
    const message = await sayPage(deps, press, offset, title)
    return { isPrivate: true, replacesMessage: true, message }
  },
}

async function findMeant(
  deps: CommandDeps,
  follows: readonly StoredFollow[],
  typed: string,
): Promise<StoredFollow | undefined> {
  const storyId = readStoryId(typed)
  const wanted = typed.toLowerCase()
  for (const each of follows) {
    const isMeant =
      each.kind === 'story'
        ? each.storyId === storyId || (await nameFollow(deps, each)).toLowerCase() === wanted
        : each.words.toLowerCase() === wanted
    if (isMeant) return each
  }
  return undefined
}

async function sayPage(
  deps: CommandDeps,
  asker: Asker,
  offset: number,
  title?: Wording,
): Promise<Message> {
  const { store } = deps
  const known = await store.subscriptions.findAt(ownPlaceOf(asker))
  const all = known ? await store.follows.list(known.id) : []
  if (all.length === 0)
    return say(title ?? { phrase: 'following.none' }, [
      paragraph({ phrase: 'following.none.cure' }),
    ])
  const hello = say({ phrase: 'follow.again' }, [])
  const { isReached } = await openOwnPlace(deps, asker, hello)
  const from = clampOffset(offset, { count: all.length, size: pageSize })
  const named = await Promise.all(
    all
      .slice(from, from + pageSize)
      .map(async (each) => ({ each, what: await nameFollow(deps, each) })),
  )
  return say(
    title ?? { phrase: 'following.title', values: { count: all.length } },
    [
      ...(isReached ? [] : [paragraph({ phrase: `follow.unreached.${asker.platform}` })]),
      ...named.map(({ each, what }) => ({
        kind: 'item' as const,
        label: { phrase: `following.${each.kind}` } as const,
        text: what,
        url: undefined,
        detail: undefined,
        at: undefined,
      })),
    ],
    [
      ...named.map(({ each, what }) => ({
        label: { phrase: 'following.end', values: { what } } as const,
        id: `unfollow:${each.id}:${from}`,
      })),
      ...pageButtons({
        order: 'list',
        offset: from,
        size: pageSize,
        hasNext: all.length > from + pageSize,
        idOf: (at) => `following:${at}`,
      }),
    ],
  )
}

function paragraph(text: Wording) {
  return { kind: 'paragraph', text } as const
}
