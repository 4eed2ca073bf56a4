import { quotePart } from '../core/alert/alert-parts.ts'
import type { MessagePart } from '../core/message.ts'
import { layOut, type Quote } from '../core/model.ts'
import { extractQuotes } from '../core/quote/extract.ts'
import { speakerName } from '../core/quote/speaker-name.ts'
import type { StoryDescription } from '../store-port/story.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { findStory, findTellable } from './find-story.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

/** Discord and Telegram show about this many in one message. */
const mostQuotes = 10
/** Stories that are read for what one person said. */
const searchedStories = 20

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
  async run(deps, { options }) {
    const who = (options.who ?? '').trim().slice(0, 100)
    const said = await findSaidBy(deps, who)
    if (said.length > 0)
      return {
        isPrivate: false,
        message: say({ phrase: 'quotes.of', values: { who } }, said.slice(0, mostQuotes * 2)),
      }
    const found = await findStory(deps, who, 'quotes')
    if (found.kind === 'answer') return found.reply
    return { isPrivate: false, message: await sayOfStory(deps, found.storyId) }
  },
}

/** `quotes:<story>`: everything that is quoted in the story's reports. */
export const storyQuotes: Button = {
  prefix: 'quotes',
  async press(deps, rest) {
    const storyId = toWholeNumber(rest)
    const message = await sayOfStory(deps, storyId)
    const sameAs = { command: 'quotes', storyId } as const
    return { isPrivate: true, replacesMessage: false, message, sameAs }
  },
}

/** Each quote of somebody whose name has these words, under the headline of its story; the newest story first. */
async function findSaidBy({ store }: CommandDeps, who: string): Promise<readonly MessagePart[]> {
  const words = toWords(who)
  if (words.length === 0) return []
  const hits = await store.searchStories(who, { offset: 0, limit: searchedStories })
  const newest = hits.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
  const found: MessagePart[] = []
  for (const { storyId, headline, url, sourceName, updatedAt } of newest) {
    const said = quotesOf(await findTellable(store, storyId)).filter(({ speaker }) => {
      const name = speaker ? toWords(speakerName(speaker)) : []
      return words.every((word) => name.includes(word))
    })
    if (said.length > 0)
      found.push(
        {
          kind: 'item',
          label: `#${storyId}`,
          text: headline,
          url,
          detail: sourceName,
          at: updatedAt,
        },
        ...said.map(quotePart),
      )
    if (found.length >= mostQuotes) break
  }
  return found
}

function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

async function sayOfStory({ store }: CommandDeps, storyId: number) {
  const story = await findTellable(store, storyId)
  const said = quotesOf(story)
  if (story === undefined || said.length === 0)
    return say({ phrase: 'quotes.none' }, [
      { kind: 'paragraph', text: { phrase: 'quotes.none.why' } },
    ])
  return say(story.headline, said.slice(0, mostQuotes).map(quotePart))
}

/** Said in the story's standing reports; what several of them carry is told once. */
function quotesOf(story: StoryDescription | undefined): readonly Quote[] {
  const said = (story?.reports ?? [])
    .filter(({ content, copyOf }) => content.pubstatus === 'usable' && copyOf === undefined)
    .flatMap(({ content }) => extractQuotes(layOut(content)))
    .filter(({ kind }) => kind !== 'scare')
  return [...new Map(said.map((quote) => [quote.text, quote])).values()]
}
