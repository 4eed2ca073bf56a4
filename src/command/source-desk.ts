/** What an operator may do with the sources, from the command line or the API. */
import type { AuditAction } from '../core/audit-action.ts'
import type { SourceId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import { sourceSchema } from '../core/source-settings.ts'
import { type SourceDesk, SourceDeskError, type SourceReport } from '../ports/source-desk.ts'
import type { Source } from '../store-port/source.ts'
import type { Store } from '../store-port/store.ts'

const eventLimit = 50

export function createSourceDesk({
  store,
  now,
}: {
  readonly store: Store
  readonly now: () => Date
}): SourceDesk {
  async function find(id: string): Promise<Source> {
    // as: an id that no source has finds none
    const source = await store.sources.find(id as SourceId)
    if (source === undefined)
      throw new SourceDeskError(`there is no source "${id}"; tenbells sources list shows them`)
    return source
  }

  async function change(id: string, action: AuditAction, work: (source: Source) => Promise<void>) {
    const source = await find(id)
    await work(source)
    await store.addAudit({
      at: now(),
      actor: 'system',
      action,
      subject: `source ${id}`,
      detail: because('by the operator'),
    })
    return source
  }

  return {
    async list() {
      return (await store.sources.list()).map(toReport)
    },
    async show(id) {
      const source = await find(id)
      const events = await store.sources.listEvents(source.id, eventLimit)
      return {
        source: toReport(source),
        events: events.map(({ firstAt, lastAt, ...event }) => ({
          ...event,
          firstAt: firstAt.toISOString(),
          lastAt: lastAt.toISOString(),
        })),
      }
    },
    async add(given) {
      const parsed = sourceSchema.safeParse(given)
      if (!parsed.success)
        throw new SourceDeskError(
          parsed.error.issues
            .map(({ path, message }) => `${path.join('.') || 'the source'}: ${message}`)
            .join('; '),
        )
      const { id } = parsed.data
      if (!(await store.sources.add(parsed.data, now())))
        throw new SourceDeskError(`id: there is a source "${id}" already; give another id`)
      return toReport(await change(id, 'added', async () => undefined))
    },
    async pause(id) {
      await change(id, 'paused', (source) => store.sources.setPause(source.id, now()))
      return toReport(await find(id))
    },
    async resume(id) {
      await change(id, 'resumed', (source) => store.sources.setPause(source.id, undefined))
      return toReport(await find(id))
    },
    async remove(id) {
      return toReport(
        await change(id, 'removed', async (source) => {
          if (source.owner === 'config')
            throw new SourceDeskError(
              `"${id}" stands in the configuration file: take it out there, or pause it`,
            )
          await store.sources.remove(source.id, now())
        }),
      )
    },
  }
}

function toReport(source: Source): SourceReport {
  return {
    id: source.id,
    name: source.name,
    url: source.url ?? null,
    kind: source.kind ?? null,
    language: source.language ?? null,
    owner: source.owner,
    state: stateOf(source),
    pollMs: { fastest: source.fastestPollMs, slowest: source.slowestPollMs },
    lastPolledAt: source.lastPolledAt?.toISOString() ?? null,
    lastChangedAt: source.lastChangedAt?.toISOString() ?? null,
    nextPollAt: source.pausedAt ? null : (source.nextPollAt?.toISOString() ?? null),
    lastError: source.lastError ?? null,
  }
}

function stateOf(source: Source): SourceReport['state'] {
  if (source.pausedAt !== undefined) return 'paused'
  if (source.trouble !== undefined) return source.trouble
  if (source.failureCount > 0) return 'failing'
  return source.firstPolledAt === undefined && source.url !== undefined ? 'new' : 'well'
}
