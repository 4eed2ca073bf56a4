/** What somebody is about to have come to a place: kept while they choose, true only when it is saved. */
import { z } from 'zod'
import { toWishes, wishesSchema, writeWishes } from '../core/destination-settings.ts'
import type { Wishes } from '../core/subscription.ts'
import type { Asker, PressReply } from '../ports/command.ts'
import { refuse } from './access.ts'
import type { CommandDeps } from './command.ts'
import { personOf } from './own-place.ts'
import { say } from './say.ts'

export const draftSchema = z.object({
  channel: z.string(),
  /** As it was when it was opened; what others change meanwhile stays changed. */
  before: wishesSchema.optional(),
  wishes: wishesSchema,
  /** Keywords that could not be read, to be mended. */
  typed: z.object({ include: z.string(), exclude: z.string() }).optional(),
})
type DraftState = z.input<typeof draftSchema>

export type Draft = {
  readonly id: number
  /** Who looks at it, at the place that it is about. */
  readonly at: Asker
  readonly before: Wishes | undefined
  readonly wishes: Wishes
  readonly typed: { readonly include: string; readonly exclude: string } | undefined
}

export async function openDraft(
  { store, now }: CommandDeps,
  at: Asker,
  { before, wishes }: Pick<Draft, 'before' | 'wishes'>,
): Promise<Draft> {
  const state: DraftState = {
    channel: at.channel,
    ...(before && { before: writeWishes(before) }),
    wishes: writeWishes(wishes),
  }
  const id = await store.memos.keep(state, now(), personOf(at))
  return { id, at, before, wishes, typed: undefined }
}

/** The draft, for who may manage the place that it is about, or the answer to anybody else. */
export async function findDraft(
  { store }: CommandDeps,
  id: number,
  asker: Asker,
): Promise<
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'answer'; readonly reply: PressReply }
> {
  const read = draftSchema.safeParse(await store.memos.recall(id))
  if (!read.success) return { kind: 'answer', reply: sayGone() }
  const { channel, before, wishes, typed } = read.data
  const at = channel === asker.channel ? asker : await asker.visit(channel)
  if (at === undefined) return { kind: 'answer', reply: sayGone() }
  const refusal = await refuse('manager', at, { discord: undefined, telegram: undefined })
  if (refusal) return { kind: 'answer', reply: { ...refusal, replacesMessage: false } }
  const draft = { id, at, before: before && toWishes(before), wishes: toWishes(wishes), typed }
  return { kind: 'draft', draft }
}

/** Gives the draft as it is then. */
export async function changeDraft(
  { store }: CommandDeps,
  draft: Draft,
  change: (wishes: Wishes) => Wishes,
): Promise<Draft> {
  let wishes = draft.wishes
  await store.memos.change(draft.id, (kept) => {
    const state = draftSchema.parse(kept)
    wishes = change(toWishes(state.wishes))
    return { ...written(state), wishes: writeWishes(wishes) }
  })
  return { ...draft, wishes, typed: undefined }
}

/** Keeps what could not be read, so that nobody has to type it twice. */
export async function keepTyped(
  { store }: CommandDeps,
  { id }: Draft,
  typed: NonNullable<Draft['typed']>,
): Promise<void> {
  await store.memos.change(id, (kept) => ({ ...written(draftSchema.parse(kept)), typed }))
}

/** What is kept in a memo is what the schema reads. */
function written({ channel, before, wishes }: z.output<typeof draftSchema>): DraftState {
  return {
    channel,
    ...(before && { before: writeWishes(toWishes(before)) }),
    wishes: writeWishes(toWishes(wishes)),
  }
}

function sayGone(): PressReply {
  const cure = { kind: 'paragraph', text: { phrase: 'draft.gone.cure' } } as const
  return {
    isPrivate: true,
    replacesMessage: false,
    message: say({ phrase: 'draft.gone' }, [cure]),
  }
}
