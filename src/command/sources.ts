import type { Button, Command, CommandDeps } from './command.ts'
import { pageButtons } from './page-buttons.ts'
import { say } from './say.ts'
import { toSourceItem } from './source-item.ts'
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

async function sayPage({ store, now }: CommandDeps, offset: number) {
  const all = (await store.sources.list()).toSorted((a, b) => a.name.localeCompare(b.name))
  const newestAt = await store.sources.listNewestAt()
  const shown = all.slice(offset, offset + pageSize)
  if (shown.length === 0)
    return say({ phrase: 'sources.none' }, [
      { kind: 'paragraph', text: { phrase: 'sources.none.cure' } },
    ])
  return say(
    { phrase: 'sources.title', values: { count: all.length } },
    shown.map((source) => toSourceItem(source, newestAt.get(source.id), now())),
    pageButtons({
      order: 'list',
      offset,
      size: pageSize,
      hasNext: all.length > offset + pageSize,
      idOf: (from) => `sources:${from}`,
    }),
  )
}
