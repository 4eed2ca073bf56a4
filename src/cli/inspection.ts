/** All that the pipeline would make of one article, without sending anything. */
import { composeAlert } from '../core/alert/compose.ts'
import { decideOwnLevel } from '../core/alert/level.ts'
import type { Locale } from '../core/locale.ts'
import type { ArticleText, Level, NewsRecord, Quote, StoryId } from '../core/model.ts'
import { extractQuotes } from '../core/quote/extract.ts'
import { speakerName } from '../core/quote/speaker-name.ts'
import type { Excerpt } from '../core/span.ts'
import { summarize } from '../core/summary/summarize.ts'
import { ParseError } from '../intake/parse-error.ts'
import { render as renderDiscord } from '../platform/discord/render.ts'
import { renderTelegram } from '../platform/telegram/render.ts'
import type { Rendering } from '../ports/messenger.ts'
import { UserError } from './user-error.ts'

export type Inspection = {
  readonly record: NewsRecord
  readonly article: ArticleText
  readonly quotes: readonly Quote[]
  readonly summary: readonly Excerpt[]
  readonly alert: {
    readonly kind: 'first' | 'retraction'
    readonly level: Level
    readonly why: string
  }
  readonly renderings: { readonly discord: Rendering; readonly telegram: Rendering }
}

/** No alert has been raised yet, so the buttons carry this story. */
const exampleStory = 0 as StoryId

export function inspectArticle(
  given: { record: NewsRecord; article: ArticleText },
  locale: Locale,
): Inspection {
  const { record, article } = given
  const quotes = extractQuotes(article)
  const { level, why } = decideOwnLevel(record)
  const kind = record.pubstatus === 'canceled' ? 'retraction' : 'first'
  const sourceName =
    record.url === null ? 'The source' : new URL(record.url).host.replace(/^www\./, '')
  const at = new Date(record.publishedAt ?? Date.now())
  const { standing } = composeAlert({
    kind,
    level,
    storyId: exampleStory,
    revision: { record, article, quotes },
    before: undefined,
    change: undefined,
    sourceName,
    others: [],
    raisedBy: { record, article, sourceName, isCopy: false },
    posted: [],
    postedAt: at,
    now: at,
  })
  return {
    record,
    article,
    quotes,
    summary: summarize(article),
    alert: { kind, level, why },
    renderings: {
      discord: renderDiscord(standing, locale),
      telegram: renderTelegram(standing, locale),
    },
  }
}

/** The contract of `inspect --json`: offsets are UTF-16 units of `text`, unknown is null. */
export function toJson({ record, article, quotes, summary, alert, renderings }: Inspection) {
  return {
    record,
    text: article.text,
    quotes: quotes.map(({ text, start, end, speaker, kind, highlight, context }) => ({
      text,
      start,
      end,
      speaker: speaker
        ? {
            name: speakerName(speaker),
            title: speaker.title?.text ?? null,
            mention: [speaker.mention.start, speaker.mention.end],
          }
        : null,
      kind,
      highlight,
      ...(context && { context: context.text }),
    })),
    summary,
    alert,
    renderings,
  }
}

/** Puts the place in front of what a person must mend. */
export function naming<Result>(place: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof UserError || error instanceof ParseError)
      throw new UserError(`${place}: ${error.message}`, { cause: error })
    throw error
  }
}
