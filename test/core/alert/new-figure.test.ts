import { expect, test } from 'vitest'
import { findNewFigure } from '../../../src/core/alert/new-figure.ts'

test.each([
  ['Dam bursts above 3 villages', 'en', 'It flooded three villages.', undefined],
  ['Dam bursts above 4 villages', 'en', 'It flooded three villages.', '4'],
  ['Dam bursts, 400 flee', null, 'Some 400 people fled.', undefined],
  ['Dam bursts, 450 flee', null, 'Some 400 people fled.', '450'],
  ['Se rompe una presa sobre 3 pueblos', 'es', 'Inundó tres pueblos.', undefined],
  ['Плотина затопила 3 села', 'ru', 'Затоплены три села.', undefined],
  ['Dam bursts', 'en', 'It flooded three villages.', undefined],
])('“%s” (%s) after “%s”: %s', (headline, language, text, figure) => {
  expect(findNewFigure({ headline, language }, text)).toBe(figure)
})
