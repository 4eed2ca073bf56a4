/** How many jobs a process runs at once, whichever way they came to it. */
export type Slots = {
  /** In the next slot that is free: what comes through the queue. */
  occupy(work: () => Promise<void>): Promise<void>
  /** False: none is free, or others wait for one. `work` sees to its own failures. */
  begin(work: () => Promise<void>): boolean
  /** None begins any more. Resolves when all have ended. */
  close(): Promise<void>
}

export function createSlots(count: number): Slots {
  const taken = new Set<Promise<void>>()
  let waitingCount = 0
  let isClosed = false

  function take(work: () => Promise<void>): Promise<void> {
    const one = work()
    const ended = one.then(nothing, nothing).finally(() => taken.delete(ended))
    taken.add(ended)
    return one
  }

  return {
    async occupy(work) {
      waitingCount += 1
      while (taken.size >= count) await Promise.race(taken)
      waitingCount -= 1
      await take(work)
    },
    begin(work) {
      if (isClosed || waitingCount > 0 || taken.size >= count) return false
      void take(work)
      return true
    },
    async close() {
      isClosed = true
      await Promise.all(taken)
    },
  }
}

const nothing = () => undefined
