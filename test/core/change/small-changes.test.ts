import { expect, test } from 'vitest'
import { kindOf } from './sentence-kind.ts'

test.each([
  [
    'a place behind an elided article',
    'fr',
    'correction',
    'Le train a déraillé dans la vallée de l’Aune.',
    'Le train a déraillé dans la vallée de la Sorne.',
  ],
  [
    'an elided name that stays',
    'fr',
    'edit',
    'Le feu s’est déclaré à Orvanne mardi matin.',
    'Le feu s’est déclaré mardi matin près d’Orvanne.',
  ],
  [
    'a floor',
    'fr',
    'correction',
    'Le feu a pris au quatrième étage d’un immeuble.',
    'Le feu a pris au sixième étage d’un immeuble.',
  ],
  [
    'a minute counted as the one it is',
    'en',
    'edit',
    'Ferrand scored after 19 minutes and Holt had chances before the break.',
    'Ferrand scored in the 19th minute and Holt had chances before the break.',
  ],
  [
    'a share in other words',
    'en',
    'edit',
    'About one in five of those infected needs hospital care.',
    'Roughly a fifth of those infected have to be treated in hospital.',
  ],
  [
    'a share in percent',
    'en',
    'edit',
    'About 20 percent of the bridges need repairs.',
    'About a fifth of the bridges need repairs.',
  ],
  [
    'an office of the same country',
    'en',
    'correction',
    'The economy will grow, finance minister Jonas Rehn said in the morning.',
    'The economy will grow, economy minister Jonas Rehn said in the morning.',
  ],
  [
    'a contraction of “has”',
    'en',
    'edit',
    '“He has been knocking on my door all week,” the coach said.',
    '“He’s been knocking on my door all week,” the coach said.',
  ],
  [
    'everybody and everyone',
    'en',
    'edit',
    '“Everybody here knows somebody on that coach,” the mayor said.',
    '“Everyone here knows someone on that coach,” the mayor said.',
  ],
  [
    'what the desk asks of readers',
    'en',
    'edit',
    'Got a picture or a story? Write to live@skerry.example',
    'Are you nearby? Send pictures to live@skerry.example or by message to 0555 013 7744.',
  ],
  [
    'the day and hour of the page',
    'de',
    'edit',
    'Stand: 21.09.2026, 20:10 Uhr',
    'Stand: 22.09.2026, 06:45 Uhr',
  ],
] as const)('%s (%s): %s', (_, language, kind, from, to) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test.each([
  [
    'update',
    'Parliament released 25 million pounds, with more to follow when the damage has been counted.',
  ],
  ['edit', 'More to follow.'],
  ['edit', 'We are hiring! Apply now for our desk in Halloway: jobs@halloway.example'],
] as const)('%s: “%s” is added', (kind, line) => {
  expect(kindOf('en', 'The wall held.', `The wall held.\n${line}`)).toBe(kind)
})
