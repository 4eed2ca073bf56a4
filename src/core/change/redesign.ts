import { because, type Reason } from '../reason.ts'
import type { Finding } from './finding.ts'

/** Menus, teasers and the foot of the page together; a few lines more are only an offer or links. */
const wholeTemplate = 12
/** Fewer are enough where the headline, too, got or lost the name of the site. */
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
  if (findings.length < withSiteName) return undefined
  if (!findings.every(({ weight, change }) => weight === 'edit' && furniture.has(change.kind)))
    return undefined
  const lines = findings.filter(({ change }) => change.kind === 'boilerplate').length
  return lines >= wholeTemplate || (lines >= withSiteName && hasSiteName())
    ? because('the template of the page changed and the story did not')
    : undefined
}
