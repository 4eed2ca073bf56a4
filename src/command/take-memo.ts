/** What a button stands for, done once. */
import { z } from 'zod'
import type { Asker, CommandReply } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'
import { personOf } from './own-place.ts'
import { say } from './say.ts'
import { sayFirst } from './say-first.ts'

/** Of two who press, one gets it; the answer tells the other who that was. */
export async function takeMemo<Kept>(
  { store, now }: CommandDeps,
  asker: Asker,
  id: number,
  schema: z.ZodType<Kept>,
): Promise<
  | { readonly kind: 'memo'; readonly kept: Kept }
  | { readonly kind: 'answer'; readonly reply: CommandReply }
> {
  const taker = { name: asker.userName, person: personOf(asker), at: now() }
  const held = await store.memos.take(id, taker)
  const kept = schema.safeParse(held)
  return kept.success
    ? { kind: 'memo', kept: kept.data }
    : { kind: 'answer', reply: sayTaken(held) }
}

const takenSchema = z.object({ takenBy: z.string(), takenAt: z.coerce.date() })

/** `held`: by a memo that no longer is what the button stands for. */
export function sayTaken(held: unknown): CommandReply {
  const taken = takenSchema.safeParse(held)
  if (!taken.success) return { isPrivate: true, message: say({ phrase: 'by-hand.forgotten' }, []) }
  const { takenBy: name, takenAt: at } = taken.data
  return { isPrivate: true, message: say({ phrase: 'by-hand.taken' }, [sayFirst({ name, at })]) }
}
