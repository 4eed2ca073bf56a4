/** Between quotation marks a person may say only what a source says. */
import type { Wording } from '../core/locale.ts'
import { layOut } from '../core/model.ts'
import { findUnfoundClaim } from '../core/quote/claimed.ts'
import type { CommandReply } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'
import { privately } from './raise-by-hand.ts'

const shownLength = 150

/** `known`: what may be quoted. Undefined: nothing else is. */
export function refuseQuote(
  words: string,
  known: readonly string[],
  cure: Wording,
): CommandReply | undefined {
  const claim = findUnfoundClaim(words, known)
  return claim === undefined
    ? undefined
    : privately({ phrase: 'typed.no-quote', values: { quote: claim.slice(0, shownLength) } }, cure)
}

/** With the button that asks for other words. */
export function withAgain(refusal: CommandReply, id: string): CommandReply {
  const again = { label: { phrase: 'edit.again' }, id } as const
  return { ...refusal, message: { ...refusal.message, actions: [again] } }
}

/** All that the reports of a story have said, now or in a version of before: what was wrong may be quoted too. */
export async function listSaid(
  { store }: Pick<CommandDeps, 'store'>,
  storyId: number,
): Promise<readonly string[]> {
  const reports = (await store.stories.describe(storyId))?.reports ?? []
  const told = await Promise.all(reports.map(({ recordId }) => store.revisions.listTold(recordId)))
  return told.flat().map(({ content }) => layOut(content).text)
}
