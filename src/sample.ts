/** The sample paper, played for who has no platform yet. */
import { join } from 'node:path'
import type { SourceId } from './core/model.ts'
import type { PlatformStates, Roles } from './roles.ts'
import { type SampleWire, startSampleWire } from './sandbox/wire/wire.ts'
import type { SourceSettings } from './store-port/source.ts'

const pollMs = 1_000

/** Undefined where it should not play. Beside the console, one port further. */
export async function startSample(options: {
  readonly wantsSample: boolean
  readonly roles: Roles
  readonly states: PlatformStates
  readonly port: number
  readonly dataFolder: string
}): Promise<SampleWire | undefined> {
  if (!mayPlay(options)) return undefined
  const { port, dataFolder } = options
  return startSampleWire({
    port: port === 0 ? 0 : port + 1,
    stateFile: join(dataFolder, 'sandbox', 'sample-wire.json'),
  })
}

/** Fiction never reaches a live channel: a server of its own may hold a real token too. */
function mayPlay({
  wantsSample,
  roles,
  states,
}: Pick<Parameters<typeof startSample>[0], 'wantsSample' | 'roles' | 'states'>): boolean {
  return (
    wantsSample && roles.has('poll') && Object.values(states).every((state) => state === 'sandbox')
  )
}

export function sampleSource({ name, feedUrl }: SampleWire): SourceSettings {
  return {
    // as: this is the source's own name
    id: 'sample' as SourceId,
    name,
    url: feedUrl,
    kind: 'feed',
    language: 'en',
    trust: 'normal',
    holdMs: 0,
    fastestPollMs: pollMs,
    slowestPollMs: pollMs,
  }
}
