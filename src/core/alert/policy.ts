/** Which messages an alert makes at one destination. */
import type { AlertKind, UpdatePolicy } from '../model.ts'

export type Standing<Id> = { readonly id: Id; readonly action: 'post' | 'reply' }

export type Plan<Id> = {
  readonly action: 'post' | 'reply' | 'edit'
  readonly target: Id | undefined
}

/**
 * `standing`: the story's messages there, oldest first, those still on their way included.
 * A correction reaches every place where the wrong text stands, whatever the filters say.
 */
export function planMessages<Id>(input: {
  readonly kind: AlertKind
  /** The destination's filters let the story begin there. */
  readonly isMatch: boolean
  readonly updates: UpdatePolicy
  readonly standing: readonly Standing<Id>[]
}): readonly Plan<Id>[] {
  const { kind, standing } = input
  const first = standing[0]
  if (first === undefined) return input.isMatch ? planFirst(kind) : []
  const edit = { action: 'edit', target: first.id } as const
  const reply = { action: 'reply', target: first.id } as const
  switch (kind) {
    case 'first':
      return []
    case 'update':
      return input.updates === 'edit' ? [edit] : [reply]
    case 'confirmation':
    case 'de-escalation':
      return [edit]
    case 'escalation':
    case 'correction':
    case 'source-withdrawal':
      return [edit, reply]
    case 'retraction':
      // An edit rings nobody: who was rung for the report hears of its end too.
      return [...standing.map(({ id }) => ({ action: 'edit', target: id }) as const), reply]
  }
}

/** Who missed the beginning gets the whole alert, never a reply to nothing. */
function planFirst<Id>(kind: AlertKind): readonly Plan<Id>[] {
  switch (kind) {
    case 'first':
    case 'update':
    case 'escalation':
    case 'confirmation':
      return [{ action: 'post', target: undefined }]
    case 'de-escalation':
    case 'source-withdrawal':
    case 'correction':
    case 'retraction':
      return []
  }
}
