/** A draft as its poster sees it: the alert exactly as it would stand, and what they can do with it. */
import { unmark } from '../core/alert/catch-up.ts'
import type { AlertDraft, Proposal } from '../core/approval/proposal.ts'
import type { Phrase } from '../core/locale.ts'
import type { Message, MessagePart } from '../core/message.ts'
import { type Platform, platforms } from '../core/model.ts'
import { readDressed } from '../moderation/show-proposal.ts'
import type { Asker, CommandReply } from '../ports/command.ts'
import { asPreview } from './as-preview.ts'
import type { CommandDeps } from './command.ts'
import { platformNames } from './name-places.ts'
import { say } from './say.ts'

export async function sayDraft(
  deps: CommandDeps,
  asker: Asker,
  proposal: Proposal,
): Promise<CommandReply> {
  const { id, version } = proposal
  const preview = toPreview(deps, asker, await readDressed(deps.store, proposal))
  const others = platforms.filter((each) => each !== asker.platform && deps.messengers[each])
  const button = (name: 'words' | 'quotes' | 'where' | 'time') =>
    ({ label: { phrase: `post.${name}` }, id: `post-${name}:${id}` }) as const
  const deed = (
    name: 'post' | 'post-hold' | 'post-drop',
    phrase: `post.${'now' | 'hold' | 'drop'}`,
  ) => ({ label: { phrase }, id: `${name}:${id}:${version}` }) as const
  return {
    isPrivate: true,
    message: {
      ...preview,
      parts: [...preview.parts, ...(await listFacts(deps, proposal))],
      actions: [
        deed('post', 'post.now'),
        button('words'),
        button('quotes'),
        button('where'),
        button('time'),
        deed('post-hold', 'post.hold'),
        deed('post-drop', 'post.drop'),
        ...others.map((each) => ({
          label: { phrase: 'post.look', values: { platform: platformNames[each] } } as const,
          id: `post-look:${each}:${id}`,
        })),
      ],
    },
  }
}

function toPreview(
  deps: Pick<CommandDeps, 'locales'>,
  asker: Pick<Asker, 'language'>,
  dressed: AlertDraft,
): Message {
  const shown =
    dressed.kind === 'first' ? unmark(dressed.standing) : (dressed.note ?? dressed.standing)
  return { ...asPreview(deps, asker, shown), actions: [] }
}

/** Its story, where it goes, and until when it waits. */
async function listFacts(
  { store }: CommandDeps,
  { storyId, state, draft, edits, expiresAt, scheduledFor }: Proposal,
): Promise<readonly MessagePart[]> {
  const story = await store.stories.describe(storyId)
  const count = edits.places?.length
  return [
    mark(
      draft.kind === 'first'
        ? { phrase: 'post.begins', values: { story: storyId } }
        : {
            phrase: 'post.continues',
            values: { story: storyId, headline: story?.headline ?? '' },
          },
    ),
    mark(
      count === undefined
        ? { phrase: 'post.everywhere' }
        : { phrase: 'post.places', values: { count } },
    ),
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
  platform: Platform,
): Promise<CommandReply> {
  const messenger = deps.messengers[platform]
  const name = platformNames[platform]
  const dressed = await readDressed(deps.store, proposal)
  const preview = toPreview(deps, asker, dressed)
  const room = deps.rooms.find((each) => each.platform === platform)
  const language = asker.language === undefined ? {} : { language: asker.language }
  if (messenger === undefined)
    return {
      isPrivate: true,
      message: say({ phrase: 'post.no-platform', values: { platform: name } }, []),
    }
  if (room === undefined) {
    const { payload } = messenger.render(preview, language)
    return {
      isPrivate: true,
      message: say({ phrase: 'post.markup', values: { platform: name } }, [
        { kind: 'paragraph', text: wordsOf(payload) },
      ]),
    }
  }
  const key = `look-${proposal.id}-${deps.now().getTime()}`
  const options = { key: key.slice(-25), replyTo: undefined, isSilent: true }
  await messenger.send({ ...room, ...language }, preview, options)
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
