/** Whether a report tells of an event that is known. */
import { because, type Reason } from '../reason.ts'
import { compareReports } from './compare.ts'
import { type FiledReport, scoreStories } from './score.ts'
import type { Reading, Signature } from './signature.ts'
import { isCopy, likeness } from './sketch.ts'
import { findTwin, type Twin } from './twin.ts'

export type StoryMatch<Story, Report> =
  | {
      readonly kind: 'same-story'
      readonly storyId: Story
      readonly filedIn: Story
      /** The report whose text it repeats. */
      readonly copyOf: Report | undefined
      /** Another story that it shows to be the same. */
      readonly twin: Twin<Story> | undefined
      readonly why: Reason
    }
  | { readonly kind: 'new-story'; readonly why: Reason }

/**
 * Below it two reports tell of two events. Set on topics 36 to 45 of ECB+, as the weights were: what joins too
 * late a twin puts right, what joins wrongly hides news.
 */
export const leastScore = 0.5

/** `candidates` are the reports of the stories that it may belong to. */
export function matchStory<Story, Report>(
  reading: Reading,
  signature: Signature,
  candidates: readonly FiledReport<Story, Report>[],
): StoryMatch<Story, Report> {
  const scored = scoreStories(signature, candidates)
  const [best] = scored
  if (best === undefined)
    return { kind: 'new-story', why: because('nothing like it has been reported') }
  const copied = findCopied(signature, candidates)
  if (copied !== undefined) {
    const { storyId, filedIn, recordId: copyOf } = copied
    const share = Math.round(100 * likenessTo(signature, copied))
    return {
      kind: 'same-story',
      storyId,
      filedIn,
      copyOf,
      // It says nothing of the two that the report it repeats has not said.
      twin: undefined,
      why: because('it repeats report {report}: {share} % alike', {
        report: String(copyOf),
        share,
      }),
    }
  }
  const words = sharedWords(reading, best.nearest.signature)
  const { storyId, filedIn } = best.nearest
  const alike = { score: best.score.toFixed(2), story: String(storyId), words }
  return best.score < leastScore
    ? { kind: 'new-story', why: because('only {score} alike to story {story}, in {words}', alike) }
    : {
        ...{ kind: 'same-story', storyId, filedIn, copyOf: undefined },
        twin: findTwin(scored),
        why: because('{score} alike to story {story}, in {words}', alike),
      }
}

/**
 * The terms by which a report of the story `filedIn` adds to the counts: those that the story has not told
 * yet. What many papers tell of one event is not common for it.
 */
export function newTermsOf<Story>(
  reading: Reading,
  filedIn: Story,
  candidates: readonly FiledReport<Story, unknown>[],
): readonly number[] {
  const told = new Set(
    candidates
      .filter((candidate) => candidate.filedIn === filedIn)
      .flatMap(({ signature }) => Array.from(signature.hashes)),
  )
  return reading.terms.map(({ hash }) => hash).filter((hash) => !told.has(hash))
}

/** The likest of the reports whose text it repeats, and that tell of the same: patterns are filled in anew each day. */
function findCopied<Story, Report>(
  signature: Signature,
  candidates: readonly FiledReport<Story, Report>[],
): FiledReport<Story, Report> | undefined {
  return candidates
    .filter(
      (candidate) =>
        isCopy(signature.sketch, candidate.signature.sketch) &&
        compareReports(signature, candidate.signature) >= leastScore,
    )
    .toSorted((a, b) => likenessTo(signature, b) - likenessTo(signature, a))[0]
}

function likenessTo({ sketch }: Signature, { signature }: FiledReport<unknown, unknown>): number {
  return likeness(sketch, signature.sketch)
}

/** For a person: what the two have in common that tells most. */
function sharedWords({ terms }: Reading, { hashes, weights }: Signature): string {
  const theirs = new Map(Array.from(hashes, (hash, at) => [hash, weights[at] ?? 0]))
  const shared = terms
    .filter(({ hash }) => theirs.has(hash))
    .toSorted((a, b) => (theirs.get(b.hash) ?? 0) - (theirs.get(a.hash) ?? 0))
    .slice(0, 5)
  return shared.length === 0 ? 'nothing' : shared.map(({ word }) => `“${word}”`).join(', ')
}
