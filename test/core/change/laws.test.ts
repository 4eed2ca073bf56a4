import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { describeChanges } from '../../../src/core/change/describe.ts'
import type { RevisionText } from '../../../src/core/change/revision-text.ts'
import { pubstatuses } from '../../../src/core/model.ts'
import { createRevision } from './revision.ts'

const subjects = [
  'The mayor',
  'A rescue team',
  'Parliament',
  'The harbor office',
  'Captain Jonas Reuter',
  'Norda Mining',
  'The river',
]
const verbs = ['said', 'counted', 'reported', 'moved', 'has', 'carried', 'lost']
const objects = [
  'people in the old town',
  'boats near Vikmark',
  'percent of the vote',
  'houses',
  'million crowns for the dike',
  'tons of grain on Tuesday',
  'patients',
]
const figure = fc.integer({ min: 2, max: 90_000 })

const sentence = fc
  .record({
    subject: fc.constantFrom(...subjects),
    verb: fc.constantFrom(...verbs),
    count: figure,
    object: fc.constantFrom(...objects),
  })
  .map(({ subject, verb, count, object }) => `${subject} ${verb} ${count} ${object}.`)
const paragraph = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map((sentences) => sentences.join(' '))
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 8 })
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  paragraph,
  fc.constantFrom('“', '” said', '10 000', '...', 'Correction:', '1,2,3'),
)
const anyRevision = fc
  .record({
    headline: fc.option(anyText),
    paragraphs: fc.array(anyText, { maxLength: 6 }),
    pubstatus: fc.constantFrom(...pubstatuses),
    markers: fc.array(fc.string({ maxLength: 10 }), { maxLength: 2 }),
  })
  .map(({ paragraphs: texts, ...record }) => createRevision(texts, record))

describe('the laws of a revision change', () => {
  test('a revision against itself is none', () => {
    fc.assert(
      fc.property(
        anyRevision,
        (revision) =>
          classifyRevision(revision, revision).change === 'none' ||
          revision.record.pubstatus === 'canceled',
      ),
    )
    fc.assert(
      fc.property(anyRevision, (revision) => {
        const usable: RevisionText = {
          ...revision,
          record: { ...revision.record, pubstatus: 'usable' },
        }
        expect(classifyRevision(usable, usable)).toMatchObject({ change: 'none', changes: [] })
      }),
    )
  })

  test('moved paragraphs are never an update', () => {
    const permuted = paragraphs.chain((texts) =>
      fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
    )
    fc.assert(
      fc.property(permuted, ([texts, moved]) => {
        expect(['none', 'edit']).toContain(
          classifyRevision(createRevision(texts), createRevision(moved)).change,
        )
      }),
    )
  })

  test('any figure that changes in a body sentence is found', () => {
    const changed = fc.tuple(
      fc.uniqueArray(paragraph, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      figure,
    )
    fc.assert(
      fc.property(changed, ([texts, place, count]) => {
        const at = place % texts.length
        const old = texts[at] ?? ''
        const now = old.replace(/\d+/, String(count))
        fc.pre(now !== old)
        const { change, changes } = classifyRevision(
          createRevision(texts),
          createRevision(texts.with(at, now)),
        )
        expect(['update', 'correction']).toContain(change)
        const found = changes.filter(({ kind }) => kind === 'figure' || kind === 'date')
        expect(found.some(({ after }) => after?.text.includes(String(count)))).toBe(true)
      }),
    )
  })

  test('nothing that a page holds makes it throw, and every excerpt is verbatim', () => {
    fc.assert(
      fc.property(anyRevision, anyRevision, (before, after) => {
        const { changes, why } = classifyRevision(before, after)
        expect(why).not.toBe('')
        for (const change of changes) {
          if (change.before)
            expect(before.article.text.slice(change.before.start, change.before.end)).toBe(
              change.before.text,
            )
          if (change.after)
            expect(after.article.text.slice(change.after.start, change.after.end)).toBe(
              change.after.text,
            )
        }
        expect(describeChanges(changes).length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 300 },
    )
  })
})
