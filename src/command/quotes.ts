import { z } from 'zod'
import { quotePart } from '../core/alert/alert-parts.ts'
import type { Message, MessagePart } from '../core/message.ts'
import { layOut, type Quote } from '../core/model.ts'
import { extractQuotes } from '../core/quote/extract.ts'
import { speakerName } from '../core/quote/speaker-name.ts'
import { beginningOf } from '../core/text.ts'
import type { StoryDescription, StoryHit } from '../store-port/story.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { findStory, findTellable } from './find-story.ts'
import { personOf } from './own-place.ts'
import { pageButtons } from './page-buttons.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

/** Discord and Telegram show about this many in one message. */
const pageSize = 10
/** Stories that are read at once for what one person said, and at most. */
const batchSize = 20
const mostStories = 1_000

export const quotes: Command = {
  isHeavy: true,
  description: {
    name: 'quotes',
    description: { phrase: 'quotes.does' },
    options: [
      {
        name: 'who',
        description: { phrase: 'option.who' },
        isRequired: true,
        type: 'text',
        suggests: 'person',
      },
    ],
  },
  async run(deps, call) {
    const who = beginningOf((call.options.who ?? '').trim(), 100)
    const said = await findSaidBy(deps, who, pageSize + 1)
    if (said.quotes.length > 0) {
      const hasNext = said.quotes.length > pageSize
      const memo = hasNext ? await deps.store.memos.keep({ who }, deps.now(), personOf(call)) : 0
      return { isPrivate: false, message: sayOfPerson(said, { who, memo, offset: 0 }) }
    }
    const found = await findStory(deps, who, 'quotes')
    if (found.kind === 'answer') return found.reply
    return { isPrivate: false, message: await sayOfStory(deps, found.storyId, 0) }
  },
}

/** `quotes:<story>`: everything that is quoted in the story's reports; `quotes:<story>:<offset>`: from there on. */
export const storyQuotes: Button = {
  prefix: 'quotes',
  async press(deps, rest) {
    const [story, offset] = rest.split(':')
    const storyId = toWholeNumber(story)
    const message = await sayOfStory(deps, storyId, toWholeNumber(offset))
    const sameAs = { command: 'quotes', storyId } as const
    return { isPrivate: true, replacesMessage: offset !== undefined, message, sameAs }
  },
}

const memoSchema = z.object({ who: z.string() })

/** `said-by:<memo>:<offset>` shows the page that begins there; the memo holds the name. */
export const personQuotes: Button = {
  prefix: 'said-by',
  async press(deps, rest) {
    const [memo = 0, offset = 0] = rest.split(':').map(toWholeNumber)
    const asked = memoSchema.safeParse(await deps.store.memos.recall(memo))
    if (!asked.success)
      return {
        ...{ isPrivate: true, replacesMessage: false },
        message: say({ phrase: 'search.forgotten' }, []),
      }
    const { who } = asked.data
    const said = await findSaidBy(deps, who, offset + pageSize + 1)
    const message = sayOfPerson(said, { who, memo, offset })
    return { isPrivate: false, replacesMessage: true, message }
  },
}

type Said = {
  readonly quotes: readonly { readonly hit: StoryHit; readonly quote: Quote }[]
  /** More stories may name the person; nobody has read them. */
  readonly isCut: boolean
}

/** Each quote of somebody whose name has these words, of the newest story first: as many, and a story's rest. */
async function findSaidBy({ store }: CommandDeps, who: string, count: number): Promise<Said> {
  const words = toWords(who)
  const found: Said['quotes'][number][] = []
  if (words.length === 0) return { quotes: found, isCut: false }
  for (let offset = 0; offset < mostStories; offset += batchSize) {
    const page = { offset, limit: batchSize, order: 'newest' } as const
    const hits = await store.searchStories(who, page)
    for (const hit of hits) {
      const said = quotesOf(await findTellable(store, hit.storyId)).filter(({ speaker }) => {
        const name = speaker ? toWords(speakerName(speaker)) : []
        return words.every((word) => name.includes(word))
      })
      found.push(...said.map((quote) => ({ hit, quote })))
      if (found.length >= count) return { quotes: found, isCut: false }
    }
    if (hits.length < batchSize) return { quotes: found, isCut: false }
  }
  return { quotes: found, isCut: true }
}

function sayOfPerson(
  { quotes: said, isCut }: Said,
  { who, memo, offset }: { readonly who: string; readonly memo: number; readonly offset: number },
): Message {
  const shown = said.slice(offset, offset + pageSize)
  const bound = { phrase: 'quotes.bound', values: { count: mostStories } } as const
  return say(
    { phrase: 'quotes.of', values: { who } },
    [
      ...shown.flatMap(({ hit, quote }, index) => [
        ...(hit === shown[index - 1]?.hit ? [] : [headOf(hit)]),
        quotePart(quote),
      ]),
      ...(isCut ? [{ kind: 'paragraph', text: bound } as const] : []),
    ],
    pageButtons({
      ...{ order: 'list', offset, size: pageSize },
      hasNext: said.length > offset + pageSize,
      idOf: (from) => `said-by:${memo}:${from}`,
    }),
  )
}

/** Of the story under which quotes stand. */
function headOf({ storyId, headline, url, sourceName, updatedAt }: StoryHit): MessagePart {
  return {
    ...{ kind: 'item', label: `#${storyId}`, text: headline, url },
    ...{ detail: sourceName, at: updatedAt },
  }
}

function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

async function sayOfStory({ store }: CommandDeps, storyId: number, offset: number) {
  const story = await findTellable(store, storyId)
  const said = quotesOf(story)
  if (story === undefined || said.length === 0)
    return say({ phrase: 'quotes.none' }, [
      { kind: 'paragraph', text: { phrase: 'quotes.none.why' } },
    ])
  return say(
    story.headline,
    said.slice(offset, offset + pageSize).map(quotePart),
    pageButtons({
      ...{ order: 'list', offset, size: pageSize },
      hasNext: said.length > offset + pageSize,
      idOf: (from) => `quotes:${story.id}:${from}`,
    }),
  )
}

/** Said in the story's standing reports; what several of them carry is told once. */
function quotesOf(story: StoryDescription | undefined): readonly Quote[] {
  const said = (story?.reports ?? [])
    .filter(({ content, copyOf }) => content.pubstatus === 'usable' && copyOf === undefined)
    .flatMap(({ content }) => extractQuotes(layOut(content)))
    .filter(({ kind }) => kind !== 'scare')
  return [...new Map(said.map((quote) => [quote.text, quote])).values()]
}
