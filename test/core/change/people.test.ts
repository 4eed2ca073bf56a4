import { expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { createRevision } from './revision.ts'

const kindOf = (text: string, from: string, to: string): string => {
  const now = text.replace(from, to)
  expect(now).not.toBe(text)
  return classifyRevision(createRevision([text]), createRevision([now])).change
}

test.each([
  ['Les victimes sont deux hommes de 42 et 51 ans, a dit la police.', '51', '57'],
  ['Les victimes sont deux hommes de 42 et 51 ans, a dit la police.', '42', '47'],
  ['Le gérant du magasin, Luc Marchetti, 51 ans, est sain et sauf.', '51', '53'],
  ['Ein 34-jähriger Lokführer kam nach dem Unfall ins Krankenhaus.', '34', '37'],
  ['Die 61 Jahre alte Reisende wurde bei dem Unfall leicht verletzt.', '61', '64'],
  ['El maquinista, de 38 años, fue trasladado al hospital de la capital.', '38', '39'],
  ['Tra i feriti della frana ci sono un uomo di 45 anni e una donna.', '45', '48'],
  ['Рассказала жительница города Анна Лебедева, 44 года.', '44 года', '47 лет'],
])('in “%s” %s to %s replaces an age', (text, from, to) => {
  expect(kindOf(text, from, to)).toBe('correction')
})

test('whose age is replaced may have fallen, and a count beside it grow', () => {
  const text = 'The 41-year-old fell from the roof and 12 men were hurt, police said.'
  expect(
    kindOf(text, '41-year-old fell from the roof and 12', '43-year-old fell from the roof and 14'),
  ).toBe('correction')
})

test.each([
  ['Il a été condamné à une peine de 12 ans de prison par la cour.', '12', '15'],
  ['El plan de 10 años costará mucho, informó el ministerio.', 'plan de 10', 'contrato de 12'],
])('in “%s” %s to %s replaces none', (text, from, to) => {
  expect(kindOf(text, from, to)).not.toBe('correction')
})

test.each([
  [
    'The wall gave way after three days of rain, according to the Kestrian Weather Service.',
    'the Kestrian Weather Service',
    'a shepherd',
  ],
  [
    '“The wall was sound in May,” said the chief engineer, Dora Malik.',
    'the chief engineer, Dora Malik',
    'a former inspector, Hugo Tane',
  ],
  ['Un incendie a détruit un entrepôt samedi, a annoncé la préfecture.', 'préfecture', 'mairie'],
  ['Selon les pompiers, tout le bâtiment a brûlé dans la nuit.', 'les pompiers', 'la police'],
  [
    'Dos trenes chocaron este jueves cerca de Almadena, según los vecinos.',
    'los vecinos',
    'el alcalde',
  ],
  ['Segundo os bombeiros, o mercado foi destruído na sexta-feira.', 'os bombeiros', 'a polícia'],
])('“%s” on the word of another is a correction', (text, from, to) => {
  expect(kindOf(text, from, to)).toBe('correction')
})

test.each([
  [
    'The road is closed, the regional governor said.',
    'the regional governor said',
    'according to the regional governor',
  ],
  ['The road is closed, Governor Pavel Istrin said.', 'Governor Pavel Istrin', 'the governor'],
  ['The road is closed to all traffic, police said.', 'police said', 'officers said'],
])('“%s” on the word of the same is an edit', (text, from, to) => {
  expect(kindOf(text, from, to)).toBe('edit')
})

test.each([
  ['The damage was estimated at 500,000 crowns.', '500,000', 'half a million'],
  ['The damage was estimated at 250,000 crowns.', '250,000', 'a quarter of a million'],
  ['En los trenes viajaban unas 1.200 personas.', '1.200', '1,200'],
  ['“We’re gonna lose everything,” Olga Brandt said.', 'gonna', 'going to'],
])('in “%s” %s is written %s', (text, from, to) => {
  expect(kindOf(text, from, to)).toBe('edit')
})

const report = [
  'A dam burst above Selmore on Saturday and 14 people are missing.',
  'The wall gave way after three days of rain, the power company said.',
  'Soldiers with boats are searching the valley below the dam.',
]

test.each([
  'This story contains descriptions some readers may find distressing.',
  'Editor’s note: Comments have been closed on this article.',
  'First published at 3.20pm. Last modified at 5.45pm.',
  'Hana Kroll and Piet Osman contributed reporting from Ostby.',
  'Hana Kroll is the paper’s weather correspondent.',
])('“%s” under a report is no news', (line) => {
  expect(classifyRevision(createRevision(report), createRevision([...report, line])).change).toBe(
    'edit',
  )
})

test.each([
  'Article taken offline',
  'This article has been taken offline pending review.',
  'We no longer stand behind this report.',
  'Article retiré',
  'Artículo retirado',
  'Artikel offline genommen',
])('“%s” in place of a report is a withdrawal', (line) => {
  expect(classifyRevision(createRevision(report), createRevision([line])).change).toBe('retraction')
})

test.each([
  [
    'Tests of the water are under way. Results are expected on Thursday.',
    'Results are expected on Thursday.',
    'The strain was found in a farm pond, the institute said on Thursday.',
  ],
  [
    'The school in Ostby will close at the end of June, the council said on Monday, after a vote.',
    'will close at the end of June, the council said on Monday, after a vote',
    'will not close after all, the council said on Friday, once the minister had promised it money',
  ],
  [
    'A causa do incêndio ainda não é conhecida, disse o prefeito Jorge Pimenta.',
    'A causa do incêndio ainda não é conhecida',
    'O incêndio começou com um curto-circuito',
  ],
])('“%s” that has been answered is an update', (text, from, to) => {
  expect(kindOf(text, from, to)).toBe('update')
})
