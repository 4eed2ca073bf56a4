/** A report has left a story: what stands of the story is said again, without it. */
import { keepByHand } from '../core/alert/by-hand.ts'
import { composeWithout } from '../core/alert/compose.ts'
import { keepCorrections } from '../core/alert/corrected.ts'
import { readStorySoFar } from '../core/alert/story-so-far.ts'
import { readRevision } from '../core/change/revision-text.ts'
import { layOut, type StoryId } from '../core/model.ts'
import { because } from '../core/reason.ts'
import type { Job } from '../job.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Store } from '../store-port/store.ts'
import type { StoryReport } from '../store-port/story.ts'

type Parting = {
  /** Of the report that has left. */
  readonly goneSource: string | undefined
  /** Who has parted them. */
  readonly by: string
  readonly at: Date
}

export async function sayWithout(
  store: Store,
  storyId: StoryId,
  { goneSource, by, at }: Parting,
): Promise<readonly Job[]> {
  const all = await store.alerts.listOfStory(storyId)
  const { alerts } = readStorySoFar(all, { firstSeenAt: at, copyOf: undefined })
  const [last] = alerts.slice(-1)
  const reports = (await store.stories.describe(storyId))?.reports ?? []
  const [lead, ...others] = last ? listNamed(last, reports) : []
  const told = lead && (await store.revisions.findTold(lead.recordId))
  if (last === undefined || lead === undefined || told === undefined) return []
  const isNamed = [lead, ...others].some(({ sourceName }) => sourceName === goneSource)
  const texts = composeWithout(
    {
      ...{ kind: 'update', level: last.level, storyId, before: undefined, change: undefined },
      hasChangedBefore: alerts.some((each) => (each.change?.changes.length ?? 0) > 0),
      revision: readRevision(told.content),
      sourceName: lead.sourceName,
      others: others.map(toOther),
      raisedBy: toOther(lead),
      posted: [],
      postedAt: alerts[0]?.createdAt ?? at,
      now: at,
    },
    isNamed ? undefined : goneSource,
  )
  const alertId = await store.alerts.add({
    ...{ storyId, revisionId: told.id, kind: 'edit', level: last.level, change: undefined },
    why: because('{by} has given a report a story of its own', { by }),
    recordIds: [lead, ...others].map(({ recordId }) => recordId),
    ...{ topics: last.topics, places: last.places },
    ...keepByHand(
      keepCorrections(texts, {
        alerts,
        told: new Map(reports.map(({ recordId, content }) => [recordId, layOut(content).text])),
      }),
      last.standing,
    ),
    raisedBy: by,
    createdAt: at,
  })
  return alertId === undefined ? [] : [{ step: 'route-alert', alertId }]
}

/** Those that the last alert names and that are still of the story, or else its first report. */
function listNamed(last: Alert, reports: readonly StoryReport[]): readonly StoryReport[] {
  const standing = reports.filter(
    ({ content }) => content.pubstatus === 'usable' && content.headline !== null,
  )
  const named = last.recordIds.flatMap((id) => standing.filter(({ recordId }) => recordId === id))
  return named.length > 0 ? named : standing.slice(0, 1)
}

function toOther({ content, sourceName, copyOf }: StoryReport) {
  return { record: content, article: layOut(content), sourceName, isCopy: copyOf !== undefined }
}
