import type { Command } from './command.ts'
import { say } from './say.ts'

export const about: Command = {
  description: { name: 'about', description: { phrase: 'about.does' }, options: [] },
  async run({ version }) {
    return {
      isPrivate: true,
      message: say({ phrase: 'about.title', values: { version } }, [
        { kind: 'paragraph', text: { phrase: 'about.how' } },
        { kind: 'paragraph', text: { phrase: 'about.free' } },
      ]),
    }
  },
}
