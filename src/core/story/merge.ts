/**
 * Whether the machine may make one story of two that a report has shown to be one. It asks nobody, and so it
 * leaves alone whatever a person has a hand in.
 */
import { because, type Reason } from '../reason.ts'

export type Half<Story> = {
  readonly storyId: Story
  /** Something that was posted of it has been withdrawn. */
  readonly hasWithdrawn: boolean
  /** A moderator has stopped it, has chosen where it goes, or is asked what to do with it. */
  readonly isInHand: boolean
}

export type MergeDecision<Story> =
  | { readonly kind: 'merge'; readonly into: Story; readonly from: Story; readonly why: Reason }
  | { readonly kind: 'keep-apart'; readonly why: Reason }

export function decideMerge<Story extends number>(pair: {
  readonly halves: readonly [Half<Story>, Half<Story>]
  /** A moderator has taken a report of one out of the other. */
  readonly arePartedByHand: boolean
  /** What shows that they are one. */
  readonly why: Reason
}): MergeDecision<Story> {
  const { halves, arePartedByHand, why } = pair
  if (arePartedByHand) return keepApart(because('a moderator has parted the two'))
  // What is withdrawn ends with its story: the other half would end with it.
  if (halves.some(({ hasWithdrawn }) => hasWithdrawn))
    return keepApart(because('something of one of the two has been withdrawn'))
  if (halves.some(({ isInHand }) => isInHand))
    return keepApart(because('one of the two is in a moderator’s hands'))
  const [one, other] = halves
  // The older stays: its number is in more messages and more memories.
  const [into, from] = one.storyId < other.storyId ? [one, other] : [other, one]
  return { kind: 'merge', into: into.storyId, from: from.storyId, why }
}

function keepApart(why: Reason): { readonly kind: 'keep-apart'; readonly why: Reason } {
  return { kind: 'keep-apart', why }
}
