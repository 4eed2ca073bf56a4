import type { SandboxView } from '../../src/ports/sandbox.ts'

export const thinking = 'Tenbells is thinking…'

/** What the bot shows of itself anywhere: messages as they stand, by their version, and open forms. */
export function readAll(view: SandboxView): ReadonlyMap<string, string> {
  return new Map(
    view
      .channels()
      .flatMap(({ id, messages, modals = [] }) => [
        ...messages
          .filter(({ author, text }) => author.isBot && text !== thinking)
          .map((each) => [`${id} ${each.id} ${each.history.length}`, each.text] as const),
        ...modals.map((modal) => [modal.id, JSON.stringify(modal.payload)] as const),
      ]),
  )
}
