import { quotePart } from '../core/alert/alert-parts.ts'
import { layOut, type Quote } from '../core/model.ts'
import { extractQuotes } from '../core/quote/extract.ts'
import type { Button } from './command.ts'
import { say } from './say.ts'

/** Discord and Telegram show about this many in one message. */
const mostQuotes = 10

/** `quotes:<story>`: everything that is quoted in the story's newest report. */
export const storyQuotes: Button = {
  prefix: 'quotes',
  async press({ store }, rest) {
    const content = await store.stories.findNewestReport(Number(rest) || 0)
    const quotes = content && content.pubstatus !== 'canceled' ? extractQuotes(layOut(content)) : []
    return {
      isPrivate: true,
      replacesMessage: false,
      message: sayQuotes(content?.headline, quotes),
    }
  },
}

function sayQuotes(headline: string | null | undefined, quotes: readonly Quote[]) {
  const said = quotes.filter(({ kind }) => kind !== 'scare')
  if (said.length === 0)
    return say('No quotes', [{ kind: 'paragraph', text: 'Nobody is quoted in this story now.' }])
  return say(headline ?? 'Quotes', said.slice(0, mostQuotes).map(quotePart))
}
