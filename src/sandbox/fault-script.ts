/** What goes wrong on purpose, for tests and benches: one script is handed to a sandbox, which asks it before every call. */
import { z } from 'zod'

const faultKinds = [
  /** 502, nothing done. */
  'bad-gateway',
  /** Done, then answered 500. */
  'error-after',
  /** Done, never answered. */
  'timeout-after',
  /** The connection breaks before anything is done. */
  'reset-before',
  /** Done, and the connection breaks before the answer. */
  'reset-after',
  /** A 429 of the platform's own, with its wait. */
  'rate-limit',
  /** A 429 from the edge, an HTML page that does not say how long. */
  'ban-page',
  /** 401: the token has been revoked. */
  'token-revoked',
  /** An edit refused because the message says so already. */
  'not-modified',
  /** An edit answered as done that changes nothing. */
  'edit-lost',
  /** Somebody deletes the message just before it is edited. */
  'message-gone',
] as const
export type FaultKind = (typeof faultKinds)[number]

const editFaults: ReadonlySet<FaultKind> = new Set(['not-modified', 'edit-lost', 'message-gone'])

export const faultRuleSchema = z.strictObject({
  kind: z.enum(faultKinds),
  on: z.enum(['send', 'edit', 'publish', 'any']).default('any'),
  /** How often it strikes; without it until it is cleared. */
  times: z.int().positive().optional(),
  /** Of the calls that match. */
  share: z.number().min(0).max(1).default(1),
  /** Only there. */
  channel: z.string().optional(),
})
export type FaultRule = z.input<typeof faultRuleSchema>

export type FaultyCall = {
  /** `publish`: hands on what stands. `other`: neither makes nor changes a message. */
  readonly action: 'send' | 'edit' | 'publish' | 'other'
  readonly channel: string | undefined
}

export type FaultScript = {
  add(rule: FaultRule): void
  clear(): void
  next(call: FaultyCall): FaultKind | undefined
  /** How often each kind has struck. */
  readonly counts: Readonly<Partial<Record<FaultKind, number>>>
}

/** `chance`: from 0 up to 1, as `Math.random`, which is the default. */
export function createFaultScript(
  rules: readonly FaultRule[] = [],
  chance: () => number = Math.random,
): FaultScript {
  type Rule = z.output<typeof faultRuleSchema>
  let standing: readonly Rule[] = rules.map((rule) => faultRuleSchema.parse(rule))
  const counts: Partial<Record<FaultKind, number>> = {}
  return {
    counts,
    add(rule) {
      standing = [...standing, faultRuleSchema.parse(rule)]
    },
    clear() {
      standing = []
    },
    next(call) {
      const struck = standing.find((rule) => isMeant(rule, call) && chance() < rule.share)
      if (struck === undefined) return undefined
      counts[struck.kind] = (counts[struck.kind] ?? 0) + 1
      if (struck.times !== undefined)
        standing = standing.flatMap((rule) => {
          if (rule !== struck) return [rule]
          return struck.times === 1 ? [] : [{ ...rule, times: (struck.times ?? 1) - 1 }]
        })
      return struck.kind
    },
  }
}

function isMeant({ kind, on, channel }: z.output<typeof faultRuleSchema>, call: FaultyCall) {
  if (call.action === 'other') return false
  if (call.action !== 'edit' && editFaults.has(kind)) return false
  return (on === 'any' || on === call.action) && (channel === undefined || channel === call.channel)
}
