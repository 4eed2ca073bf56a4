import { classifyRevision } from '../../../src/core/change/classify.ts'
import { createRevision } from './revision.ts'

/** What stands around the sentence that changes. */
const around: Readonly<Record<string, readonly [string, string]>> = {
  en: [
    'The valley road has been closed since the storm on Friday, and buses are taking the old route over the pass.',
    'The district has set up a telephone line for relatives.',
  ],
  de: [
    'Die Talstraße ist seit dem Sturm am Freitag gesperrt, Busse fahren über den alten Pass.',
    'Der Kreis hat ein Telefon für Angehörige eingerichtet.',
  ],
  es: [
    'La carretera del valle está cerrada desde la tormenta del viernes y los autobuses van por el puerto viejo.',
    'El distrito ha abierto un teléfono para los familiares.',
  ],
  ru: [
    'Дорога в долине закрыта после бури в пятницу, автобусы идут через старый перевал.',
    'Район открыл телефонную линию для родственников.',
  ],
  fr: [
    'La route de la vallée est fermée depuis la tempête de vendredi, les bus passent par le vieux col.',
    'Le district a ouvert une ligne pour les familles.',
  ],
}

/** What becomes of a report in which one sentence, or the headline after `*`, changes. */
export const kindOf = (language: string, from: string, to: string): string => {
  const [first, last] = around[language] ?? ['', '']
  const [before, after] = [from, to].map((text) =>
    text.startsWith('*')
      ? createRevision([first, last], { language, headline: text.slice(1) })
      : createRevision([first, text, last], { language, headline: 'Valley' }),
  )
  return before && after ? classifyRevision(before, after).change : ''
}
