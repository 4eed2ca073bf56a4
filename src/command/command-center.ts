import type { CommandCenter } from '../ports.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { createHelp } from './help.ts'
import { latest, latestPage } from './latest.ts'
import { storyQuotes } from './quotes.ts'
import { say } from './say.ts'

const asked: readonly Command[] = [latest]
const buttons: readonly Button[] = [latestPage, storyQuotes]

export function createCommandCenter(deps: CommandDeps): CommandCenter {
  const commands = [...asked, createHelp(asked.map(({ description }) => description))]
  return {
    commands: commands.map(({ description }) => description),
    async run(call) {
      const command = commands.find(({ description }) => description.name === call.name)
      if (command) return command.run(deps, call)
      return {
        isPrivate: true,
        message: say(`I do not know /${call.name.slice(0, 32)}`, [
          { kind: 'paragraph', text: 'Type /help for what I can do.' },
        ]),
      }
    },
    async press({ id }) {
      const [prefix = '', ...rest] = id.split(':')
      const button = buttons.find((each) => each.prefix === prefix)
      if (button) return button.press(deps, rest.join(':'))
      return {
        isPrivate: true,
        replacesMessage: false,
        message: say('This button is from another version', [
          { kind: 'paragraph', text: 'Type /latest for the current alerts.' },
        ]),
      }
    },
  }
}
