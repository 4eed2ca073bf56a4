import { isOpen, type Proposal } from '../core/approval/proposal.ts'
import { type Settings, sayDifference, writeList, writeMoment } from '../core/audit-line.ts'
import { because, type Reason } from '../core/reason.ts'

/** Before and after, of what differs: a line each, the first of which names the story. */
export function sayProposalChange(before: Proposal, after: Proposal): readonly string[] {
  const why = !isOpen(after) && after.deed?.why ? [after.deed.why] : []
  return [
    because('story {story}', { story: after.storyId }),
    ...sayDifference(listSettings(before), listSettings(after)),
    ...sayWords(before, after),
    ...why,
  ]
}

function listSettings({ state, approvals, scheduledFor, draft, edits }: Proposal): Settings {
  const { quotes, places, level = draft.level } = edits
  return {
    ...{ state, level },
    'yes by': writeList(approvals.map(({ name, by }) => `${name} (${by})`)),
    'to go at': scheduledFor && writeMoment(scheduledFor),
    quotes: quotes ? writeList(quotes.map((text) => `“${text}”`)) : 'as written by the bot',
    places: places ? writeList(places) : 'all',
  }
}

/** What nobody has typed stands as the bot has written it. */
function sayWords(before: Proposal, after: Proposal): readonly Reason[] {
  const [was, is] = [readWords(before), readWords(after)]
  return [
    ...(was.headline === is.headline
      ? []
      : [
          because('headline: “{before}” → “{after}”', { before: was.headline, after: is.headline }),
        ]),
    ...(was.summary === is.summary
      ? []
      : [because('summary: “{old}” → “{new}”', { old: was.summary, new: is.summary })]),
  ]
}

function readWords({ draft, edits }: Proposal) {
  const { title, parts } = draft.note ?? draft.standing
  const headline = typeof title.text === 'string' ? title.text : ''
  const summary = parts.find((part) => part.kind === 'summary')?.text ?? ''
  return { headline: edits.headline ?? headline, summary: edits.summary ?? summary }
}
