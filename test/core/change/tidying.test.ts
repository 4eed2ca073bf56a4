import { expect, test } from 'vitest'
import { kindOf } from './sentence-kind.ts'

test.each([
  [
    'en',
    'edit',
    '"I thought it was a prop from the school play," said the caretaker.',
    '"I thought it was just a prop from a school play," said the caretaker.',
  ],
  [
    'en',
    'edit',
    '"We have asked for an officer for years and we get a leaflet," said a florist.',
    '"For years we\'ve asked for an officer and all we get is a leaflet," said a florist.',
  ],
  [
    'en',
    'edit',
    '"We do not come with threats. We come with plans," the minister said.',
    '"We are not coming with threats, we are coming with plans," the minister said.',
  ],
  [
    'en',
    'edit',
    '"The voters have given us the first word but not the last," the minister said.',
    '"The voters gave us the first word, but not the last one," the minister said.',
  ],
  [
    'en',
    'edit',
    '"Well, you know, the water came in so fast," a waiter said.',
    '"The water came in so fast," a waiter said.',
  ],
  [
    'en',
    'edit',
    '"Each year he added a floor," a waiter said.',
    '"Every year he added another floor," a waiter said.',
  ],
  [
    'en',
    'edit',
    '"I did warn them, and I\'ve got it in writing," a waiter said.',
    '"I did warn them, and I have it in writing," a waiter said.',
  ],
  [
    'en',
    'edit',
    '"We\'d ask anyone who saw it to come forward," a waiter said.',
    '"We would ask anyone who saw it to come forward," a waiter said.',
  ],
  [
    'en',
    'correction',
    '"We\'d ask anyone who saw it to come forward," a waiter said.',
    '"We did ask those who saw it to come forward," a waiter said.',
  ],
  [
    'en',
    'edit',
    'Three villages at the lake are under water, and work is under way.',
    'Three villages at the lake are underwater, and work is underway.',
  ],
  [
    'de',
    'edit',
    '„Wir haben ja halt seit Tagen gewartet“, sagte ein Kellner.',
    '„Wir haben seit Tagen gewartet“, sagte ein Kellner.',
  ],
  [
    'en',
    'correction',
    '"We are still working on hot spots in the roof," a fireman said.',
    '"We are still dealing with hot spots in the roof," a fireman said.',
  ],
  [
    'en',
    'correction',
    '"They left people who had next to nothing," a waiter said.',
    '"They left people who had almost nothing," a waiter said.',
  ],
  [
    'en',
    'correction',
    '"We knew of the leak in the spring," the director said.',
    '"I knew of the leak in the spring," the director said.',
  ],
  [
    'en',
    'correction',
    '"We will leave the line at noon," the driver said.',
    '"We may leave the line at noon," the driver said.',
  ],
  [
    'en',
    'correction',
    '"The money came from the club," the witness said.',
    '"The money came to the club," the witness said.',
  ],
  [
    'en',
    'correction',
    '"It is not safe and it is closed," the mayor said.',
    '"It is not safe and it is not closed," the mayor said.',
  ],
  [
    'en',
    'correction',
    '"The tall man struck the guard," the witness said.',
    '"The guard struck the tall man," the witness said.',
  ],
  [
    'en',
    'correction',
    '"All of them were out in time," the chief said.',
    '"Some of them were out in time," the chief said.',
  ],
  [
    'en',
    'correction',
    '"He was shot at the gate," the witness said.',
    '"He has shot at the gate," the witness said.',
  ],
])('a quote, %s: %s', (language, kind, from, to) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test.each([
  [
    'en',
    'edit',
    'The line was resumd after noon, the operator said.',
    'The line was resumed after noon, the operator said.',
  ],
  [
    'en',
    'edit',
    'Homes in the valley are witout power after a fault.',
    'Homes in the valley are without power after a fault.',
  ],
  [
    'en',
    'edit',
    'The hall was evacuted at noon, the operator said.',
    'The hall was evacuated at noon, the operator said.',
  ],
  [
    'en',
    'edit',
    'He canot be reached by telephone, the office said.',
    'He cannot be reached by telephone, the office said.',
  ],
  [
    'en',
    'correction',
    'The valve was within the limits, the report says.',
    'The valve was without the limits, the report says.',
  ],
  [
    'en',
    'correction',
    'He can be reached by telephone, the office said.',
    'He cannot be reached by telephone, the office said.',
  ],
  [
    'en',
    'correction',
    'The bridge had ever been inspected, the report says.',
    'The bridge had never been inspected, the report says.',
  ],
  [
    'en',
    'update',
    'The three men were charted on Monday in the town.',
    'The three men were arrested on Monday in the town.',
  ],
  [
    'de',
    'edit',
    'Die Brücke wurde gespert, teilte die Stadt mit.',
    'Die Brücke wurde gesperrt, teilte die Stadt mit.',
  ],
  ['fr', 'edit', 'Le pont a été fermeé, a dit la ville.', 'Le pont a été fermée, a dit la ville.'],
  ['es', 'edit', 'El puente fue reabiero por la noche.', 'El puente fue reabierto por la noche.'],
  ['ru', 'edit', 'Мост был закырт на ночь.', 'Мост был закрыт на ночь.'],
  [
    'en',
    'update',
    'A radar is to measure how thick the crust is.',
    'A radar has begun to measure how thick the crust is.',
  ],
  [
    'en',
    'update',
    'Crews will clear the road at dawn.',
    'Crews have started clearing the road at dawn.',
  ],
  [
    'en',
    'update',
    'Voters are to choose a new mayor on Sunday.',
    'Voters began choosing a new mayor on Sunday.',
  ],
  [
    'de',
    'update',
    'Ein Radar soll die Dicke der Kruste messen.',
    'Ein Radar hat begonnen, die Dicke der Kruste zu messen.',
  ],
  [
    'fr',
    'update',
    "Un radar doit mesurer l'épaisseur de la croûte.",
    "Un radar a commencé à mesurer l'épaisseur de la croûte.",
  ],
  [
    'es',
    'update',
    'Un radar medirá el grosor de la corteza.',
    'Un radar ha empezado a medir el grosor de la corteza.',
  ],
  ['ru', 'update', 'Радар будет измерять толщину коры.', 'Радар начал измерять толщину коры.'],
  [
    'en',
    'edit',
    'Others thought that a deal of the two sides was within reach.',
    'Others saw a deal of the two sides as a possibility.',
  ],
  ['en', 'edit', 'Many believed the deal was close.', 'Many saw the deal as close.'],
  [
    'en',
    'edit',
    'It is feared that the wall may give way.',
    'There are fears that the wall may give way.',
  ],
  [
    'en',
    'edit',
    'Seventeen of 20 economists expect the key rate to stay.',
    'Seventeen of 20 economists had expected the key rate to stay.',
  ],
  [
    'en',
    'correction',
    'Three miners are dead in the shaft.',
    'Three miners are feared dead in the shaft.',
  ],
  [
    'en',
    'edit',
    'Storm Odette: what we know so far',
    'Storm Odette: what we know so far (last update 11:58)',
  ],
  [
    'en',
    'edit',
    'Storm Odette: what we know so far (updated at 10:15)',
    'Storm Odette: what we know so far (updated at 11:58)',
  ],
  ['en', 'edit', '*Storm Odette: what we know', '*Storm Odette: what we know (updated 11:58)'],
  ['de', 'edit', 'Sturm Odette: was wir wissen', 'Sturm Odette: was wir wissen (Stand: 11.58 Uhr)'],
  [
    'fr',
    'edit',
    "Tempête Odette : ce que l'on sait",
    "Tempête Odette : ce que l'on sait (mis à jour à 11h58)",
  ],
  [
    'es',
    'edit',
    'Tormenta Odette: lo que sabemos',
    'Tormenta Odette: lo que sabemos (actualizado a las 11:58)',
  ],
  [
    'en',
    'edit',
    'She declined to comment on the case.',
    'She did not want to make any comment on the case.',
  ],
  ['en', 'edit', 'He made a visit to the camp on Monday.', 'He visited the camp on Monday.'],
])('a statement, %s: %s', (language, kind, from, to) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test.each([
  [
    'en',
    'update',
    'All passengers are to be taken off by noon.',
    'All passengers were taken off by noon.',
  ],
  [
    'en',
    'update',
    'The prime minister is to visit the area, his office says.',
    'The prime minister is visiting the area, his office says.',
  ],
  [
    'en',
    'edit',
    'The prime minister is to visit the area on Thursday, his office says.',
    'The prime minister is visiting the area on Thursday, his office says.',
  ],
  [
    'de',
    'update',
    'Der Minister will beide Seiten an einen Tisch bringen.',
    'Der Minister hat beide Seiten an einen Tisch gebracht.',
  ],
  [
    'de',
    'edit',
    'Der Minister will den Entwurf am Ende ablehnen.',
    'Der Minister hat angekündigt, den Entwurf am Ende abzulehnen.',
  ],
  [
    'fr',
    'update',
    'Le maire recevra les syndicats à la mairie.',
    'Le maire a reçu les syndicats à la mairie.',
  ],
  [
    'es',
    'update',
    'El alcalde abrirá la nueva escuela del valle.',
    'El alcalde ha abierto la nueva escuela del valle.',
  ],
  [
    'en',
    'edit',
    'Gigs in Leaford and Ansby are all off.',
    'Shows in Leaford and Ansby have all been scrapped.',
  ],
  [
    'en',
    'edit',
    '11.48 School closures. Twelve schools have sent pupils home.',
    '11.46 School closures. Twelve schools have sent pupils home.',
  ],
  ['de', 'correction', '4.50 Franken kostet das Brot.', '3.50 Franken kostet das Brot.'],
  [
    'en',
    'edit',
    'More from the Courier: Bus lane cameras go live on Station Road',
    'More from the Courier: Baker wins national prize for her rye loaf',
  ],
])('%s, %s: “%s” becomes “%s”', (language, kind, from, to) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test('an age does not take the place of the day that was counted', () => {
  const [dig, pull] = ['dig for a second day', 'pull a 6-year-old girl alive from the ruins']
  const told = (what: string): string => `*Rescuers ${what} after the earthquake in Kaldora`
  expect(kindOf('en', told(dig), told(pull))).not.toBe('correction')
})
