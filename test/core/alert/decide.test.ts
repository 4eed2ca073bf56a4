import { expect, test } from 'vitest'
import { decideAlert, type Situation } from '../../../src/core/alert/decide.ts'
import { type ChangeKind, newsRecordSchema } from '../../../src/core/model.ts'

const now = new Date('2026-03-04T12:00:00Z')

function situation(given: {
  readonly record?: object
  readonly level?: Situation['level']['level']
  readonly change?: ChangeKind
  readonly isBaseline?: boolean
  readonly lastAlert?: Situation['lastAlert']
}): Situation {
  return {
    now,
    record: newsRecordSchema.parse({
      source: 'wire',
      id: '1',
      headline: 'Dam breaks',
      publishedAt: '2026-03-04T11:58:00Z',
      ...given.record,
    }),
    level: { level: given.level ?? 'urgent', why: 'a test says so' },
    change: given.change && {
      change: given.change,
      announced: false,
      why: 'a change',
      changes: [],
    },
    isBaseline: given.isBaseline ?? false,
    lastAlert: given.lastAlert,
  }
}

const told = { kind: 'first', level: 'urgent' } as const

test.each([
  { why: 'a new story alerts', given: {}, kind: 'alert', alert: 'first' },
  { why: 'what was there before us stays quiet', given: { isBaseline: true }, kind: 'stay-quiet' },
  {
    why: 'an update of what was there before us is its first alert',
    given: { isBaseline: true, change: 'update' },
    kind: 'alert',
    alert: 'first',
  },
  {
    why: 'old news is no alert',
    given: { record: { publishedAt: '2026-03-04T05:00:00Z' } },
    kind: 'stay-quiet',
  },
  {
    why: 'a canceled article that nobody saw stays quiet',
    given: { record: { pubstatus: 'canceled' } },
    kind: 'stay-quiet',
  },
  { why: 'no headline, no alert', given: { record: { headline: null } }, kind: 'ignore' },
  {
    why: 'an embargo holds',
    given: { record: { embargoed: '2026-03-04T18:00:00Z' } },
    kind: 'hold',
  },
  {
    why: 'an embargo that has passed does not',
    given: { record: { embargoed: '2026-03-04T11:00:00Z' } },
    kind: 'alert',
    alert: 'first',
  },
  {
    why: 'an update is told',
    given: { change: 'update', lastAlert: told },
    kind: 'alert',
    alert: 'update',
  },
  { why: 'a comma is not', given: { change: 'edit', lastAlert: told }, kind: 'stay-quiet' },
  {
    why: 'a broken page is not believed',
    given: { change: 'none', lastAlert: told },
    kind: 'ignore',
  },
  {
    why: 'a correction is told',
    given: { change: 'correction', lastAlert: told },
    kind: 'alert',
    alert: 'correction',
  },
  {
    why: 'a withdrawal is told',
    given: { change: 'retraction', lastAlert: told },
    kind: 'alert',
    alert: 'retraction',
  },
  {
    why: 'a cancel always wins',
    given: { record: { pubstatus: 'canceled' }, change: 'edit', lastAlert: told },
    kind: 'alert',
    alert: 'retraction',
  },
  {
    why: 'a higher level is an alert of its own',
    given: { change: 'edit', level: 'flash', lastAlert: told },
    kind: 'alert',
    alert: 'escalation',
  },
  {
    why: 'a lower level is not',
    given: { change: 'edit', level: 'routine', lastAlert: told },
    kind: 'stay-quiet',
  },
  {
    why: 'after a withdrawal nothing more is said',
    given: { change: 'update', lastAlert: { kind: 'retraction', level: 'urgent' } },
    kind: 'stay-quiet',
  },
] as const)('$why', ({ given, ...expected }) => {
  expect(decideAlert(situation(given))).toMatchObject({ ...expected, why: expect.any(String) })
})
