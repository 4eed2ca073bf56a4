import { expect, test } from 'vitest'
import { findCorrected } from '../../../src/core/alert/find-corrected.ts'
import type { Report } from '../../../src/core/alert/story-so-far.ts'
import { newsRecordSchema, type RecordId, type SourceId } from '../../../src/core/model.ts'

function report(id: number, headline: string, given: { source?: string; kicker?: string } = {}) {
  const { source = 'wire', kicker = null } = given
  return {
    // as: ids as the store would give them
    recordId: id as RecordId,
    source: source as SourceId,
    sourceName: source,
    firstSeenAt: new Date(id),
    content: newsRecordSchema.parse({ source, id: String(id), headline, kicker }),
    copyOf: undefined,
  } satisfies Report
}

const earlier = [report(1, 'Dam at Lake Orrin breaks, three villages flooded')]

test.each([
  ['CORRECTED: Dam at Lake Orrin breaks, two villages flooded', {}, 1],
  ['Dam at Lake Orrin breaks, two villages flooded', { kicker: 'Correction' }, 1],
  ['Dam at Lake Orrin breaks, two villages flooded', {}, undefined],
  ['CORRECTED: Minister Harl resigns in Tarvia', {}, undefined],
  ['CORRECTED: Dam at Lake Orrin breaks, two villages flooded', { source: 'post' }, undefined],
  ['Corrections officer saves a dog', {}, undefined],
])('%s %j corrects %s', (headline, given, corrected) => {
  expect(findCorrected(report(2, headline, given), earlier)?.recordId).toBe(corrected)
})
