import { z } from 'zod'
import type { Follow } from '../core/follow.ts'
import type { Wording } from '../core/locale.ts'
import type { Message } from '../core/message.ts'
import type { Asker } from '../ports/command.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { findTellable, sayGone } from './find-story.ts'
import { isUnknown } from './in-own-chat.ts'
import { quoteFollow } from './name-follow.ts'
import { openOwnPlace } from './open-own-place.ts'
import { isInOwnChat, personOf } from './own-place.ts'
import { readFollow } from './read-follow.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

/** Of one person. */
const mostFollows = 50

export const follow: Command = {
  isHeavy: true,
  description: {
    name: 'follow',
    description: { phrase: 'follow.does' },
    options: [
      {
        name: 'what',
        description: { phrase: 'option.follow' },
        isRequired: true,
        type: 'text',
        suggests: 'person',
      },
    ],
  },
  async run(deps, call) {
    if (isUnknown(call)) return privately(say({ phrase: 'private.as-yourself' }, []))
    const read = await readFollow(deps, call.options.what ?? '')
    if (read.kind === 'fault') return privately(say(read.fault, [paragraph(read.cure)]))
    if (read.kind === 'follow') return privately(await begin(deps, call, read.follow))
    const { watchword, stories } = read
    const memo = await deps.store.memos.keep(watchword, deps.now(), personOf(call))
    const { words } = watchword
    return privately(
      say(
        { phrase: 'follow.which', values: { words } },
        stories.map(({ storyId, headline, sourceName, updatedAt, url }) => ({
          kind: 'item',
          label: `#${storyId}`,
          text: headline,
          url,
          detail: sourceName,
          at: updatedAt,
        })),
        [
          { label: { phrase: 'follow.all', values: { words } }, id: `watch:${memo}` },
          ...stories.map(({ storyId }) => ({ label: `#${storyId}`, id: `follow:${storyId}` })),
        ],
      ),
    )
  },
}

/** `follow:<story>`, under every alert. */
export const followStory: Button = {
  prefix: 'follow',
  async press(deps, rest, press) {
    const story = await findTellable(deps.store, toWholeNumber(rest))
    const message = story
      ? await begin(deps, press, { kind: 'story', storyId: story.id })
      : sayGone()
    return { isPrivate: true, replacesMessage: false, message }
  },
}

const watchwordSchema = z.object({ kind: z.enum(['name', 'words']), words: z.string() })

/** `watch:<memo>` follows the words that the memo holds. */
export const followWords: Button = {
  prefix: 'watch',
  async press(deps, rest, press) {
    const asked = watchwordSchema.safeParse(await deps.store.memos.recall(toWholeNumber(rest)))
    const message = asked.success
      ? await begin(deps, press, asked.data)
      : say({ phrase: 'search.forgotten' }, [paragraph({ phrase: 'follow.cure' })])
    return { isPrivate: true, replacesMessage: false, message }
  },
}

async function begin(deps: CommandDeps, asker: Asker, wanted: Follow): Promise<Message> {
  const what = await quoteFollow(deps, wanted)
  const begun = { phrase: 'follow.done', values: { what } } as const
  const hello = say(begun, [paragraph({ phrase: 'follow.here' })])
  const { place, isReached } = await openOwnPlace(deps, asker, hello)
  const added = await deps.store.transaction((store) =>
    store.follows.add(place.id, wanted, { most: mostFollows, now: deps.now() }),
  )
  if (added === 'full')
    return say({ phrase: 'follow.full', values: { most: mostFollows } }, [
      paragraph({ phrase: 'follow.full.cure' }),
    ])
  const title: Wording = added === 'known' ? { phrase: 'follow.known', values: { what } } : begun
  if (!isReached) return say(title, [paragraph({ phrase: `follow.unreached.${asker.platform}` })])
  const where = isInOwnChat(asker) ? 'follow.here' : 'follow.there'
  return say(title, [paragraph({ phrase: where })])
}

function paragraph(text: Wording) {
  return { kind: 'paragraph', text } as const
}

function privately(message: Message) {
  return { isPrivate: true, message }
}
