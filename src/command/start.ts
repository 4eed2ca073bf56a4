import type { Asker } from '../ports/command.ts'
import type { Command, CommandDeps } from './command.ts'
import { isInOwnChat, ownPlaceOf } from './own-place.ts'
import { say } from './say.ts'

/** What a newcomer reads first: who I am, and the next step. */
export const start: Command = {
  description: { name: 'start', description: { phrase: 'start.does' }, options: [] },
  async run({ store }, call) {
    if (isInOwnChat(call)) await reviveOwn(store, call)
    const here = await store.subscriptions.findAt(call)
    const isComing = here !== undefined && here.parkedWhy === undefined
    return {
      isPrivate: false,
      message: say({ phrase: 'start.title' }, [
        { kind: 'paragraph', text: { phrase: 'help.how' } },
        {
          kind: 'paragraph',
          text: { phrase: isComing ? 'start.already' : 'start.next' },
        },
      ]),
    }
  },
}

/** Who opens the chat again lets us write there. */
async function reviveOwn({ subscriptions }: CommandDeps['store'], asker: Asker): Promise<void> {
  const own = await subscriptions.findAt(ownPlaceOf(asker))
  if (own?.parkedWhy !== undefined) await subscriptions.revive(own.id)
}
