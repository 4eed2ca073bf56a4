/** Of several processes one does a thing; when it is gone, another takes over. */
import type { Log } from './ports/log.ts'
import type { LeaseStore } from './store-port/lease.ts'

type Stop = () => Promise<void>

/** Runs `start` while it is this process's turn. Rejects when the first turn comes at once and fails. Returns the way to give up. */
export type Lead = (start: () => Promise<Stop>) => Promise<Stop>

const usualTimes = { leaseMs: 15_000, everyMs: 4_000 }

export function createLead(
  name: string,
  {
    leases,
    holder,
    log,
    times = usualTimes,
  }: {
    readonly leases: Pick<LeaseStore, 'hold' | 'release'>
    /** Of this process alone. */
    readonly holder: string
    readonly log: Log
    readonly times?: typeof usualTimes
  },
): Lead {
  return async (start) => {
    let stop: Stop | undefined
    let heldUntil = 0
    let isClosed = false

    const giveUp = async () => {
      const ending = stop
      stop = undefined
      await ending?.()
    }
    const tryOnce = async () => {
      const askedAt = Date.now()
      const isMine = await leases.hold(name, holder, times.leaseMs)
      if (isMine) heldUntil = askedAt + times.leaseMs
      if (!isMine && stop) {
        log.warn({ name }, 'another process has taken over')
        await giveUp()
      }
      if (!isMine || stop || isClosed) return isMine
      try {
        stop = await start()
      } catch (error) {
        await leases.release(name, holder)
        throw error
      }
      return true
    }

    if (!(await tryOnce())) log.info({ name }, 'another process does this; waiting for its turn')
    let turn: Promise<unknown> | undefined
    const timer = setInterval(() => {
      turn ??= tryOnce()
        .catch(async (error: unknown) => {
          log.warn({ name, err: error }, 'turn not taken')
          // Nobody could be told that we still hold it: by now another may.
          if (stop && Date.now() > heldUntil) await giveUp()
        })
        .finally(() => {
          turn = undefined
        })
    }, times.everyMs)
    return async () => {
      isClosed = true
      clearInterval(timer)
      await turn
      await giveUp()
      await leases.release(name, holder)
    }
  }
}
