import type { Proposal } from '../core/approval/proposal.ts'
import type { Message, MessagePart } from '../core/message.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { pageButtons } from './page-buttons.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

const pageSize = 8

/** What waits for a yes, the oldest first. */
export const queue: Command = {
  access: 'moderator',
  isConfidential: true,
  description: { name: 'queue', description: { phrase: 'queue.does' }, options: [] },
  async run(deps) {
    return { isPrivate: true, message: await sayPage(deps, 0) }
  },
}

/** `queue:<offset>` shows the page that begins there. */
export const queuePage: Button = {
  access: 'moderator',
  isConfidential: true,
  prefix: 'queue',
  async press(deps, rest) {
    const message = await sayPage(deps, toWholeNumber(rest))
    return { isPrivate: true, replacesMessage: true, message }
  },
}

async function sayPage({ store }: CommandDeps, offset: number): Promise<Message> {
  const found = await store.proposals.listOpen({ offset, limit: pageSize + 1 })
  const shown = found.slice(0, pageSize)
  if (shown.length === 0) return say({ phrase: 'queue.none' }, [])
  return say({ phrase: 'queue.title' }, shown.map(itemOf), [
    ...shown.map(({ id }) => ({
      label: { phrase: 'proposal.show', values: { id } } as const,
      id: `proposal:show:${id}`,
    })),
    ...pageButtons({
      order: 'list',
      ...{ offset, size: pageSize, hasNext: found.length > pageSize },
      idOf: (from) => `queue:${from}`,
    }),
  ])
}

function itemOf({ id, state, draft, edits, why, createdAt }: Proposal): MessagePart {
  const { title } = draft.note ?? draft.standing
  return {
    kind: 'item',
    label: { phrase: `proposal.${state}` },
    text: edits.headline ?? title.text,
    url: undefined,
    detail: {
      row: [String(id), { phrase: `level.${edits.level ?? draft.level}` }, { because: why }],
    },
    at: createdAt,
  }
}
