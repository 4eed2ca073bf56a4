import { expect, test } from 'vitest'
import { isBoilerplate } from '../../../src/core/change/boilerplate.ts'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { createRevision } from './revision.ts'
import { kindOf } from './sentence-kind.ts'

test.each([
  [
    'en',
    '“They played better then us all day,” she said.',
    '“They played better than us all day,” she said.',
  ],
  [
    'en',
    '“We did not know what there plan was,” he said.',
    '“We did not know what their plan was,” he said.',
  ],
  ['en', '“We could of saved him,” said Mara Holt.', '“We could have saved him,” said Mara Holt.'],
  [
    'en',
    '“The programme helped our neighbours,” he said.',
    '“The program helped our neighbors,” he said.',
  ],
  ['en', '“We lost twenty cows,” he said.', '“We lost 20 cows,” he said.'],
  ['en', '“About 80 percent of it is gone,” he said.', '“About 80% of it is gone,” he said.'],
  [
    'es',
    '“Si, lo vimos todo desde el puente”, dijo.',
    '“Sí, lo vimos todo desde el puente”, dijo.',
  ],
  [
    'de',
    '“Seid gestern haben wir keinen Strom”, sagte sie.',
    '“Seit gestern haben wir keinen Strom”, sagte sie.',
  ],
  ['de', '“So etwas habe ich nie erlebt”, sagte sie.', '“So was hab ich nie erlebt”, sagte sie.'],
  ['ru', '“Мы еще вернемся домой”, сказала она.', '“Мы ещё вернёмся домой”, сказала она.'],
] as const)('a quote spelled otherwise says the same, %s: “%s” → “%s”', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('edit')
})

test.each([
  [
    '“We waited,” she said. “Nobody came, and we cannot wait again.”',
    '“We waited. Nobody came, and we can’t wait again,” she said.',
  ],
  [
    '“They wanted four lanes through my orchard,” he said. “Well, they can’t now.”',
    '“They wanted four lanes through my orchard. Well, they can’t now,” he said.',
  ],
  [
    '“We waited all night,” she said, “and nobody came to help.”',
    '“We waited all night and nobody came to help,” she said.',
  ],
  [
    '“We tried everything for three long days, and we failed,” he said.',
    '“We tried everything … and we failed,” he said.',
  ],
  [
    '“They told us nothing about the dam before it broke,” he said.',
    '“[The council] told us nothing about the dam before it broke,” he said.',
  ],
])('a quote in other parts says the same: “%s” → “%s”', (from, to) => {
  expect(kindOf('en', from, to)).toBe('edit')
})

test.each([
  ['They lost the boat that night', 'They lost the coat that night'],
  ['It was a hard game for us', 'It was a card game for us'],
  ['We sold the story to the papers', 'We told the story to the papers'],
  ['We lost 20 cows in ten minutes', 'We lost 30 cows in ten minutes'],
  ['He took our money', 'He took your money'],
])('another word in a quote is no slip: “%s” → “%s”', (from, to) => {
  expect(kindOf('en', `“${from},” he said.`, `“${to},” he said.`)).toBe('correction')
})

test.each([
  [
    'en',
    'The captain is to have a scan on Monday in Orton.',
    'The captain had a scan on Monday in Orton.',
  ],
  ['en', 'She is due to be in court on Monday.', 'She was in court on Monday.'],
  ['ru', '*Завод запустит новую линию', '*Завод запустил новую линию'],
  ['ru', 'Суд вынесет приговор в пятницу.', 'Суд вынес приговор в пятницу.'],
  ['ru', 'Мост будет закрыт на ремонт.', 'Мост был закрыт на ремонт.'],
  ['es', 'El equipo va a jugar en Lodosa el lunes.', 'El equipo jugó en Lodosa el lunes.'],
  ['es', 'Los vecinos harán una marcha el lunes.', 'Los vecinos hicieron una marcha el lunes.'],
  [
    'de',
    'Der Minister will am Montag die Brücke besuchen.',
    'Der Minister besuchte am Montag die Brücke.',
  ],
  [
    'de',
    'Der Minister wird am Montag die Brücke eröffnen.',
    'Der Minister hat am Montag die Brücke eröffnet.',
  ],
  ['en', 'The families will lay flowers there.', 'The families laid flowers there.'],
  ['es', 'El pleno votará mañana la subida.', 'El pleno votó ayer la subida.'],
  ['es', 'El equipo prevé volver a casa.', 'El equipo volvió a casa.'],
  ['ru', 'Мост планируют открыть в мае.', 'Мост открыли в мае.'],
  ['ru', 'Завод начнёт выпуск машин в мае.', 'Завод начал выпуск машин в мае.'],
  ['de', 'Die Bahn will am Freitag Busse einsetzen.', 'Die Bahn setzte am Freitag Busse ein.'],
  ['de', 'Die Halle wird im Mai eröffnet.', 'Die Halle wurde im Mai eröffnet.'],
] as const)('what was to come has happened, %s: “%s” → “%s”', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('update')
})

test.each([
  ['en', 'The town is to have a new school.', 'The town will have a new school.'],
  ['en', 'The flames could be seen from the bay.', 'The flames were visible from the bay.'],
  ['ru', 'Завод запустит линию.', 'Завод запускает линию.'],
  ['en', '*Firm stops work on tunnel', '*Firm halts work on tunnel'],
  ['en', '*Storm claims three lives in valley', '*Storm kills three in valley'],
  ['en', '*Council throws out stadium plan', '*Council rejects stadium plan'],
  ['en', '*Bridge gives way in storm', '*Bridge collapses in storm'],
  ['es', '*La empresa paraliza la venta', '*La empresa suspende la venta'],
  ['de', '*Firma stoppt Bau der Halle', '*Firma unterbricht Bau der Halle'],
  ['ru', '*Компания остановила продажи прибора', '*Компания приостановила продажи прибора'],
] as const)('other words for the same are no news, %s: “%s” → “%s”', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('edit')
})

test.each([
  [
    'en',
    'Rain fell for nine hours on the hills. Streams burst their banks. The mill was flooded.',
    'After nine hours of rainfall in the hills, streams overflowed and water entered the mill.',
    'edit',
  ],
  [
    'de',
    'Der Verein hat 300 Mitglieder. Er wurde von Bergleuten gegründet. Seine Halle steht am Fluss.',
    'Der von Bergleuten ins Leben gerufene Verein zählt 300 Mitglieder und nutzt eine Halle direkt am Fluss.',
    'edit',
  ],
  [
    'en',
    'The bridge is closed. Engineers are inspecting the piers.',
    'The bridge is closed and engineers, who found deep cracks in two piers, want it torn down.',
    'update',
  ],
] as const)('joined sentences, %s: “%s” → “%s” is %s', (language, from, to, kind) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test.each([
  'Have a confidential tip for our reporters? Get in touch.',
  'Haben Sie einen Hinweis für unsere Redaktion? Schreiben Sie uns.',
  '¿Tiene una pista para nuestros periodistas? Escríbanos.',
  'У вас есть новость? Напишите нам.',
])('a call for tips is no news: “%s”', (line) => {
  expect(isBoilerplate(line)).toBe(true)
})

test.each([
  ['en', 'The mayor called the plan “reckless”.', 'The mayor called the plan “careless”.'],
  [
    'de',
    '„Das Wasser stand mir bis zum Knie“, sagte Petra Klein.',
    '„Das Wasser stand mir bis zum Hals“, sagte Petra Klein.',
  ],
  ['es', 'El alcalde lo calificó de “escándalo”.', 'El alcalde lo calificó de “error”.'],
  [
    'ru',
    '«Мы ждали четыре часа», — сказала Анна Рогова.',
    '«Мы ждали пять часов», — сказала Анна Рогова.',
  ],
] as const)(
  'another quote in the same place replaces it, %s: “%s” → “%s”',
  (language, from, to) => {
    expect(kindOf(language, from, to)).toBe('correction')
  },
)

const trial = [
  'Prosecutor Julian Ashe opened the case for the crown.',
  `${'None of them ever saw a contract, and the office in the high street was closed for most of the week. '.repeat(6)}`,
  'Sergeant Anita Rowbotham led the inquiry for the county police.',
]

test.each([
  ['said Mr Ashe', 'correction'],
  ['said her brother', 'correction'],
  ['said Rowbotham', 'edit'],
  ['Sergeant Rowbotham said', 'edit'],
  ['the sergeant said', 'edit'],
])('“she said” becomes “%s”: %s', (now, kind) => {
  const [before, after] = ['she said', now].map((who) =>
    createRevision([...trial, `“This was theft with a firm handshake,” ${who}.`]),
  )
  expect(before && after && classifyRevision(before, after).change).toBe(kind)
})

test.each([
  ['Whitlam limped off with a tight hamstring.', 'Whitlam limped off with a tight calf.'],
  [
    'He scored twice, in the 12th and 78th minutes.',
    'He scored twice, in the 21st and 78th minutes.',
  ],
  [
    'The company is led by its chief executive, Birgit Solheim.',
    'The company is led by its chairwoman, Birgit Solheim.',
  ],
  [
    'The road was closed at the request of the police.',
    'The road was closed at the request of the army.',
  ],
  [
    'The first warning was written by Bernard Illsley, a surveyor.',
    'The first warning was written by Bernard Illsley, an architect.',
  ],
])('a limb, a minute, an office or a trade is replaced: “%s” → “%s”', (from, to) => {
  expect(kindOf('en', from, to)).toBe('correction')
})

test('what “we previously reported” and was not so is a correction', () => {
  const text = ['A ferry ran aground on Tuesday, the coastguard said.', 'Nobody was hurt.']
  const note = 'We previously reported that nine people were hurt. In fact nobody was.'
  const { change, announced } = classifyRevision(
    createRevision(text),
    createRevision([...text, note]),
  )
  expect({ change, announced }).toEqual({ change: 'correction', announced: true })
})

test('a quote joined with other words than were said says something else', () => {
  expect(
    kindOf(
      'en',
      '“They were singing when we broke through,” she said. “I have never heard anything so beautiful.”',
      '“They were singing when we broke through. I have seldom heard anything so sad,” she said.',
    ),
  ).toBe('correction')
})
