/**
 * Many small questions become few big ones: what is asked while a batch runs waits for the next.
 * Alone, a question waits for nobody, unless `gather` does.
 */
export function createBatch<Item, Answer>(
  run: (items: readonly Item[]) => Promise<readonly Answer[]>,
  maxCount: number,
  gather: () => Promise<void> = () => Promise.resolve(),
): (item: Item) => Promise<Answer> {
  const waiting: (Asked<Answer> & { readonly item: Item })[] = []
  let isRunning = false

  async function runNext(): Promise<void> {
    isRunning = true
    // Whoever asks in the same turn of the event loop comes along.
    await gather()
    while (waiting.length > 0) {
      const taken = waiting.splice(0, maxCount)
      try {
        const answers = await run(taken.map(({ item }) => item))
        answerAll(taken, answers)
      } catch (error) {
        for (const { reject } of taken) reject(error)
      }
    }
    isRunning = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!isRunning) void runNext()
    })
}

type Asked<Answer> = {
  resolve(answer: Answer): void
  reject(error: unknown): void
}

function answerAll<Answer>(asked: readonly Asked<Answer>[], answers: readonly Answer[]): void {
  for (const [index, { resolve, reject }] of asked.entries()) {
    const answer = answers[index]
    if (answer === undefined) reject(new Error('a batch gave too few answers'))
    else resolve(answer)
  }
}
