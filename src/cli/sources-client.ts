/** The sources' desk of the running process, over its API; or of the store, when none runs. */
import { existsSync } from 'node:fs'
import { z } from 'zod'
import { loadConfig } from '../config.ts'
import type { SourceDesk, SourcePast, SourceReport } from '../ports/source-desk.ts'
import type { CliContext } from './cli.ts'
import { UserError } from './user-error.ts'

export type DeskOptions = {
  readonly config: string | undefined
  readonly data: string
  readonly port: number
}

const defaultConfig = 'config/tenbells.yaml'
const probeMs = 2_000

export function loadSourceConfig({ config }: Pick<DeskOptions, 'config'>, context: CliContext) {
  const file = config ?? (existsSync(defaultConfig) ? defaultConfig : undefined)
  return loadConfig(file, context.environment)
}

export async function withDesk<Result>(
  options: DeskOptions,
  context: CliContext,
  work: (desk: SourceDesk) => Promise<Result>,
): Promise<Result> {
  const origin = `http://127.0.0.1:${options.port}`
  if (await isTenbells(origin)) return saying(() => work(createClient(origin)))
  const { openDesk } = await import('../open-desk.ts')
  const config = await loadSourceConfig(options, context)
  const { desk, close } = await openDesk(config, options.data).catch((error: unknown) => {
    const isKnown =
      error instanceof Error && ['FolderInUseError', 'BackendError'].includes(error.name)
    if (!isKnown) throw error
    throw new UserError(
      `${error.message}\nIf that is the bot: --port says where its console is (asked: ${origin}).`,
      { cause: error },
    )
  })
  try {
    return await saying(() => work(desk))
  } finally {
    await close()
  }
}

async function isTenbells(origin: string): Promise<boolean> {
  try {
    const answer = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(probeMs) })
    return z.object({ ok: z.literal(true), version: z.string() }).safeParse(await answer.json())
      .success
  } catch {
    return false
  }
}

async function saying<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && error.name === 'SourceDeskError')
      throw new UserError(error.message, { cause: error })
    throw error
  }
}

function createClient(origin: string): SourceDesk {
  async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${origin}/api/sources${path}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) {
      const { error } = z.looseObject({ error: z.string() }).parse(answer)
      throw new UserError(error)
    }
    // as: our own API, of a process on this machine
    return answer as Answer
  }
  const at = (id: string) => `/${encodeURIComponent(id)}`
  return {
    list: async () => (await ask<{ sources: readonly SourceReport[] }>('GET', '')).sources,
    show: (id) => ask<SourcePast>('GET', at(id)),
    add: (source) => ask<SourceReport>('POST', '', source),
    pause: (id) => ask<SourceReport>('POST', `${at(id)}/pause`),
    resume: (id) => ask<SourceReport>('POST', `${at(id)}/resume`),
    remove: (id) => ask<SourceReport>('DELETE', at(id)),
  }
}
