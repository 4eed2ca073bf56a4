import type { CommandDescription } from '../ports/command.ts'
import type { Command } from './command.ts'
import { say } from './say.ts'

/** `commands`: all but help itself. */
export function createHelp(commands: readonly CommandDescription[]): Command {
  const description: CommandDescription = {
    name: 'help',
    description: { phrase: 'help.does' },
    options: [],
  }
  return {
    description,
    async run() {
      const items = [...commands, description].map((command) => ({
        kind: 'item' as const,
        label: undefined,
        text: usage(command),
        url: undefined,
        detail: command.description,
        at: undefined,
      }))
      return {
        isPrivate: true,
        sameAs: { command: 'help' },
        message: say({ phrase: 'help.title' }, [
          {
            kind: 'paragraph',
            text: { phrase: 'help.how' },
          },
          ...items,
        ]),
      }
    },
  }
}

function usage({ name, options }: CommandDescription): string {
  return [
    `/${name}`,
    ...options.map((each) => (each.isRequired ? each.name : `[${each.name}]`)),
  ].join(' ')
}
