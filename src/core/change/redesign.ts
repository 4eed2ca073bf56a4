import { because, type Reason } from '../reason.ts'
import { isSentence } from './boilerplate.ts'
import type { Finding } from './finding.ts'

/** Menus, teasers and the foot of the page together; a few lines more are only an offer or links. */
const wholeTemplate = 12
/** Fewer are enough where they stand on both sides of the story, as the head and the foot of a page do. */
const aroundStory = 8
/** Fewer still where the headline, too, got or lost the name of the site. */
const withSiteName = 6

/** What may change with a template while the story stays. */
const furniture: ReadonlySet<Finding['change']['kind']> = new Set([
  'boilerplate',
  'image',
  'credit',
  'paragraph-moved',
])

/** Why all that changed is the page around the story, or `undefined` where anything in it did. */
export function findRedesign(
  findings: readonly Finding[],
  hasSiteName: () => boolean,
): Reason | undefined {
  if (findings.length < withSiteName || !findings.every(isFurniture)) return undefined
  const lines = findings.filter(({ change }) => change.kind !== 'paragraph-moved')
  const isWhole =
    lines.length >= wholeTemplate ||
    (lines.length >= aroundStory && standAround(lines)) ||
    (lines.length >= withSiteName && hasSiteName())
  return isWhole ? because('the template of the page changed and the story did not') : undefined
}

/** A line of a menu that became another line is furniture, too. */
function isFurniture({ weight, change: { kind, before, after } }: Finding): boolean {
  if (weight !== 'edit') return false
  if (furniture.has(kind)) return true
  return (
    (kind === 'paragraph-reworded' || kind === 'lede') &&
    before !== undefined &&
    after !== undefined &&
    !isSentence(before.text) &&
    !isSentence(after.text)
  )
}

/** So many characters are no line of a menu, but the story. */
const leastStory = 200
const leastLines = 2

/** Some stand before the story, and some behind it. */
function standAround(lines: readonly Finding[]): boolean {
  return [
    lines.flatMap(({ change }) => change.after ?? []),
    lines.flatMap(({ change }) => change.before ?? []),
  ].some((texts) => {
    const places = texts.toSorted((a, b) => a.start - b.start)
    return places.some(
      ({ end }, at) =>
        at + 1 >= leastLines &&
        places.length - at - 1 >= leastLines &&
        (places[at + 1]?.start ?? 0) - end >= leastStory,
    )
  })
}
