/** A command about another place than the one in which it is typed. */
import type { CommandCall, CommandReply } from '../ports/command.ts'
import type { Command } from './command.ts'
import { say } from './say.ts'

/** Of commands that can be about another place. */
export const placeOption = {
  name: 'place',
  description: { phrase: 'option.place' },
  isRequired: false,
  type: 'place',
} as const

/** The call as if it were made there: who may do it, and what is meant by here, is asked of that place. */
export async function goToPlace(
  { description }: Pick<Command, 'description'>,
  call: CommandCall,
): Promise<CommandCall | undefined> {
  const typed = isAboutPlace({ description }) ? call.options.place?.trim() : undefined
  if (typed === undefined || typed === '' || typed.toLowerCase() === 'here') return call
  const there = await call.visit(typed)
  return there && { ...call, ...there }
}

export function isAboutPlace({ description }: Pick<Command, 'description'>): boolean {
  return description.options.includes(placeOption)
}

export function sayNoPlace({ platform, options }: CommandCall): CommandReply {
  const place = (options.place ?? '').slice(0, 60)
  return {
    isPrivate: true,
    message: say({ phrase: 'place.none', values: { place } }, [
      { kind: 'paragraph', text: { phrase: `place.none.${platform}` } },
    ]),
  }
}
