import { isTruth } from '../core/approval/rule.ts'
import type { NewsKind } from '../core/model.ts'
import type { Job } from '../job.ts'
import { sayRefused } from '../moderation/say-refused.ts'
import { tellModerators } from '../moderation/tell-moderators.ts'
import type { Filed, RaiseDeps, Weighed } from './weigh-revision.ts'

/** What would have said that the story is wrong was refused: it stays wrong until a person looks. */
export async function tellRefused(
  deps: RaiseDeps,
  { storyId, revision }: Filed,
  {
    kind,
    weighed: { report, before, after },
    why,
  }: { readonly kind: NewsKind; readonly weighed: Weighed; readonly why: string },
): Promise<readonly Job[]> {
  if (!isTruth(kind) || kind === 'de-escalation') return []
  const { id, headline, url } = (before ?? after).record
  return tellModerators(deps, {
    subject: `refused ${revision.id}`,
    message: sayRefused({
      ...{ storyId, kind, why },
      sourceName: report.sourceName,
      headline: headline ?? id,
      url: url ?? undefined,
    }),
  })
}
