import { expect, test } from 'vitest'
import { findKilled, type HeadedReport } from '../../../src/core/alert/find-killed.ts'
import {
  type NewsRecord,
  newsRecordSchema,
  type RecordId,
  type StoryId,
} from '../../../src/core/model.ts'

function headed(id: number, headline: string, story = id): HeadedReport {
  return {
    // as: ids as the store would give them
    recordId: id as RecordId,
    storyId: story as StoryId,
    externalId: `wire-${id}`,
    url: `https://wire.example/${id}`,
    headline,
  }
}

const earlier = [
  headed(1, 'Dam at Lake Orrin breaks, three villages flooded'),
  headed(2, 'Minister Harl of Tarvia resigns over bridge contract'),
  headed(3, 'Two held after harbor fire in Port Halden', 3),
  headed(4, 'Fire in Port Halden harbor: two held', 3),
  headed(5, 'Lake Orrin: rescuers reach the second village'),
  headed(6, 'Quake of 6.1 hits the coast of Tarvia'),
]

const rows: readonly (readonly [Partial<NewsRecord>, string, readonly number[]])[] = [
  [{ headline: 'KILL: Dam at Lake Orrin breaks, three villages flooded' }, 'kills', [1]],
  [{ headline: 'MANDATORY KILL - Dam at Lake Orrin breaks, three villages flooded' }, 'kills', [1]],
  [{ headline: 'WITHDRAWN: Minister Harl of Tarvia resigns over bridge deal' }, 'kills', [2]],
  [{ headline: 'Minister Harl of Tarvia resigns over bridge contract (WITHDRAWN)' }, 'kills', [2]],
  [
    {
      headline: 'STORY WITHDRAWN',
      paragraphs: [
        'The report “Minister Harl of Tarvia resigns over bridge contract” is withdrawn.',
      ],
    },
    'kills',
    [2],
  ],
  [{ kicker: 'Kill', headline: 'Two held after harbor fire in Port Halden' }, 'kills', [3, 4]],
  [
    {
      headline: 'Dam at Lake Orrin breaks, three villages flooded',
      pubstatus: 'canceled',
    },
    'kills',
    [1],
  ],
  [{ headline: 'Notice', pubstatus: 'canceled', evolvedfrom: 'wire-2' }, 'kills', [2]],
  [{ headline: 'Notice', pubstatus: 'canceled', url: 'https://wire.example/5' }, 'kills', [5]],
  // By its name, whatever else is headed alike.
  [
    {
      headline: 'KILL: Dam at Lake Orrin breaks, three villages flooded',
      evolvedfrom: 'wire-2',
    },
    'kills',
    [2],
  ],
  // Of an event that we never saw, headed like one that we did.
  [{ headline: 'KILL: Quake of 5.2 hits the coast of Tarvia' }, 'unclear', [6]],
  [{ headline: 'KILL: Quake of 6.1 hits the coast of Tarvia' }, 'kills', [6]],
  [{ headline: 'KILL: Quake of 6.1 hits the coast of Tarvia, 40 hurt' }, 'kills', [6]],
  [{ headline: 'KILL: Lake Orrin dam' }, 'unclear', [1]],
  [{ headline: 'KILL: BC-TARVIA-2ND-LEAD' }, 'unclear', []],
  [{ headline: 'Quarterly tables', pubstatus: 'canceled' }, 'no-kill', []],
  [{ headline: 'Killed: how a bill dies in a committee' }, 'no-kill', []],
  [{ headline: 'Withdrawn: Minister Harl of Tarvia over bridge contract' }, 'unclear', [2]],
  [{ headline: 'Dam at Lake Orrin breaks, three villages flooded' }, 'no-kill', []],
  [{ headline: 'Withdrawn troops reach Lake Orrin, rescuers follow' }, 'no-kill', []],
]

test.each(rows)('%j: %s %j', (given, kind, ids) => {
  const notice = newsRecordSchema.parse({ source: 'wire', id: 'notice', ...given })
  const kill = findKilled(notice, earlier)
  const found = kill.kind === 'kills' ? kill.reports : kill.kind === 'unclear' ? kill.maybe : []
  expect({ kind: kill.kind, ids: found.map(({ recordId }) => recordId) }).toEqual({ kind, ids })
})

test('one headline of two stories is not clear', () => {
  const twice = [headed(1, 'Dam at Lake Orrin breaks'), headed(9, 'Dam at Lake Orrin breaks')]
  const notice = newsRecordSchema.parse({
    ...{ source: 'wire', id: 'notice' },
    headline: 'KILL: Dam at Lake Orrin breaks',
  })
  expect(findKilled(notice, twice).kind).toBe('unclear')
})
