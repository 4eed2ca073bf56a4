/** What a process does again and again, beside its jobs. */
import type { DestinationCheck } from './pipeline/check-destinations.ts'
import { askHubs, type HubDeps } from './pipeline/hubs.ts'
import type { Log } from './ports/log.ts'
import type { Motion } from './queue/queue.ts'
import type { Role, Roles } from './roles.ts'
import type { OpenDatabase } from './store/open-database.ts'
import type { Store } from './store-port/store.ts'

type Chore = {
  readonly name: string
  /** Undefined: every process. */
  readonly role?: Role
  readonly everyMs: number
  run(): Promise<unknown>
}

const forgetAfterMs = 30 * 24 * 3_600_000
/** Of what a button stands for: older ones say that they are too old. */
const memoMs = 90 * 24 * 3_600_000
/** Of a form that nobody goes on with. */
const draftMs = 24 * 3_600_000

type Parts = {
  readonly store: Store
  readonly database: Pick<OpenDatabase, 'maintain'>
  readonly queue: Pick<Motion, 'enqueue'>
  readonly destinations: DestinationCheck
  /** Undefined: hubs could not reach us. */
  readonly hubs: HubDeps | undefined
}

function listChores({ store, database, queue, destinations, hubs }: Parts): readonly Chore[] {
  return [
    // An emptied Redis forgets jobs: sweep finds what is left undone.
    {
      name: 'sweep',
      role: 'work',
      everyMs: 30_000,
      run: () => queue.enqueue([{ step: 'sweep' }]),
    },
    { name: 'list destinations', role: 'deliver', everyMs: 30_000, run: destinations.refresh },
    // Of one destination's rights: many at once would take the news its calls.
    { name: 'check a destination', role: 'deliver', everyMs: 1_000, run: destinations.checkNext },
    {
      name: 'ask hubs',
      role: 'poll',
      everyMs: 10_000,
      run: async () => hubs && askHubs(hubs),
    },
    {
      name: 'maintain the store',
      everyMs: 3_600_000,
      run: () =>
        Promise.all([
          store.sources.forgetBefore(new Date(Date.now() - forgetAfterMs)),
          store.drafts.forgetBefore(new Date(Date.now() - draftMs)),
          store.answers.forgetBefore(new Date(Date.now() - forgetAfterMs)),
          store.memos.forgetBefore(new Date(Date.now() - memoMs)),
          database.maintain(),
        ]),
    },
  ]
}

/** One that fails is logged and runs again at its next time. Returns the way to stop them. */
export function startChores(parts: Parts, roles: Roles, log: Log): () => void {
  const timers = listChores(parts)
    .filter(({ role }) => role === undefined || roles.has(role))
    .map(({ name, everyMs, run }) =>
      setInterval(() => {
        run().catch((error: unknown) => log.warn({ chore: name, err: error }, 'chore failed'))
      }, everyMs),
    )
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}
