import { z } from 'zod'
import { auditActions } from '../core/audit-action.ts'
import { splitLines } from '../core/audit-line.ts'
import type { Phrase, Wording } from '../core/locale.ts'
import type { Message, MessagePart } from '../core/message.ts'
import { beginningOf } from '../core/text.ts'
import type { StoredAudit } from '../store-port/store.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { readStoryId } from './find-story.ts'
import { nameActor } from './name-actor.ts'
import { personOf } from './own-place.ts'
import { pageButtons } from './page-buttons.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

const pageSize = 10
const longestName = 100

const filterSchema = z.object({ person: z.string().optional(), storyId: z.int().optional() })
type Filter = z.output<typeof filterSchema>

const option = { isRequired: false, isNamed: true, type: 'text' } as const

/** Who did what, from where, what it was before and after; of one person or one story where asked so. */
export const audit: Command = {
  access: 'moderator',
  isConfidential: true,
  description: {
    name: 'audit',
    description: { phrase: 'audit.does' },
    options: [
      { ...option, name: 'who', description: { phrase: 'audit.who' } },
      { ...option, name: 'story', description: { phrase: 'audit.story' } },
    ],
  },
  async run(deps, call) {
    const { options } = call
    const person = options.who && beginningOf(options.who.trim(), longestName)
    // No story has the number 0, and so nothing is found for what is no number.
    const storyId = options.story === undefined ? undefined : (readStoryId(options.story) ?? 0)
    const filter: Filter = {
      ...(person && { person }),
      ...(storyId !== undefined && { storyId }),
    }
    const isAll = Object.keys(filter).length === 0
    const memo = isAll ? 0 : await deps.store.memos.keep(filter, deps.now(), personOf(call))
    return { isPrivate: true, message: await sayPage(deps, { offset: 0, memo, filter }) }
  },
}

/** `audit:<offset>:<memo>` shows the page that begins there; the memo holds what was asked for. */
export const auditPage: Button = {
  access: 'moderator',
  isConfidential: true,
  prefix: 'audit',
  async press(deps, rest) {
    const [offset = 0, memo = 0] = rest.split(':').map(toWholeNumber)
    const asked = filterSchema.safeParse(memo === 0 ? {} : await deps.store.memos.recall(memo))
    const message = asked.success
      ? await sayPage(deps, { offset, memo, filter: asked.data })
      : say({ phrase: 'search.forgotten' }, [])
    return { isPrivate: true, replacesMessage: asked.success, message }
  },
}

async function sayPage(
  { store }: CommandDeps,
  { offset, memo, filter }: { readonly offset: number; readonly memo: number; filter: Filter },
): Promise<Message> {
  const found = await store.listAudit({ offset, limit: pageSize + 1, ...filter })
  if (found.length === 0) return say({ phrase: memo === 0 ? 'audit.none' : 'audit.none-such' }, [])
  return say(
    { phrase: 'audit.title' },
    found.slice(0, pageSize).map(itemOf),
    pageButtons({
      order: 'newest',
      offset,
      size: pageSize,
      hasNext: found.length > pageSize,
      idOf: (from) => `audit:${from}:${memo}`,
    }),
  )
}

function itemOf({ at, actor, action, subject, detail }: StoredAudit): MessagePart {
  const { label, from } = nameActor(actor)
  const lines: readonly Wording[] = [...splitLines(detail).map((because) => ({ because })), ...from]
  return {
    kind: 'item',
    label,
    text: sayDeed(action, nameSubject(subject)),
    url: undefined,
    detail: lines.length === 0 ? undefined : { row: lines },
    at,
  }
}

/** What none of ours is, as of an older version, stands as it was stored. */
function sayDeed(action: string, what: Wording): Wording {
  const known = auditActions.find((each) => each === action)
  if (known !== undefined) return { phrase: `audit.did.${known}`, values: { what } }
  return { phrase: 'audit.did', values: { action, what } }
}

const subjectPhrases: ReadonlyMap<string, Phrase['phrase']> = new Map(
  (
    ['alert', 'platform', 'proposal', 'record', 'source', 'story', 'subscription', 'topic'] as const
  ).map((kind) => [kind, `audit.of.${kind}`]),
)

/** A name, and a place on its platform, stand as they are. */
function nameSubject(subject: string): Wording {
  if (subject === 'everything') return { phrase: 'subject.everything' }
  const [kind = '', id, ...rest] = subject.split(' ')
  const phrase = subjectPhrases.get(kind)
  return phrase && id && rest.length === 0 ? { phrase, values: { id } } : subject
}
