import type { Command } from './command.ts'
import { say } from './say.ts'

/** What a newcomer reads first: who I am, and the next step. */
export const start: Command = {
  description: { name: 'start', description: { phrase: 'start.does' }, options: [] },
  async run({ store }, call) {
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
