/** How far a long command has come, on one line of stderr that a terminal overwrites; elsewhere nothing. */
export type Progress = {
  /** `at`: ISO 8601, where the simulated clock stands. */
  step(at: string | null): void
  clear(): void
}

const sayEveryMs = 200

export function createProgress(): Progress {
  const { stderr } = process
  const startedAt = performance.now()
  let count = 0
  let saidAt = startedAt
  return {
    step(at) {
      count += 1
      const now = performance.now()
      if (!stderr.isTTY || now - saidAt < sayEveryMs) return
      saidAt = now
      const rate = Math.round((count / (now - startedAt)) * 1_000)
      stderr.write(`\r\u001b[K${count} lines, ${rate} a second${at === null ? '' : `, ${at}`}`)
    },
    clear() {
      if (stderr.isTTY) stderr.write('\r\u001b[K')
    },
  }
}
