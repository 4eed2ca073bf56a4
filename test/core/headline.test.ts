import { expect, test } from 'vitest'
import { classifyRevision } from '../../src/core/change/classify.ts'
import { readRevision } from '../../src/core/change/revision-text.ts'
import { sayHeadline } from '../../src/core/headline.ts'
import { newsRecordSchema } from '../../src/core/model.ts'

test.each([
  ['BREAKING: Dam breaks', 'Dam breaks'],
  ['Breaking news – Dam breaks', 'Dam breaks'],
  ['FLASH - Dam breaks', 'Dam breaks'],
  ['[URGENTE] Se rompe la presa', 'Se rompe la presa'],
  ['СРОЧНО: прорвало плотину', 'прорвало плотину'],
  ['عاجل | انهيار سد', 'انهيار سد'],
  ['Flash floods: three villages cut off', 'Flash floods: three villages cut off'],
  ['Urgent repairs - the dam holds', 'Urgent repairs - the dam holds'],
  ['BREAKING:', 'BREAKING:'],
  ['CORRECTED: Dam breaks', 'Dam breaks'],
  ['Correction: Dam breaks', 'Dam breaks'],
  ['Dam breaks (UPDATED)', 'Dam breaks'],
  ['Dam breaks [Correction]', 'Dam breaks'],
  ['Dam breaks - UPDATE 3', 'Dam breaks'],
  ['UPDATE 2-Dam breaks', 'Dam breaks'],
  ['Update 2 - Dam breaks', 'Dam breaks'],
  ['REFILE-UPDATE 1-Dam breaks', 'Dam breaks'],
  ['CORRECTED-BREAKING: Dam breaks', 'Dam breaks'],
  ['(Aktualisiert) Damm gebrochen', 'Damm gebrochen'],
  ['Rectificatif : Un barrage cède', 'Un barrage cède'],
  ['CORRECCIÓN: Se rompe la presa', 'Se rompe la presa'],
  ['ИСПРАВЛЕНО: прорвало плотину', 'прорвало плотину'],
  ['تصحيح: انهيار سد', 'انهيار سد'],
  ['Correction fluid maker folds', 'Correction fluid maker folds'],
  ['Update-Stau: Rechner stehen still', 'Update-Stau: Rechner stehen still'],
  ['Repeat offenders: what helps', 'Repeat offenders: what helps'],
  ['Correction:', 'Correction:'],
  [null, ''],
])('%s is told as “%s”', (headline, said) => {
  expect(sayHeadline({ headline })).toBe(said)
})

test.each([
  ['UPDATE 2-Dam breaks, 14 dead', 'UPDATE 1-Dam breaks, 14 dead', 'edit'],
  ['UPDATE 2-Dam breaks, 14 dead', 'Dam breaks, 14 dead', 'edit'],
  ['UPDATE 2-Dam breaks, 14 dead', 'UPDATE 1-Dam breaks, 12 dead', 'update'],
  ['UPDATE 2-Dam breaks, 9 dead', 'UPDATE 1-Dam breaks, 12 dead', 'correction'],
  ['Dam breaks, 14 dead (UPDATE 3)', 'Dam breaks, 14 dead (UPDATE 2)', 'edit'],
])('“%s” after “%s” is an %s', (now, before, change) => {
  const paragraphs = ['The dam at Lake Orrin broke on Monday, police said.']
  const read = (headline: string) =>
    readRevision(newsRecordSchema.parse({ source: 'wire', id: '1', headline, paragraphs }))
  expect(classifyRevision(read(before), read(now)).change).toBe(change)
})
