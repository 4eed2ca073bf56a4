import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { type Published, publish, scenes } from './scenes.ts'

const stateSchema = z.object({
  elapsedMs: z.number().nonnegative(),
  /** When each scene so far was first shown: the paper's times outlive a restart. */
  shownAt: z.array(z.iso.datetime()).max(scenes.length),
})

export type Play = {
  /** What stands on the site now. */
  published(): Promise<readonly Published[]>
  elapsedMs(): number
  save(): Promise<void>
}

/**
 * The clock of the sample wire. It runs while the wire runs: a restart goes on where the play was
 * last looked at, and after the last scene it stands still.
 */
export async function openPlay(options: {
  readonly stateFile: string | undefined
  readonly startDelayMs: number
  readonly now: () => Date
}): Promise<Play> {
  const { stateFile, startDelayMs, now } = options
  const state = await readState(stateFile)
  const delayMs = state.shownAt.length < scenes.length ? startDelayMs : 0
  const originMs = now().getTime() + delayMs - state.elapsedMs
  const shownAt = state.shownAt.map((at) => new Date(at))
  let saving: Promise<unknown> = Promise.resolve()

  function elapsedMs(): number {
    return Math.max(now().getTime() - originMs, state.elapsedMs)
  }

  /** Whether a scene has begun since it was last asked. */
  function advance(): boolean {
    const sinceOriginMs = now().getTime() - originMs
    const begun = scenes.slice(shownAt.length).filter(({ atMs }) => atMs <= sinceOriginMs)
    shownAt.push(...begun.map(({ atMs }) => new Date(originMs + atMs)))
    return begun.length > 0
  }

  async function write(): Promise<void> {
    if (!stateFile) return
    await mkdir(dirname(stateFile), { recursive: true })
    await writeFile(`${stateFile}.new`, JSON.stringify({ elapsedMs: elapsedMs(), shownAt }))
    await rename(`${stateFile}.new`, stateFile)
  }

  /** One write after the other: they share a file. */
  function save(): Promise<void> {
    const saved = saving.then(write)
    saving = saved.catch(() => undefined)
    return saved
  }

  return {
    async published() {
      if (advance()) await save()
      return publish(shownAt)
    },
    elapsedMs,
    async save() {
      advance()
      await save()
    },
  }
}

async function readState(file: string | undefined): Promise<z.output<typeof stateSchema>> {
  const fresh = { elapsedMs: 0, shownAt: [] }
  if (!file) return fresh
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  try {
    const state = stateSchema.safeParse(JSON.parse(text))
    return state.success ? state.data : fresh
  } catch {
    // A power cut can leave the file empty; a play that starts again is no loss.
    return fresh
  }
}
