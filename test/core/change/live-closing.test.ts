import { expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { createRevision } from './revision.ts'
import { kindOf } from './sentence-kind.ts'

const closings: readonly (readonly [language: string, line: string])[] = [
  ['en', 'This live page is closed.'],
  ['en', 'This live page is now closed. You can read our full report on the storm here.'],
  ['en', 'Our live coverage has ended. Thank you for following along.'],
  ['en', 'Our live coverage of the storm has now ended for the day.'],
  ['en', '18:40 This live blog has come to an end.'],
  ['es', 'Este directo ha terminado.'],
  ['es', 'Nuestra cobertura en vivo ha concluido. Gracias por seguirnos.'],
  ['es', 'Esta página en directo está cerrada.'],
  ['es', 'Cerramos aquí este directo.'],
  ['ru', 'Наша онлайн-трансляция завершена.'],
  ['ru', 'Мы завершаем нашу текстовую трансляцию. Спасибо, что были с нами.'],
  ['ru', 'Эта прямая трансляция закрыта.'],
  ['de', 'Unser Liveblog ist beendet.'],
  ['de', 'Dieser Liveticker ist nun geschlossen. Vielen Dank fürs Mitlesen.'],
  ['de', 'Wir beenden an dieser Stelle unsere Live-Berichterstattung.'],
  ['fr', 'Ce direct est maintenant terminé.'],
  ['fr', 'Notre couverture en direct est terminée. Merci de nous avoir suivis.'],
  ['fr', 'Cette page en direct est fermée.'],
]

test.each(closings)('a live page that closes is an edit: %s, %s', (language, line) => {
  const posts = [
    '12:00 The storm reached the coast at noon, the weather service said.',
    '11:40 Ferries were stopped at the port of Marren.',
  ]
  const live = { headline: 'Live: storm Ilva reaches Marren' }
  const [before, after] = [posts, [line, ...posts]].map((shown) => createRevision(shown, live))
  expect(before && after && classifyRevision(before, after).change).toBe('edit')
  expect(kindOf(language, '', line)).toBe('edit')
})

test.each([
  ['en', 'Our live coverage has ended. Three people died in the harbor of Marren, police said.'],
  ['en', 'The live broadcast of the trial has ended after the judge ordered the cameras out.'],
  ['en', 'This page of the district’s history is closed, mayor Ida Holm said on Friday.'],
  ['en', 'The port of Marren is closed.'],
  ['es', 'La emisora ha terminado la transmisión desde el puerto de Marren por la tormenta.'],
  ['ru', 'Трансляция матча в Маррене прервана из-за бури, сообщил клуб.'],
  ['de', 'Der Ticker der Börse von Marren ist nach einem Brand geschlossen.'],
  ['fr', 'La ligne directe entre Marren et Oltane est fermée depuis midi.'],
])('what has closed in the news is an update: %s, %s', (language, line) => {
  expect(kindOf(language, '', line)).toBe('update')
})
