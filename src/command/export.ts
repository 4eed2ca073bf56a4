import { fileHead, writeDestination } from '../core/destination-file.ts'
import type { Message } from '../core/message.ts'
import type { Asker } from '../ports/command.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { pageButtons, toOffset } from './page-buttons.ts'
import { say } from './say.ts'
import { sayNowhere } from './say-nowhere.ts'

/** With what stands around it, what one message and one form hold on every platform. */
const pageLength = 2_800

export const exportPlaces: Command = {
  access: 'manager',
  description: { name: 'export', description: { phrase: 'export.does' }, options: [] },
  async run(deps, call) {
    return { isPrivate: true, message: await sayPage(deps, call, 0) }
  },
}

/** `export:<page>`: each page can be taken back alone. */
export const exportPage: Button = {
  access: 'manager',
  prefix: 'export',
  async press(deps, rest, press) {
    const message = await sayPage(deps, press, toOffset(rest))
    return { isPrivate: true, replacesMessage: true, message }
  },
}

async function sayPage({ store }: CommandDeps, asker: Asker, wanted: number): Promise<Message> {
  const places = await store.subscriptions.listOfServer(asker)
  const pages = toPages(places.map(writeDestination))
  const offset = Math.min(wanted, pages.length - 1)
  const page = pages[offset]
  if (page === undefined) return sayNowhere(asker).message
  return say(
    { phrase: 'subscriptions.title', values: { count: places.length } },
    [
      { kind: 'code', text: page },
      { kind: 'paragraph', text: { phrase: 'export.how' } },
    ],
    pageButtons({
      ...{ order: 'list', offset, size: 1, hasNext: offset + 1 < pages.length },
      idOf: (from) => `export:${from}`,
    }),
  )
}

function toPages(lines: readonly string[]): readonly string[] {
  const pages: string[] = []
  for (const line of lines) {
    const longer = `${pages.at(-1) ?? fileHead}\n${line}`
    if (pages.length > 0 && longer.length <= pageLength) pages[pages.length - 1] = longer
    else pages.push(`${fileHead}\n${line}`)
  }
  return pages
}
