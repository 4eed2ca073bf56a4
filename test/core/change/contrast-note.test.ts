import { expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { createRevision } from './revision.ts'

const fire =
  'A fire destroyed the old mill of Aldern on Friday. A 77-year-old man was hurt, the fire service said.'
const corrected = fire.replace('77-year-old', '71-year-old')

test.each([
  ['The man is 71, not 77.', true],
  ['71 is the man’s age. The text had a mistake.', true],
  ['71 Jahre: Das Alter im Text war verkehrt, der Fehler ist behoben.', true],
  ['The man, 71, was let down by a faulty alarm, a mistake of its maker.', false],
  ['Der Mann ist 71 und nicht 77 Jahre alt.', true],
  ['71 years is right, instead of 77.', true],
  ['The man who was hurt is 71 years old, not 77, the fire service said.', false],
  ['The man was not hurt in the first fire at the mill.', false],
])('beside a text that changed 77 to 71, “%s” owns up: %s', (line, announced) => {
  const before = createRevision([fire])
  const result = classifyRevision(before, createRevision([corrected, line]))
  expect([result.change, result.announced]).toEqual(['correction', announced])
})

test.each([
  ['The number of people at the mill was corrected on Friday afternoon.', true],
  ['The course of the river was corrected on Friday afternoon.', false],
])('beside a figure that fell, “%s” owns up: %s', (line, announced) => {
  const report = 'The mill of Aldern employs 640 people, its owner said.'
  const result = classifyRevision(
    createRevision([report]),
    createRevision([report.replace('640', '460'), line]),
  )
  expect([result.change, result.announced]).toEqual(['correction', announced])
})
