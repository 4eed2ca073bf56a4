import { expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { createRevision } from './revision.ts'
import { kindOf } from './sentence-kind.ts'

test.each([
  [
    'en',
    '“It shook the house,” said Agnes Dury, a bookkeeper whose roof was hit.',
    '“It shook the house,” said Agnes Dury, a dental nurse whose roof was hit.',
  ],
  [
    'en',
    'Among them was Hugh Penlee, a dairy farmer from Upper Lenn.',
    'Among them was Hugh Penlee, a retired vet from Upper Lenn.',
  ],
  [
    'en',
    'Transport secretary Beatrix Lomond called the result a disaster.',
    'Finance secretary Beatrix Lomond called the result a disaster.',
  ],
  [
    'en',
    'A school teacher who stole from a trip fund has been jailed for a year.',
    'A school secretary who stole from a trip fund has been jailed for a year.',
  ],
  [
    'en',
    'The move saves money, finance chair Gwen Pascoe wrote in a letter.',
    'The move saves money, planning chair Gwen Pascoe wrote in a letter.',
  ],
  [
    'en',
    'The move will save money, finance chair Gwen Pascoe told the meeting.',
    'The move will save money, council leader Simon Rudd told the meeting.',
  ],
  [
    'es',
    'Se quejó de las obras Rosa Tejero, dueña de un bar junto al puente.',
    'Se quejó de las obras Rosa Tejero, dueña de una farmacia junto al puente.',
  ],
  [
    'ru',
    'Школу на 825 мест открыли в понедельник, сообщила мэрия.',
    'Школу на 825 мест открыли в понедельник, сообщило министерство образования.',
  ],
  [
    'es',
    'Fue rescatado Julián Castro, ganadero de Montelar, que iba solo.',
    'Fue rescatado Julián Castro, cartero de Montelar, que iba solo.',
  ],
] as const)('who somebody is is a fact, %s: “%s” → “%s”', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('correction')
})

test.each([
  ['Angry farmer John Hale blocked the road.', 'Furious farmer John Hale blocked the road.'],
  [
    'The deal was hailed by Mara Winn, a spokesman for the mill.',
    'The deal was hailed by Mara Winn, a spokeswoman for the mill.',
  ],
  [
    'The road was blocked by Ada Holt, a solicitor from Venn.',
    'The road was blocked by Ada Holt, a lawyer from Venn.',
  ],
  [
    'The road was blocked by Ada Holt, owner of the mill.',
    'The road was blocked by Ada Holt, the owner of the mill.',
  ],
  ['Pasenger Ada Holt was on the ferry.', 'Passenger Ada Holt was on the ferry.'],
])('the same trade in other words is no other one: “%s” → “%s”', (from, to) => {
  expect(kindOf('en', from, to)).toBe('edit')
})

test('the trade that was replaced is told, whatever it is a trade of', () => {
  const owner = 'Police questioned Agnes Dury, owner of a bar in Venn, on Friday.'
  const { changes } = classifyRevision(
    createRevision([owner]),
    createRevision([owner.replace('owner', 'tenant')]),
  )
  const [trade] = changes.filter(({ kind }) => kind === 'name')
  expect([trade?.before?.text, trade?.after?.text]).toEqual(['owner', 'tenant'])
})
