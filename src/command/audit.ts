import type { Button, Command, CommandDeps } from './command.ts'
import { pageButtons, toOffset } from './page-buttons.ts'
import { say } from './say.ts'

const pageSize = 10

export const audit: Command = {
  access: 'moderator',
  description: { name: 'audit', description: { phrase: 'audit.does' }, options: [] },
  async run(deps) {
    return { isPrivate: true, message: await sayPage(deps, 0) }
  },
}

/** `audit:<offset>` shows the page that begins there. */
export const auditPage: Button = {
  access: 'moderator',
  prefix: 'audit',
  async press(deps, rest) {
    const message = await sayPage(deps, toOffset(rest))
    return { isPrivate: true, replacesMessage: true, message }
  },
}

async function sayPage({ store }: CommandDeps, offset: number) {
  const found = await store.listAudit({ offset, limit: pageSize + 1 })
  if (found.length === 0) return say({ phrase: 'audit.none' }, [])
  return say(
    { phrase: 'audit.title' },
    found.slice(0, pageSize).map(({ at, actor, action, subject, detail }) => ({
      kind: 'item',
      label: actor,
      text: `${action} ${subject}`,
      url: undefined,
      detail,
      at,
    })),
    pageButtons({
      order: 'newest',
      offset,
      size: pageSize,
      hasNext: found.length > pageSize,
      idOf: (from) => `audit:${from}`,
    }),
  )
}
