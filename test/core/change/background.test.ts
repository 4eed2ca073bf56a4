import { expect, test } from 'vitest'
import { isBackground } from '../../../src/core/change/background.ts'

test.each([
  'In 1987 a landslide in the same valley killed 31 people and destroyed a mill.',
  'The last flood of this size, in 1953, drowned the lower town. Its church was rebuilt ten years later.',
  'Kestria is among the wettest countries on the continent.',
  'The valley has long been known for its mills and its orchards.',
  'La ville, fondée au XIIe siècle, compte 12 000 habitants.',
  'Harlingen hat 14.000 Einwohner und liegt an der Strecke nach Sielheim.',
  'Nel 1994 una frana aveva già colpito il paese.',
])('“%s” explains the news', (text) => {
  expect(isBackground(text, undefined)).toBe(true)
})

test.each([
  'Two bodies were found in the river on Saturday evening.',
  'A similar dam failed in 2013, prompting the government to order checks on Sunday.',
  'A man convicted in 2013 was arrested.',
  'The mayor is among the missing, police said.',
  'Um corpo foi encontrado no mercado.',
])('“%s” is news', (text) => {
  expect(isBackground(text, undefined)).toBe(false)
})

test.each([
  [2031, true],
  [2027, false],
  [undefined, true],
] as const)('seen from news of %s, 2026 has passed: %s', (newsYear, isPast) => {
  expect(isBackground('In 2026, 300 people crossed it with carts.', newsYear)).toBe(isPast)
})
