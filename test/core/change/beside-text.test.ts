import { expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { createRevision } from './revision.ts'
import { kindOf } from './sentence-kind.ts'

const body = ['The valley road has been closed since the storm on Friday, the district said.']
const plain = createRevision(body)

test.each([
  ['Korrigiert', 'correction', true],
  ['Rectificatif', 'correction', true],
  ['Fe de errores', 'correction', true],
  ['Исправлено', 'correction', true],
  ['Zurückgezogen', 'retraction', false],
  ['Retirada', 'retraction', false],
  ['Отозвано', 'retraction', false],
])('the marker “%s” is a %s', (kicker, change, announced) => {
  expect(classifyRevision(plain, createRevision(body, { kicker }))).toMatchObject({
    change,
    announced,
  })
})

test('a caption that owns up to an error announces a correction', () => {
  const [before, after] = ['The pass.', 'The pass. An earlier caption misidentified it.'].map(
    (caption) =>
      createRevision(body, {
        images: [{ url: 'https://gazette.example/a.jpg', caption, credit: null }],
      }),
  )
  expect(before && after && classifyRevision(before, after)).toMatchObject({
    change: 'correction',
    announced: true,
  })
})

test.each([
  [
    'update',
    '34,000 homes were without power.',
    'Now 21,000 homes were without power, down from 34,000.',
  ],
  [
    'edit',
    'Detective Inspector Ida Lowe appealed for help.',
    'Det Insp Ida Lowe appealed for help.',
  ],
])('%s: “%s” → “%s”', (change, from, to) => {
  expect(kindOf('en', from, to)).toBe(change)
})
