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
  [
    'what is counted',
    'en',
    'correction',
    'About 400 people were taken to the school hall.',
    'About 400 families were taken to the school hall.',
  ],
  [
    'what is counted, by two words',
    'en',
    'correction',
    'Two of the five ventilation fans did not work, the inspectors found.',
    'Two of the five emergency exits did not work, the inspectors found.',
  ],
  [
    'who is counted',
    'de',
    'correction',
    'Rund 400 Anwohner wurden in Sicherheit gebracht.',
    'Rund 400 Schüler wurden in Sicherheit gebracht.',
  ],
  [
    'people who are named residents',
    'en',
    'edit',
    'About 400 people were taken to the school hall.',
    'About 400 residents were taken to the school hall.',
  ],
  [
    'workers who are named employees',
    'en',
    'edit',
    'The plant, where 900 workers make tiles, has been sold.',
    'The plant, where 900 employees make tiles, has been sold.',
  ],
  [
    'flats in a house',
    'en',
    'edit',
    'The block has 48 flats on nine floors.',
    'The block has 48 apartments on nine floors.',
  ],
  [
    'a silence that ended',
    'en',
    'update',
    'The referee, Paul Iversen, declined to comment.',
    'The referee, Paul Iversen, said he had made a mistake.',
  ],
  [
    'who told it, in a sentence of its own',
    'de',
    'correction',
    'Das teilte die Feuerwehr mit.',
    'Das teilte die Polizei mit.',
  ],
  [
    'in charge, which nobody was charged with',
    'en',
    'edit',
    'The Social Union, which has run the city for 16 years, fell to fourth place.',
    'The Social Union, in charge of the city for 16 years, slipped to fourth place.',
  ],
  [
    'a plan come true',
    'fr',
    'update',
    'Une enquête doit être ouverte jeudi par le parquet.',
    'Une enquête a été ouverte jeudi par le parquet.',
  ],
  [
    'a plan come true',
    'ru',
    'update',
    'В пятницу комиссия осмотрит опору моста.',
    'В пятницу комиссия осмотрела опору моста.',
  ],
  [
    'a plan come true',
    'de',
    'update',
    'Der Bürgermeister wird am Nachmittag auf dem Markt sprechen.',
    'Der Bürgermeister sprach am Nachmittag auf dem Markt.',
  ],
  [
    'the opposite',
    'en',
    'correction',
    'The bank expects the economy to grow by 0.8 percent this year.',
    'The bank expects the economy to shrink by 0.8 percent this year.',
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
