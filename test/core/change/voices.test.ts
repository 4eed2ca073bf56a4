import { expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { createRevision } from './revision.ts'
import { kindOf } from './sentence-kind.ts'

test.each([
  [
    'en',
    'The gates were shut at noon, Westmoor Fire and Rescue Service said.',
    'The gates were shut at noon, the ambulance service said.',
  ],
  [
    'en',
    'Some 90 people were brought out, the district’s relief office said.',
    'Some 90 people were brought out, the Selmore fire brigade said.',
  ],
  [
    'ru',
    'Шесть человек погибли на шахте, сообщили в областной прокуратуре.',
    'Шесть человек погибли на шахте, сообщили в министерстве обороны области.',
  ],
  [
    'fr',
    '« Nous rouvrirons lundi », a déclaré la directrice, Louise Armand, lors d’une réunion.',
    '« Nous rouvrirons lundi », a déclaré le directeur des ventes, Paul Vasseur, lors d’une réunion.',
  ],
])('another says it, %s: “%s” → “%s”', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('correction')
})

test.each([
  [
    'en',
    'The gates were shut at noon, the district council said.',
    'The gates were shut at noon, the council said.',
  ],
  [
    'en',
    'The gates were shut at noon, the fire service said.',
    'The gates were shut at noon, Westmoor Fire and Rescue Service said.',
  ],
  [
    'en',
    'The gates were shut at noon, district officials said.',
    'The gates were shut at noon, the district office said.',
  ],
  [
    'en',
    'Some 900 homes were dark on Monday evening, according to the grid.',
    'Some 900 homes were dark last night, according to the grid.',
  ],
])('the same says it, or nobody was named, %s: “%s” → “%s”', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('edit')
})

test.each([
  [
    'correction',
    'a day of what is ahead',
    'Selmore travel to Brand on Thursday.',
    'Selmore visit Brand on Saturday.',
  ],
  [
    'edit',
    'a unit that was understood',
    'It cost 2 billion dollars, 40 million more than planned.',
    'It cost $2 billion, $40 million more than planned.',
  ],
  [
    'update',
    'a count in its parts',
    'Fifteen sailors were trapped below the deck on Monday.',
    'Three sailors were killed and 12 are trapped below the deck on Monday.',
  ],
  [
    'update',
    'a verb with a head',
    'The captain is to undergo surgery on Friday in Selmore.',
    'The captain underwent surgery on Friday in Selmore.',
  ],
  [
    'edit',
    'a contraction',
    'The captain says that they could not find the leak in the hull.',
    'The captain says that they couldn’t find the leak in the hull.',
  ],
  [
    'correction',
    'other words of a quote',
    '“Every door was tried and every door was shut,” he said.',
    '“Every door that was tried was shut,” he said.',
  ],
])('%s: %s', (kind, _, from, to) => {
  expect(kindOf('en', from, to)).toBe(kind)
})

const story = [
  'A dam burst above Selmore on Saturday and 14 people are missing, the district office said.',
  'The wall gave way after three days of rain, the power company said. It was built in 1931.',
]

test.each([
  'By signing up, you agree to our Terms and Privacy Notice.',
  'Like what we do? Buy us a coffee.',
  'A free daily digest of the news that matters most.',
  'Get in touch: are you in Selmore? Tell us how the flood affects you.',
])('an offer to the reader is no news: “%s”', (line) => {
  const kind = classifyRevision(createRevision(story), createRevision([...story, line])).change
  expect(kind).toBe('edit')
})

test('an address for tips is an offer of the paper, and an appeal of who investigates', () => {
  const kind = (line: string) =>
    classifyRevision(
      createRevision(story, { language: 'de' }),
      createRevision([...story, line], { language: 'de' }),
    ).change
  expect(kind('Hinweise bitte an hinweise@bote.example, Stichwort Damm.')).toBe('edit')
  expect(
    kind(
      'Die Kripo sucht den Fahrer eines roten Lieferwagens, Hinweise an hinweise@kripo.example.',
    ),
  ).toBe('update')
})

test('a page that is live by its headline’s end tells something with each post', () => {
  const posts = [
    '12.40',
    'A second shock was felt. Kestria is sending 120 rescuers with dogs, it says.',
  ]
  const post = ['13.10', 'All 120 rescuers from Kestria are now across the border with dogs.']
  const headline = 'Selmore flood: rescuers search for survivors – live'
  const [before, after] = [posts, [...post, ...posts]].map((text) =>
    createRevision([...text, ...story], { headline }),
  )
  expect(before && after && classifyRevision(before, after).change).toBe('update')
})
