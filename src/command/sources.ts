import type { MessagePart } from '../core/message.ts'
import type { Source } from '../store-port/source.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { pageButtons } from './page-buttons.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

const pageSize = 10

export const sources: Command = {
  description: { name: 'sources', description: { phrase: 'sources.does' }, options: [] },
  async run(deps) {
    return { isPrivate: true, message: await sayPage(deps, 0) }
  },
}

/** `sources:<offset>` shows the page that begins there. */
export const sourcesPage: Button = {
  prefix: 'sources',
  async press(deps, rest) {
    const message = await sayPage(deps, toWholeNumber(rest))
    return { isPrivate: true, replacesMessage: true, message }
  },
}

async function sayPage({ store }: CommandDeps, offset: number) {
  const all = (await store.sources.list()).toSorted((a, b) => a.name.localeCompare(b.name))
  const shown = all.slice(offset, offset + pageSize)
  if (shown.length === 0)
    return say({ phrase: 'sources.none' }, [
      { kind: 'paragraph', text: { phrase: 'sources.none.cure' } },
    ])
  return say(
    { phrase: 'sources.title', values: { count: all.length } },
    shown.map(itemOf),
    pageButtons({
      order: 'list',
      offset,
      size: pageSize,
      hasNext: all.length > offset + pageSize,
      idOf: (from) => `sources:${from}`,
    }),
  )
}

function itemOf(source: Source): MessagePart {
  return {
    kind: 'item',
    label: source.name,
    text: { phrase: `source.${stateOf(source)}` },
    url: undefined,
    detail: undefined,
    at: source.lastPolledAt,
  }
}

/** In one word, a phrase of `source.`. */
export function stateOf({ pausedAt, url, kind, trouble, firstPolledAt }: Source) {
  if (pausedAt) return 'paused'
  if (trouble) return trouble
  if (kind === 'hand') return 'hand'
  if (url === undefined) return 'push'
  return firstPolledAt ? 'well' : 'new'
}
