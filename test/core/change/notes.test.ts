import { expect, test } from 'vitest'
import {
  isCorrectionNote,
  isWithdrawalInPlace,
  isWithdrawalNote,
} from '../../../src/core/change/notes.ts'

test.each([
  'Correction: An earlier version of this story misstated the day.',
  'CORRECTION (Friday, 9 a.m.): We gave the wrong name.',
  'Corrections and clarifications: the loss was for last year.',
  '(Corrects paragraph 2 to say that the meeting was in the morning.)',
  'Editor’s note: This story has been corrected to show the right year.',
  'This article was amended on 4 May to give the right title.',
  'We regret the error.',
  'Due to an editing error, the wrong picture was shown.',
  'In einer früheren Version dieses Artikels war der Ort falsch angegeben.',
])('“%s” announces a correction', (text) => {
  expect(isCorrectionNote(text)).toBe(true)
})

test.each([
  'The correction on the stock market wiped out the gains of May.',
  'The weekly has since corrected its own account of the case.',
  'The ministry corrected its forecast on Friday.',
  'Corrected figures from the ministry show a smaller harvest.',
  'Corrections officers met the governor on Monday.',
  'This story was updated at 17:30 with new details.',
  'He said: “An earlier version of this report was wrong.”',
])('“%s” announces none', (text) => {
  expect(isCorrectionNote(text)).toBe(false)
})

test.each([
  'This story has been withdrawn.',
  'KILL KILL KILL: the report is wrong.',
  'Editor’s note: We have retracted this article.',
  'The Gazette has withdrawn this story after doubts about its documents.',
  'RETRACTION: The Gazette retracts this report.',
  'Please disregard the story below.',
])('“%s” withdraws the report', (text) => {
  expect(isWithdrawalNote(text)).toBe(true)
})

test.each([
  'The bill has been withdrawn.',
  'The company has withdrawn its report to investors.',
  'The candidate withdrew after a story about her taxes.',
  'The page you requested may have been moved or deleted.',
])('“%s” withdraws none', (text) => {
  expect(isWithdrawalNote(text)).toBe(false)
})

test('an error page that guesses is no withdrawal even where it stands alone', () => {
  expect(isWithdrawalInPlace('The article you requested may have been removed.')).toBe(false)
  expect(
    isWithdrawalInPlace('The article that stood here has been withdrawn by the editors.'),
  ).toBe(true)
})
