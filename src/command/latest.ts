import { z } from 'zod'
import type { Message, MessagePart } from '../core/message.ts'
import type { SourceId } from '../core/model.ts'
import type { CommandReply } from '../ports/command.ts'
import type { AlertedStory } from '../store-port/alert.ts'
import type { NewsScope } from '../store-port/story.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { findScope } from './find-scope.ts'
import { pageButtons } from './page-buttons.ts'
import { privately } from './raise-by-hand.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

const defaultCount = 5
const mostCount = 10
const namedCount = 20

/** The memo holds it for the buttons: a source's id is longer than theirs may be. */
type Filter = { readonly scope: NewsScope; readonly name: string; readonly memo: number }

export const latest: Command = {
  description: {
    name: 'latest',
    description: { phrase: 'latest.does' },
    options: [
      {
        name: 'count',
        description: { phrase: 'option.count', values: { most: mostCount, usual: defaultCount } },
        isRequired: false,
        type: 'number',
      },
      {
        name: 'of',
        description: { phrase: 'option.of' },
        isRequired: false,
        type: 'text',
        suggests: 'scope',
      },
    ],
  },
  async run(deps, { options }) {
    const typed = [options.count, options.of].filter(Boolean).join(' ').trim()
    const whole = typed === '' ? undefined : await findScope(deps, typed)
    const asked = whole ? { what: typed, count: undefined } : readAsked(typed)
    const count = asked.count === undefined ? defaultCount : Number(asked.count)
    if (!Number.isInteger(count) || count < 1 || count > mostCount)
      return privately(
        { phrase: 'latest.no-count', values: { typed: asked.count?.slice(0, 20) ?? '' } },
        { phrase: 'latest.count-cure', values: { most: mostCount } },
      )
    if (asked.what === '')
      return { isPrivate: false, message: await sayPage(deps, { offset: 0, count }) }
    const found = whole ?? (await findScope(deps, asked.what))
    if (found === undefined) return sayUnknown(deps, asked.what)
    const memo = await deps.store.memos.keep(found, deps.now())
    const message = await sayPage(deps, { offset: 0, count, filter: { ...found, memo } })
    return { isPrivate: false, message }
  },
}

const memoSchema = z.object({
  scope: z.union([
    // as: a source's id, as it was kept
    z.object({ kind: z.literal('source'), id: z.string().transform((id) => id as SourceId) }),
    z.object({ kind: z.literal('topic'), id: z.string() }),
  ]),
  name: z.string(),
})

/** `latest:<offset>:<count>` or `latest:<offset>:<count>:<memo>` shows the page that begins there. */
export const latestPage: Button = {
  prefix: 'latest',
  async press(deps, rest) {
    const [offset = 0, asked = 0, memo] = rest.split(':').map(toWholeNumber)
    const count = Math.min(asked || defaultCount, mostCount)
    if (memo === undefined)
      return {
        ...{ isPrivate: false, replacesMessage: true },
        message: await sayPage(deps, { offset, count }),
      }
    const kept = memoSchema.safeParse(await deps.store.memos.recall(memo))
    if (!kept.success)
      return { ...privately({ phrase: 'search.forgotten' }), replacesMessage: false }
    const message = await sayPage(deps, { offset, count, filter: { ...kept.data, memo } })
    return { isPrivate: false, replacesMessage: true, message }
  },
}

/** Whichever comes first: `wire 3`, `3 wire`. */
function readAsked(typed: string): { readonly what: string; readonly count: string | undefined } {
  const words = typed.split(/\s+/)
  const isNumber = (word = '') => /^-?[\d.]+$/.test(word)
  if (isNumber(words[0])) return { what: words.slice(1).join(' '), count: words[0] }
  return isNumber(words.at(-1))
    ? { what: words.slice(0, -1).join(' '), count: words.at(-1) }
    : { what: typed, count: undefined }
}

async function sayUnknown({ store, topics }: CommandDeps, typed: string): Promise<CommandReply> {
  const listed = (names: readonly string[]) => names.slice(0, namedCount).join(', ')
  const known = topics().map(({ id }) => id)
  const sources = (await store.sources.list()).map(({ name }) => name)
  return privately(
    { phrase: 'latest.unknown', values: { typed: typed.slice(0, 60) } },
    known.length > 0 ? { phrase: 'latest.topics', values: { topics: listed(known) } } : undefined,
    sources.length > 0
      ? { phrase: 'latest.sources', values: { sources: listed(sources) } }
      : undefined,
  )
}

async function sayPage(
  { store }: CommandDeps,
  page: { readonly offset: number; readonly count: number; readonly filter?: Filter },
): Promise<Message> {
  const { offset, count, filter } = page
  const values = { what: filter?.name ?? '' }
  // One more than shown tells whether there is a next page.
  const found = await store.stories.listAlerted({ offset, limit: count + 1, of: filter?.scope })
  const stories = found.slice(0, count)
  if (stories.length === 0)
    return say(filter ? { phrase: 'latest.none-of', values } : { phrase: 'latest.none' }, [
      { kind: 'paragraph', text: { phrase: 'latest.none.cure' } },
    ])
  const suffix = filter ? `:${filter.memo}` : ''
  return say(
    filter ? { phrase: 'latest.of', values } : { phrase: 'latest.title' },
    stories.map(itemOf),
    pageButtons({
      order: 'newest',
      offset,
      size: count,
      hasNext: found.length > count,
      idOf: (from) => `latest:${from}:${count}${suffix}`,
    }),
  )
}

function itemOf(story: AlertedStory): MessagePart {
  return {
    kind: 'item',
    label:
      story.kind === 'retraction' ? { phrase: 'withdrawn' } : { phrase: `level.${story.level}` },
    text: story.headline,
    url: story.kind === 'retraction' ? undefined : story.url,
    detail: { row: [`#${story.id}`, story.sourceName] },
    at: story.alertedAt,
    isStruck: story.kind === 'retraction',
  }
}
