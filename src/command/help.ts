import type { Message } from '../core/message.ts'
import type { Access, Asker, CommandDescription } from '../ports/command.ts'
import { isModerator, type Moderators } from './access.ts'
import type { Button, Command } from './command.ts'
import { say } from './say.ts'

/** Whose commands they are; `all` means everybody's. */
const groups = ['all', 'manager', 'moderator'] as const
type Group = (typeof groups)[number]
type Described = { readonly description: CommandDescription; readonly access?: Access }

/** One page for each of {@link groups}, and of these only the person's own. `commands`: all but help itself. */
export function createHelp(
  commands: readonly Described[],
  moderators: Moderators,
): { readonly help: Command; readonly helpPage: Button } {
  const description = {
    name: 'help',
    description: { phrase: 'help.does' },
    options: [],
  } as const satisfies CommandDescription
  const all: readonly Described[] = [...commands, { description }]
  const sayGroup = async (asker: Asker, wanted: string): Promise<Message> => {
    const open = await listGroups(asker, moderators)
    const shown = open.find((group) => group === wanted) ?? 'all'
    return sayCommands(
      all.filter(({ access }) => (access ?? 'all') === shown),
      { shown, open },
    )
  }
  return {
    help: {
      description,
      async run(_, call) {
        const message = await sayGroup(call, 'all')
        return { isPrivate: true, sameAs: { command: 'help' }, message }
      },
    },
    helpPage: {
      prefix: 'help',
      async press(_, rest, press) {
        return { isPrivate: true, replacesMessage: true, message: await sayGroup(press, rest) }
      },
    },
  }
}

async function listGroups(asker: Asker, moderators: Moderators): Promise<readonly Group[]> {
  const isManager = await asker.isManager()
  const isOpen = { all: true, manager: isManager, moderator: isModerator(asker, moderators) }
  return groups.filter((group) => isOpen[group])
}

function sayCommands(
  commands: readonly Described[],
  { shown, open }: { readonly shown: Group; readonly open: readonly Group[] },
): Message {
  return say(
    { phrase: 'start.title' },
    [
      { kind: 'paragraph', text: { phrase: shown === 'all' ? 'help.how' : `help.how.${shown}` } },
      ...commands.map(({ description }) => ({
        kind: 'item' as const,
        label: undefined,
        text: { command: description.name, takes: description.options },
        url: undefined,
        detail: description.description,
        at: undefined,
      })),
    ],
    open.length === 1
      ? []
      : open.map((group) => ({
          label: { phrase: `help.for.${group}` },
          id: `help:${group}`,
          isChosen: group === shown,
        })),
  )
}
