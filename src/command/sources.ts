import type { MessagePart } from '../core/message.ts'
import type { Source } from '../store-port.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { say } from './say.ts'

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
    const offset = Math.max(0, Math.trunc(Number(rest)) || 0)
    return { isPrivate: true, replacesMessage: true, message: await sayPage(deps, offset) }
  },
}

async function sayPage({ store }: CommandDeps, offset: number) {
  const all = (await store.sources.list()).toSorted((a, b) => a.name.localeCompare(b.name))
  const shown = all.slice(offset, offset + pageSize)
  if (shown.length === 0)
    return say({ phrase: 'sources.none' }, [
      { kind: 'paragraph', text: { phrase: 'sources.none.cure' } },
    ])
  return say({ phrase: 'sources.title', values: { count: all.length } }, shown.map(itemOf), [
    ...(offset > 0 ? [page('button.before', Math.max(0, offset - pageSize))] : []),
    ...(all.length > offset + pageSize ? [page('button.next', offset + pageSize)] : []),
  ])
}

function page(phrase: 'button.before' | 'button.next', offset: number) {
  return { label: { phrase }, id: `sources:${offset}` }
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

function stateOf({ pausedAt, url, trouble, firstPolledAt }: Source) {
  if (pausedAt) return 'paused'
  if (trouble) return trouble
  if (url === undefined) return 'push'
  return firstPolledAt ? 'well' : 'new'
}
