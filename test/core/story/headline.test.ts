import { expect, test } from 'vitest'
import { chooseHeadline } from '../../../src/core/story/headline.ts'

test.each([
  { why: 'nothing is headed by nothing', headlines: [], chosen: undefined },
  {
    why: 'one report gives its own',
    headlines: ['Dam breaks at Orrin'],
    chosen: 'Dam breaks at Orrin',
  },
  {
    why: 'of several, the one that says what the others say',
    headlines: [
      'Water everywhere',
      'Dam breaks at Lake Orrin',
      'Three villages flooded as dam breaks',
    ],
    chosen: 'Dam breaks at Lake Orrin',
  },
  {
    why: 'a teaser only where there is nothing else',
    headlines: ['What we know about the dam at Lake Orrin', 'Dam at Lake Orrin breaks'],
    chosen: 'Dam at Lake Orrin breaks',
  },
  { why: 'the first of equals', headlines: ['Dam breaks', 'Council meets'], chosen: 'Dam breaks' },
  {
    why: 'a lone teaser is better than none',
    headlines: ['Why did it break?'],
    chosen: 'Why did it break?',
  },
])('$why', ({ headlines, chosen }) => {
  expect(chooseHeadline(headlines)).toBe(chosen)
})
