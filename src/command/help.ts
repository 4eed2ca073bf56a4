import type { CommandDescription } from '../ports.ts'
import type { Command } from './command.ts'
import { say } from './say.ts'

/** `commands`: all but help itself. */
export function createHelp(commands: readonly CommandDescription[]): Command {
  const description: CommandDescription = {
    name: 'help',
    description: 'What I can do',
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
        message: say('Tenbells posts breaking news here and keeps each post true', [
          {
            kind: 'paragraph',
            text: 'When an article changes, its alert changes with it: updates are marked, corrections say what was wrong, a withdrawn report is struck.',
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
