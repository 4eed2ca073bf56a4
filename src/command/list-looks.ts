/** How a draft will stand: once for each platform, language and layout among the places that it goes to. */
import type { AlertDraft, Proposal } from '../core/approval/proposal.ts'
import { groupBy } from '../core/group-by.ts'
import type { Platform, SourceId } from '../core/model.ts'
import type { Reason } from '../core/reason.ts'
import { matchPlace, searchableOf } from '../core/route.ts'
import type { Style } from '../core/style.ts'
import type { Asker } from '../ports/command.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { CommandDeps } from './command.ts'

export type Look = {
  readonly platform: Platform
  /** What of a place's style changes what a message says there. */
  readonly style: Pick<Style, 'language' | 'layout' | 'hasHashtags'> &
    // Of Discord's alone.
    Partial<Pick<Style, 'design'>>
  readonly places: readonly Subscription[]
}

/** A place that was named, and does not get it by what it has asked for. */
export type Missed = { readonly place: Subscription; readonly why: Reason }

/** Those on the asker’s platform first, of these the ones of most places. `dressed`: the proposal as people have changed it. */
export async function listLooks(
  { store }: Pick<CommandDeps, 'store'>,
  { platform: own }: Pick<Asker, 'platform'>,
  { revisionId, edits }: Pick<Proposal, 'revisionId' | 'edits'>,
  { level, topics }: Pick<AlertDraft, 'level' | 'topics'>,
): Promise<{ readonly looks: readonly Look[]; readonly missed: readonly Missed[] }> {
  const { content } = await store.revisions.get(revisionId)
  // as: the source's id comes back from the record it was given to
  const source = content.source as SourceId
  const said = { source, level, topics, text: searchableOf(content), places: edits.places }
  const judged = (await store.subscriptions.listActive())
    .filter(({ id }) => edits.places?.includes(id) ?? true)
    .map((place) => ({ place, ...matchPlace(place, said) }))
  const places = judged.flatMap(({ place, isMatch }) => (isMatch ? [place] : []))
  const groups = groupBy(places, (place) => JSON.stringify([place.platform, lookOf(place)]))
  const looks = [...groups.values()]
    .flatMap((alike) =>
      alike[0] ? [{ platform: alike[0].platform, style: lookOf(alike[0]), places: alike }] : [],
    )
    .toSorted(
      (one, other) =>
        Number(other.platform === own) - Number(one.platform === own) ||
        other.places.length - one.places.length,
    )
  return { looks, missed: edits.places ? judged.filter(({ isMatch }) => !isMatch) : [] }
}

function lookOf({ platform, style }: Subscription): Look['style'] {
  const { language, layout, hasHashtags, design } = style
  return { language, layout, hasHashtags, ...(platform === 'discord' && { design }) }
}
