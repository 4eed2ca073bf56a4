import { expect, test } from 'vitest'
import type { AlertInput } from '../../../src/core/alert/alert-parts.ts'
import { unmark } from '../../../src/core/alert/catch-up.ts'
import { composeAlert } from '../../../src/core/alert/compose.ts'
import { listTold } from '../../../src/core/alert/told.ts'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import type { RevisionText } from '../../../src/core/change/revision-text.ts'
import { isPhrase } from '../../../src/core/locale.ts'
import type { Message } from '../../../src/core/message.ts'
import { layOut, newsRecordSchema, type StoryId } from '../../../src/core/model.ts'
import { extractQuotes } from '../../../src/core/quote/extract.ts'
import { because } from '../../../src/core/reason.ts'

function revisionOf(source: string, headline: string, ...paragraphs: string[]): RevisionText {
  const url = `https://${source}.example/ferry`
  const record = newsRecordSchema.parse({
    source,
    id: '1',
    url,
    language: 'en',
    headline,
    paragraphs,
    infosources: ['Norrwire'],
  })
  const article = layOut(record)
  return { record, article, quotes: extractQuotes(article) }
}

const lede =
  'A ferry with 40 people aboard sank off Port Halden on Friday, killing at least 3, police said.'
const first = revisionOf('courier', 'Ferry sinks off Port Halden', lede)
const second = revisionOf(
  'courier',
  'Ferry sinks off Port Halden',
  lede,
  'Divers found the wreck at a depth of 60 meters on Saturday, the coast guard said.',
)
const { record, article } = revisionOf(
  'gazette',
  'Five dead as ferry capsizes',
  'At least 5 people died when a ferry capsized near Port Halden, the fire service said.',
)
const gazette = { record, article, sourceName: 'Pier Gazette', isCopy: false }

const now = new Date('2026-03-01T12:00:00Z')
const report: AlertInput = {
  kind: 'first',
  level: 'bulletin',
  // as: the story is this test's own
  storyId: 1 as StoryId,
  revision: first,
  before: undefined,
  change: undefined,
  sourceName: 'The Courier',
  others: [gazette],
  raisedBy: gazette,
  posted: [],
  postedAt: now,
  now,
}
test.each([
  ['FLASH: Ferry sinks off Port Halden', 'Ferry sinks off Port Halden'],
  ['BREAKING NEWS | Ferry sinks off Port Halden', 'Ferry sinks off Port Halden'],
  ['Urgent – Ferry sinks off Port Halden', 'Ferry sinks off Port Halden'],
  ['Срочно: паром затонул', 'паром затонул'],
  ['Flash floods kill 3 in Vell', 'Flash floods kill 3 in Vell'],
  ['Breaking: ', 'Breaking: '],
])('the publisher’s own call is not said beside ours: %s', (headline, said) => {
  const { standing } = composeAlert({ ...report, revision: revisionOf('courier', headline, lede) })
  expect(standing.title.text).toBe(said)
})

const addition = {
  kind: 'change',
  label: 'Pier Gazette',
  after: 'At least 5 people died when a ferry capsized near Port Halden, the fire service said.',
  before: undefined,
}
const textOf = (message: Message | undefined) => JSON.stringify(message)

test('what another source adds stands under its name, so that no two figures are mixed', () => {
  const { standing } = composeAlert(report)
  expect(standing.parts[0]).toEqual({ kind: 'summary', text: lede })
  expect(standing.parts[1]).toEqual(addition)
})

test('of many quotes three at most are shown', () => {
  const said = ['Ada Lind', 'Ben Orr', 'Cy Dale', 'Di Moss', 'Ed Vane'].map(
    (who, n) => `“We will search ${n + 3} more days for everyone aboard,” ${who} said on Friday.`,
  )
  const many = revisionOf('courier', 'Ferry sinks off Port Halden', lede, ...said)
  expect(many.quotes).toHaveLength(5)
  const { standing } = composeAlert({ ...report, revision: many, others: [] })
  expect(standing.parts.filter(({ kind }) => kind === 'quote')).toHaveLength(3)
})

test('what our editors have written is marked as theirs, also where changes are not marked', () => {
  const own = revisionOf('hand--editors', 'Ferry service stopped', 'No ferry sails today.')
  const { standing } = composeAlert({ ...report, revision: own, sourceName: 'Editors', others: [] })
  expect(unmark(standing).parts).toMatchObject([
    { kind: 'summary', text: 'No ferry sails today.' },
    { kind: 'mark', label: { phrase: 'typed.text' } },
    { kind: 'sources' },
  ])
})

test('the last line lists every source once, and whom they credit', () => {
  const again = { ...gazette, record: { ...record, id: '2' }, isCopy: true }
  const { standing } = composeAlert({ ...report, others: [gazette, again] })
  expect(standing.parts.at(-1)).toMatchObject({
    sources: [
      { label: 'The Courier', url: 'https://courier.example/ferry' },
      { label: 'Pier Gazette', url: 'https://gazette.example/ferry' },
    ],
    credits: ['Norrwire'],
  })
})

test('a copy of another report is a source and adds nothing', () => {
  const { standing } = composeAlert({ ...report, others: [{ ...gazette, isCopy: true }] })
  expect(textOf(standing)).not.toContain('At least 5 people')
  expect(textOf(standing)).toContain('Pier Gazette')
})

test('an update says what is new since the last message, whoever has said the rest', () => {
  const { standing: posted } = composeAlert(report)
  const update: AlertInput = {
    ...report,
    kind: 'update',
    revision: second,
    before: first,
    change: classifyRevision(first, second),
  }
  const fresh = composeAlert({ ...update, others: [] }).note
  expect(textOf(fresh)).toContain('Divers found the wreck')
  expect(textOf(fresh)).not.toContain('A ferry with 40 people')
  // The other report came after the first message, or was told with it.
  expect(composeAlert(update).note?.parts).toContainEqual(addition)
  const told = composeAlert({ ...update, posted: listTold([posted]) })
  expect(told.note?.parts).not.toContainEqual(addition)
  expect(told.standing.parts).toContainEqual(addition)
})

test('an update that makes it less urgent says so in the message', () => {
  const change = classifyRevision(first, second)
  const update = { ...report, kind: 'update', revision: second, before: first, change } as const
  const phrasesOf = ({ parts }: Message) =>
    parts.flatMap((part) => (part.kind === 'mark' ? [part.label] : []))
  const lowered = composeAlert({ ...update, levelBefore: 'flash' }).standing
  expect(phrasesOf(lowered)).toEqual([{ phrase: 'mark.lowered' }, { phrase: 'mark.updated' }])
  const same = composeAlert({ ...update, levelBefore: 'bulletin' }).standing
  expect(phrasesOf(same)).toEqual([{ phrase: 'mark.updated' }])
})

test.each([
  'The Courier has withdrawn this report. The call to the coast guard was a hoax.',
  'This article has been removed because the call to the coast guard was a hoax.',
])('a withdrawal says why, in the publisher’s own words: %s', (words) => {
  const { record: was, ...told } = revisionOf('courier', 'Ferry sinks off Port Halden', words)
  const gone = { ...told, record: { ...was, pubstatus: 'canceled' as const } }
  const { standing, note } = composeAlert({
    ...report,
    ...{ kind: 'retraction', revision: gone, before: first, others: [] },
    change: classifyRevision(first, gone),
  })
  expect(note?.parts).toMatchObject([
    { kind: 'struck', text: 'Ferry sinks off Port Halden' },
    { kind: 'paragraph', text: words },
    { kind: 'sources' },
  ])
  expect(standing.parts).toEqual([{ kind: 'struck', text: 'Ferry sinks off Port Halden' }])
})

test('where the reason has a paragraph of its own, a withdrawal is not said twice', () => {
  const reason = 'The call to the coast guard was a hoax, and no ferry was at sea that night.'
  const words = 'This story has been withdrawn.'
  const { record: was, ...told } = revisionOf('courier', 'Ferry sinks', words, reason)
  const gone = { ...told, record: { ...was, pubstatus: 'canceled' as const } }
  const [note, added] = gone.article.paragraphs.map((span) => ({
    ...span,
    text: gone.article.text.slice(span.start, span.end),
  }))
  const { note: reply } = composeAlert({
    ...report,
    ...{ kind: 'retraction', revision: gone, before: first, others: [] },
    change: {
      ...{ change: 'retraction', announced: true, why: because('the publisher has canceled it') },
      changes: [
        { kind: 'marker', ...(note && { after: note }) },
        { kind: 'paragraph-added', ...(added && { after: added }) },
      ],
    },
  })
  expect(reply?.parts).toMatchObject([
    { kind: 'struck' },
    { kind: 'summary', text: reason },
    { kind: 'sources' },
  ])
})

test('a publisher’s label is no other headline', () => {
  const corrected = revisionOf(
    'courier',
    'CORRECTED: Ferry sinks off Port Halden',
    lede.replace('40', '45'),
  )
  const change = classifyRevision(first, corrected)
  const input = {
    ...report,
    kind: 'correction',
    revision: corrected,
    before: first,
    change,
  } as const
  const { standing, note } = composeAlert(input)
  for (const message of [standing, note]) expect(textOf(message)).not.toContain('CORRECTED')
  expect(note?.title.text).toBe('Ferry sinks off Port Halden')
  expect(note?.parts[0]).toMatchObject({
    kind: 'change',
    after: '45 people aboard sank',
    before: '40 people aboard sank',
  })
})

test.each([
  ['that has rung before says nothing new, and so marks nothing', 'rung', []],
  ['that it never had is marked', undefined, ['mark.updated']],
] as const)('a level %s', (_why, mutedBy, marks) => {
  const input = { ...report, kind: 'escalation', levelBefore: 'urgent', mutedBy } as const
  const { standing } = composeAlert({
    ...input,
    before: first,
    change: classifyRevision(first, first),
  })
  expect(standing.title.label).toEqual({ phrase: 'level.bulletin' })
  expect(
    standing.parts.flatMap((part) =>
      part.kind === 'mark' && isPhrase(part.label) ? [part.label.phrase] : [],
    ),
  ).toEqual(marks)
})
