import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Passage, readPassages } from '../../../src/core/change/passages.ts'
import { createRevision } from './revision.ts'

const flood = 'The river rose by 3 meters on Monday and flooded the old town of Vikmark.'
const mayor = 'Mayor Ida Holm asked people to stay away from the quays.'
const bridge = 'The stone bridge was closed at noon.'

function read(before: readonly string[], after: readonly string[]): readonly Passage[] {
  return readPassages(createRevision(before).article, createRevision(after).article)
}

function say({ kind, number, stretches }: Passage): string {
  const marks = { same: '', removed: '-', added: '+' }
  const text = stretches.map((stretch) => `${marks[stretch.kind]}${stretch.text}`).join('|')
  return `${number} ${kind} ${text}`
}

test('the words that changed are marked where they stand', () => {
  const [, , changed] = read([mayor, flood], [mayor, flood.replace('3', '4')])
  expect(changed && say(changed)).toBe(
    '2 changed The river rose by|- 3|+ 4| meters on Monday and flooded the old town of Vikmark.',
  )
})

test('what went stands where it was, what came where it is', () => {
  expect(read([flood, bridge], [flood, mayor]).slice(2).map(say)).toEqual([
    `2 added +${mayor}`,
    `2 removed -${bridge}`,
  ])
})

test('a moved paragraph is kept', () => {
  const passages = read([flood, mayor, bridge], [bridge, flood, mayor])
  expect(passages.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept', 'kept'])
})

test('both revisions can be read from the passages', () => {
  const text = fc.constantFrom(flood, mayor, bridge, `${mayor} ${bridge}`, flood.replace('3', '5'))
  const texts = fc.array(text, { maxLength: 6 })
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const passages = read(before, after).filter(({ number }) => number > 0)
      const side = (gone: 'removed' | 'added') =>
        passages
          .filter(({ kind }) => kind !== gone)
          .map(({ stretches }) =>
            stretches.flatMap(({ kind, text: words }) => (kind === gone ? [] : [words])).join(''),
          )
      expect(side('removed')).toEqual(after)
      expect(side('added').toSorted()).toEqual(before.toSorted())
    }),
  )
})
