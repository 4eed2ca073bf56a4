import { expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { createRevision } from './revision.ts'

/** One report in four languages, all of them marked as English, as publishers do. */
const reports = {
  en: [
    'A ferry ran aground off Tarn early on Monday and 12 people were hurt, the coast guard said.',
    'The cause is not yet known. The weather was clear at about 5:40 a.m.',
    'Two thirds of the cost is to be paid by the line, which is to pay for a third hotel.',
    'A bell of the 13th century that the ship carried was not damaged.',
  ],
  de: [
    'Eine Fähre ist am frühen Montag vor Tarn auf Grund gelaufen. Zwölf Menschen wurden verletzt, wie die Küstenwache mitteilte.',
    'Die Ursache ist noch unklar, sagte der Einsatzleiter an der Hafenstraße.',
    'Die Reederei will die Hotels bezahlen.',
  ],
  fr: [
    'Un ferry s’est échoué lundi matin au large de Tarn, faisant douze blessés, ont annoncé les gardes-côtes.',
    'Le temps était clair et la mer calme, selon la capitainerie.',
  ],
  es: [
    'Un ferri encalló este lunes frente a Tarn y dejó doce heridos, informó la guardia costera.',
    'El tiempo era bueno y el mar estaba en calma, según la capitanía.',
  ],
}

test.each([
  ['en', 'The cause is not yet known.', 'A pilot had fallen asleep.', 'update'],
  ['en', '13th century', '14th century', 'correction'],
  ['en', 'at about 5:40 a.m.', 'at about 05:40', 'edit'],
  ['de', 'Zwölf Menschen', '15 Menschen', 'update'],
  ['de', 'Zwölf Menschen', 'Neun Menschen', 'correction'],
  ['de', 'Zwölf Menschen', '12 Menschen', 'edit'],
  ['de', 'Hafenstraße', 'Bergstraße', 'correction'],
  [
    'de',
    'Die Reederei will die Hotels bezahlen.',
    'Die Hotels will die Reederei bezahlen.',
    'edit',
  ],
  ['fr', 'douze blessés', '15 blessés', 'update'],
  ['fr', 'lundi matin', 'dimanche matin', 'correction'],
  ['es', 'doce heridos', 'diez heridos', 'correction'],
  ['es', 'este lunes', 'este martes', 'correction'],
] as const)('%s: “%s” to “%s” is %s', (language, from, to, change) => {
  const texts = reports[language]
  const changed = texts.map((text) => text.replace(from, to))
  expect(changed).not.toEqual(texts)
  expect(classifyRevision(createRevision(texts), createRevision(changed)).change).toBe(change)
})

test.each([
  ['en', 'Norda, a town of 9,000 people, was founded in 1204.', 'edit'],
  ['en', 'Get the day’s top stories in your inbox every morning.', 'edit'],
  ['en', 'What makes a ferry safe?', 'edit'],
  ['en', 'The captain has been arrested.', 'update'],
  ['de', 'Lesen Sie auch: Wie sicher sind Fähren auf der Strecke nach Tarn?', 'edit'],
  ['de', 'Die Staatsanwaltschaft ermittelt seit Dienstag gegen den Kapitän.', 'update'],
  ['fr', 'Recevez chaque matin notre lettre d’information.', 'edit'],
  ['es', 'Suscríbase a nuestro boletín para recibir las noticias cada mañana.', 'edit'],
] as const)('%s: “%s” added is %s', (language, added, change) => {
  const texts = reports[language]
  expect(classifyRevision(createRevision(texts), createRevision([...texts, added])).change).toBe(
    change,
  )
})

test.each([
  ['de', 'Seite nicht gefunden'],
  ['fr', 'Cet article est réservé aux abonnés. Déjà abonné ? Connectez-vous.'],
  ['es', 'Nosotros y nuestros socios almacenamos información. Aceptar todo.'],
] as const)('%s: “%s” in place of the report is none', (language, wall) => {
  const { change } = classifyRevision(createRevision(reports[language]), createRevision([wall]))
  expect(change).toBe('none')
})

test('a name from another script, spelled another way, is an edit', () => {
  const text = 'The six men came from the village of Staraya Reka, the company said.'
  const { change } = classifyRevision(
    createRevision([text]),
    createRevision([text.replace('Staraya', 'Staraja')]),
  )
  expect(change).toBe('edit')
})
