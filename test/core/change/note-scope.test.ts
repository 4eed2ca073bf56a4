import { expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { createRevision } from './revision.ts'

const body = [
  '14:20 Good afternoon. We are following the closure of the harbor bridge at Penmoor.',
  '14:35 Council leader Marion Tell says the repairs will take at least six weeks.',
  '14:52 The ferry has put on two extra boats, says its owner, Owen Carrick.',
]

/** The kind of a page that becomes another one. */
function kindOf(before: readonly string[], after: readonly string[]): string {
  const { change, announced } = classifyRevision(createRevision(before), createRevision(after))
  return announced ? `${change}, announced` : change
}

test.each([
  '15:22 We’ve taken down our post about a second crack. It was wrong: there is only one.',
  '15:22 We have deleted an earlier post that said the bridge had collapsed.',
  'We have removed a paragraph that described the owner as bankrupt.',
  'Eine entsprechende Passage haben wir entfernt.',
  'Nous avons retiré une phrase de cette page : elle était inexacte.',
])('where the rest stands, “%s” puts right a part of it', (note) => {
  expect(kindOf(body, [note, ...body])).toBe('correction, announced')
})

test.each([
  'We have withdrawn this report.',
  'A post about the bridge was published here by mistake. It has been deleted.',
])('where nothing else is left, “%s” takes it back', (note) => {
  expect(kindOf(body, [note])).toBe('retraction')
})

const standing = 'Correction: an earlier version of this report misstated the length of the bridge.'

test.each([
  {
    why: 'another sentence behind it is another correction',
    now: `${standing} It also misspelled the name of the ferry owner.`,
    change: 'correction, announced',
  },
  {
    why: 'also where its heading was put into the plural',
    now: `${standing.replace('Correction', 'Corrections')} It also misspelled the name of the ferry owner.`,
    change: 'correction, announced',
  },
  {
    why: 'that one is sorry is no other correction',
    now: `${standing} We apologize for the error.`,
    change: 'edit',
  },
  {
    why: 'other words of the same are none',
    now: `${standing.replace('this report', 'this story')}`,
    change: 'edit',
  },
])('a note that stood before: $why', ({ now, change }) => {
  expect(kindOf([...body, standing], [...body, now])).toBe(change)
})

test.each([
  'Something went wrong while loading the rest of this article. Reload the page.',
  'Oops! Something broke on our side. We apologize for the error.',
  'Unsere Seite wird gewartet. Wir bitten um Entschuldigung.',
])('“%s” in place of the report is no note', (line) => {
  expect(kindOf(body, [line])).toBe('none')
})
