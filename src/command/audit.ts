import type { Button, Command, CommandDeps } from './command.ts'
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
    const offset = Math.max(0, Math.trunc(Number(rest)) || 0)
    return { isPrivate: true, replacesMessage: true, message: await sayPage(deps, offset) }
  },
}

async function sayPage({ store }: CommandDeps, offset: number) {
  const found = await store.listAudit({ offset, limit: pageSize + 1 })
  if (found.length === 0) return say({ phrase: 'audit.none' }, [])
  const page = (phrase: 'button.newer' | 'button.older', from: number) => ({
    label: { phrase },
    id: `audit:${from}`,
  })
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
    [
      ...(offset > 0 ? [page('button.newer', Math.max(0, offset - pageSize))] : []),
      ...(found.length > pageSize ? [page('button.older', offset + pageSize)] : []),
    ],
  )
}
