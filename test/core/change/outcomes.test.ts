import { expect, test } from 'vitest'
import { kindOf } from './sentence-kind.ts'

test.each([
  ['en', 'Victim Anna Bell, 24, was a nurse.', 'Anna Bell, who was 42, worked as a nurse.'],
  [
    'en',
    'The award goes to Peter Holm, a chemist at Uppsala.',
    'The award goes to Peter Holm, a physicist at Uppsala.',
  ],
  [
    'en',
    'The goal was scored by Keane in the 34th minute.',
    'Doyle scored the goal in the 34th minute.',
  ],
  [
    'en',
    'He is survived by his wife and two sons.',
    'He is survived by his wife and two daughters.',
  ],
  [
    'en',
    'The helicopter was flying from Aberdeen to Shetland.',
    'The helicopter was flying from Shetland to Aberdeen.',
  ],
  [
    'en',
    'Carla Vey, professor of history at Kiel, called it a mistake.',
    'Carla Vey, lecturer in history at Kiel, called it a mistake.',
  ],
  ['en', 'Rovers beat United 2-1 on Saturday.', 'United beat Rovers 2-1 on Saturday.'],
  ['en', 'The bus was on its way to a wedding.', 'The bus was on its way to a funeral.'],
  ['en', 'He was convicted of theft in 2015.', 'He was acquitted of theft in 2015.'],
  ['en', 'The law was passed by the lower house.', 'The law was passed by the upper house.'],
  ['en', 'The council wants a higher dam.', 'The council wants a lower dam.'],
  [
    'en',
    'The journey takes between 40 and 50 minutes.',
    'The journey takes between 30 and 40 minutes.',
  ],
  ['en', 'Two thirds of the crops were lost.', 'Half of the crops were lost.'],
  ['en', 'She is the first woman to lead the bank.', 'She is the second woman to lead the bank.'],
  ['en', 'The song reached number two.', 'The song reached number three.'],
  [
    'es',
    'El presidente de la patronal, Jorge Lins, criticó la ley.',
    'El presidente del sindicato, Jorge Lins, criticó la ley.',
  ],
  ['es', 'Es la tercera vez que gana el torneo.', 'Es la segunda vez que gana el torneo.'],
  [
    'es',
    'Según fuentes del hospital, el herido está estable.',
    'Según fuentes de la familia, el herido está estable.',
  ],
  [
    'ru',
    'Задержанный Антон Седов работал в банке в Туле.',
    'Задержанный Антон Седых работал в одном из банков Тулы.',
  ],
  ['ru', 'Плотина находится к северу от города.', 'Плотина находится к югу от города.'],
  ['ru', 'Она выиграла турнир в третий раз.', 'Она выиграла турнир во второй раз.'],
  ['de', 'Der Damm liegt nördlich der Stadt.', 'Der Damm liegt südlich der Stadt.'],
  ['de', 'Es ist ihr dritter Titel.', 'Es ist ihr zweiter Titel.'],
  ['de', 'Verletzt wurde eine Frau.', 'Verletzt wurde ein Mann.'],
  [
    'en',
    "The charity's chairman, Ivo Lang, thanked the crews.",
    "The charity's treasurer, Ivo Lang, thanked the crews.",
  ],
  [
    'en',
    'Firefighters from Carrow were first on the scene, arriving within ten minutes.',
    'Crews from Marrow got there first, within ten minutes.',
  ],
  ['en', "The company's headquarters are in Lyon.", 'The company is based in Lille.'],
  [
    'ru',
    'Министр финансов Иван Прядов объявил о решении.',
    'Министр экономики Иван Прядов объявил о решении.',
  ],
] as const)('a fact is replaced, %s: “%s” → “%s”', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('correction')
})

test.each([
  [
    'en',
    'Lifeboats are taking passengers ashore.',
    'Lifeboats have taken all the passengers ashore.',
  ],
  ['en', 'A man was killed.', 'Two men were killed.'],
  [
    'en',
    'An application to build 14 turbines is to be decided in December.',
    'An application to build 14 turbines was refused by councillors on Wednesday.',
  ],
  [
    'en',
    'Police are looking for a man seen near the shop.',
    'Police have arrested a man seen near the shop.',
  ],
  [
    'en',
    'The union will decide on Friday whether to strike.',
    'The union voted on Friday to strike from June 1.',
  ],
  ['en', 'Two people are missing.', 'Two people who had been missing were found alive.'],
  ['en', 'Troops are advancing on the town.', 'Troops have entered the town.'],
  [
    'en',
    '*Brewer Halden in talks to buy rival Kronebryg',
    '*Brewer Halden raises offer for rival Kronebryg',
  ],
  ['en', '*Torvik seeks partners after narrow win', '*Torvik asked to form government'],
  ['en', '*Kasmiri forces push toward Dol Anbar as talks stall', '*Kasmiri forces enter Dol Anbar'],
  ['en', '*Search for missing climbers resumes', '*Missing climbers found alive'],
  ['ru', 'Двое рабочих пропали.', 'Двоих пропавших рабочих нашли живыми.'],
  ['ru', 'Суд примет решение в пятницу.', 'Суд в пятницу отпустил обвиняемого.'],
  ['de', 'Die Brücke ist für Lastwagen gesperrt.', 'Die Brücke ist nun auch für Autos gesperrt.'],
  [
    'de',
    'Das Gericht will am Freitag entscheiden.',
    'Das Gericht sprach den Angeklagten am Freitag frei.',
  ],
  [
    'en',
    'Fourteen of the injured were in a critical condition, according to the regional hospital in Lauterburg.',
    'The regional hospital in Lauterburg said that seventeen of the injured were in a critical condition.',
  ],
  [
    'en',
    'The hearing was set for Monday.',
    'The hearing, set for Monday, was adjourned to June 3.',
  ],
  ['en', 'Schools will be closed on Friday.', 'Schools will be closed on Friday and Monday.'],
  ['de', 'Der Angeklagte bestreitet die Tat.', 'Der Angeklagte gestand die Tat.'],
  [
    'es',
    'El sindicato convocará huelga si no hay acuerdo.',
    'El sindicato y la empresa han llegado a un acuerdo.',
  ],
] as const)('it has come out, %s: “%s” → “%s”', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('update')
})

test.each([
  [
    'en',
    'The meeting in Paris lasted two hours.',
    'The meeting in the French capital lasted two hours.',
  ],
  ['en', 'He declined to comment.', 'He would not comment.'],
  [
    'en',
    'She did not reply to a request for comment.',
    'She could not immediately be reached for comment.',
  ],
  [
    'en',
    'Residents complained about the noise.',
    'People living nearby complained about the noise.',
  ],
  [
    'en',
    'Six jobs would go under the plan, according to a report by finance officer Graham Dyce.',
    'According to a report by finance officer Graham Dyce, the plan would mean the loss of six jobs.',
  ],
  [
    'en',
    'The jury honoured Yuki Amano as best actress.',
    'The jury named Yuki Amano best actress.',
  ],
  ['en', 'Colleagues remembered her as exacting.', 'Her colleagues recalled an exacting woman.'],
  [
    'en',
    'Storms knocked out power to about 30,000 homes.',
    'Around 30,000 homes lost power in the storms.',
  ],
  [
    'en',
    'He waved but would not speak to reporters.',
    'He gave a wave but did not want to talk to reporters.',
  ],
  [
    'en',
    'Luke Hanmer was sent off for a second booking.',
    'Luke Hanmer saw red after picking up a second yellow card.',
  ],
  [
    'en',
    '*Former mayor took bribes for years, court told',
    '*Former mayor took bribes for years, trial told',
  ],
  ['de', 'Die Polizei nahm zwei Männer fest.', 'Zwei Männer wurden von der Polizei festgenommen.'],
  [
    'en',
    'Aldwick finished with 10 men after defender Luke Hanmer was sent off for a second booking.',
    'Luke Hanmer, the Aldwick defender, received a second yellow card and his side ended the game with 10 men.',
  ],
  [
    'en',
    'The closure would save £180,000 a year, according to a report by finance officer Graham Dyce. Six jobs would go.',
    'According to a report by finance officer Graham Dyce, shutting the branch would cut costs by £180,000 a year, with the loss of six jobs.',
  ],
  [
    'ru',
    'Масса спутника — 3,2 тонны, срок его службы — 15 лет. Он должен обеспечить связью 140 отдалённых посёлков.',
    'Спутник массой 3,2 тонны рассчитан на 15 лет работы. Благодаря ему связь должны получить 140 отдалённых посёлков.',
  ],
  [
    'en',
    '14.41 Defence gets an extra £3.2bn over four years.',
    '13 min ago Defence gets an extra £3.2bn over four years.',
  ],
  [
    'en',
    '“I did not see it coming. It was awful. I cannot sleep,” said Carla Vey.',
    '“I did not see it coming. I cannot sleep,” said Carla Vey.',
  ],
  [
    'en',
    'Ms Vey, 34, a teacher, was on her way home.',
    'Carla Vey, a 34-year-old teacher, was on her way home.',
  ],
  [
    'en',
    'The victims have not been identified.',
    'The identities of the victims have not been released.',
  ],
  ['en', 'The film opens in June.', 'The film will be released in June.'],
  [
    'en',
    '*Harbour bridge at Penmoor closed after crack is found',
    '*Penmoor bridge closure: everything drivers need to know',
  ],
  [
    'en',
    '*Ilse Marwood, Who Mapped the Ocean Floor by Ear, Dies at 91',
    '*Ilse Marwood, 91, Geophysicist Who Mapped the Sea Floor by Ear, Is Dead',
  ],
  ['es', 'El EEUU envió ayuda.', 'Estados Unidos envió ayuda.'],
  ['ru', 'США отправили помощь.', 'Соединённые Штаты отправили помощь.'],
  [
    'de',
    'Die Feuerwehr löschte den Brand in zwei Stunden.',
    'In zwei Stunden hatte die Feuerwehr den Brand gelöscht.',
  ],
  ['fr', 'L’immeuble a été construit en 1920.', 'L’immeuble date de 1920.'],
] as const)('other words for the same, %s: “%s” → “%s”', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('edit')
})

test.each([
  ['es', 'El cuadro volverá a exponerse en otoño.', 'El cuadro ha vuelto a exponerse este martes.'],
  [
    'fr',
    'Le mouvement doit se poursuivre jusqu’à vendredi.',
    'Le mouvement a été levé mercredi soir.',
  ],
  [
    'de',
    'Die Brandursache ist unklar.',
    'Als Brandursache haben Ermittler einen Kurzschluss festgestellt.',
  ],
  [
    'de',
    'Rund 120 Helfer waren vor Ort, die Löscharbeiten dauern an.',
    'Rund 120 Helfer waren vor Ort, am Mittag war das Feuer gelöscht.',
  ],
] as const)('what was ahead or open has come out, %s: “%s” → “%s”', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('update')
})

test('a plea that is told the other way round is corrected, but who denied it may own up', () => {
  const [admitted, denied] = ['She admitted fraud in March.', 'She denied fraud in March.']
  expect(kindOf('en', admitted, denied)).toBe('correction')
  expect(kindOf('en', denied, admitted)).toBe('update')
})

test('who would have lost something had no plans', () => {
  expect(
    kindOf(
      'en',
      'In the gallery sat Hugh Penlee, who would have lost nine acres.',
      'In the gallery sat Hugh Penlee, who stood to lose nine acres.',
    ),
  ).toBe('edit')
})
