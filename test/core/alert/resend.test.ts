import { expect, test } from 'vitest'
import { findResends, type Past } from '../../../src/core/alert/resend.ts'

const at = new Date('2026-03-04T12:00:00Z')

function pastOf(id: number, more: Partial<Past>): Past {
  const state = more.state ?? 'sent'
  return {
    id,
    alertId: 1,
    subscriptionId: 'news',
    action: 'post',
    targetId: undefined,
    text: 'unmarked',
    state,
    messageId: state === 'sent' ? `m${id}` : undefined,
    settledAt: state === 'pending' || state === 'sending' ? undefined : at,
    ...more,
  }
}

type Row = readonly [
  why: string,
  deliveries: readonly Past[],
  latest: { readonly id?: number; readonly isWithdrawal?: boolean },
  again: readonly string[],
]

const sent = pastOf(1, {})

const rows: readonly Row[] = [
  ['what arrived is not sent again', [sent], {}, []],
  ['what failed is', [pastOf(1, { state: 'failed' })], {}, ['1']],
  ['what may stand may stand twice', [pastOf(1, { state: 'unknown' })], {}, ['1 double']],
  [
    'what is still looked for is left alone',
    [pastOf(1, { state: 'unknown', settledAt: undefined })],
    {},
    [],
  ],
  ['what is on its way too', [pastOf(1, { state: 'pending' })], {}, []],
  ['what was not needed is not needed now', [pastOf(1, { state: 'superseded' })], {}, []],
  [
    'the story goes as it stands now, not as it stood then',
    [pastOf(1, { state: 'failed' })],
    { id: 2 },
    ['1 anew'],
  ],
  [
    'where it stands by now, it is not told twice',
    [pastOf(1, { state: 'failed' }), pastOf(2, { alertId: 2 })],
    { id: 2 },
    [],
  ],
  [
    'what was deleted there goes anew, and an edit of it does not',
    [
      pastOf(1, { state: 'deleted', messageId: 'm1' }),
      pastOf(2, { alertId: 2, action: 'edit', targetId: 1, state: 'failed' }),
    ],
    { id: 2 },
    ['1 anew deleted'],
  ],
  [
    'a reply does not stand for what was deleted before it',
    [
      pastOf(1, { state: 'deleted', messageId: 'm1' }),
      pastOf(2, { alertId: 2, action: 'reply', targetId: 1, text: 'note' }),
    ],
    { id: 2 },
    ['1 anew deleted'],
  ],
  [
    'what was sent again for it does',
    [pastOf(1, { state: 'deleted', messageId: 'm1' }), pastOf(2, { alertId: 2, text: 'again' })],
    { id: 2 },
    [],
  ],
  [
    'of one message of several stories that was deleted, the story alone goes, the carrier’s too',
    [pastOf(1, { state: 'deleted', messageId: 'm1', text: 'catch-up' })],
    {},
    ['1 anew deleted'],
  ],
  [
    'and a story that the message of another told',
    [pastOf(2, { state: 'deleted', targetId: 1, messageId: undefined, text: 'digest' })],
    {},
    ['2 anew deleted'],
  ],
  [
    'of a withdrawn story nothing that was deleted comes back',
    [pastOf(1, { state: 'deleted', messageId: 'm1' })],
    { id: 2, isWithdrawal: true },
    [],
  ],
  [
    'of two that failed the newer goes',
    [pastOf(1, { state: 'failed' }), pastOf(2, { alertId: 2, state: 'failed' })],
    { id: 2 },
    ['2'],
  ],
  [
    'another place is another matter',
    [pastOf(1, { state: 'failed' }), pastOf(2, { subscriptionId: 'other', alertId: 1 })],
    {},
    ['1'],
  ],
  [
    'an edit may be done again without harm',
    [sent, pastOf(2, { action: 'edit', targetId: 1, state: 'unknown', alertId: 2 })],
    { id: 2 },
    ['2'],
  ],
  [
    'an older edit never follows a newer one',
    [
      sent,
      pastOf(2, { action: 'edit', targetId: 1, state: 'failed', alertId: 2 }),
      pastOf(3, { action: 'edit', targetId: 1, alertId: 3 }),
    ],
    { id: 3 },
    [],
  ],
  [
    'what stands nowhere cannot be edited',
    [
      pastOf(1, { state: 'failed' }),
      pastOf(2, { action: 'edit', targetId: 1, state: 'failed', alertId: 2 }),
    ],
    { id: 2 },
    ['1 anew'],
  ],
  [
    'nor answered: the story itself goes',
    [
      pastOf(1, { state: 'failed' }),
      pastOf(2, { action: 'reply', targetId: 1, state: 'failed', alertId: 2, text: 'note' }),
    ],
    { id: 2 },
    ['1 anew'],
  ],
  [
    'both halves of a correction go again',
    [
      sent,
      pastOf(2, { action: 'edit', targetId: 1, state: 'failed', alertId: 2 }),
      pastOf(3, { action: 'reply', targetId: 1, state: 'unknown', alertId: 2, text: 'note' }),
    ],
    { id: 2 },
    ['2', '3 double'],
  ],
  [
    'of what is withdrawn only the withdrawal goes again',
    [
      pastOf(1, { state: 'failed' }),
      pastOf(2, { subscriptionId: 'other' }),
      pastOf(3, {
        subscriptionId: 'other',
        action: 'edit',
        targetId: 2,
        state: 'failed',
        alertId: 2,
      }),
    ],
    { id: 2, isWithdrawal: true },
    ['3'],
  ],
]

test.each(rows)('%s', (_why, deliveries, { id = 1, isWithdrawal = false }, again) => {
  const found = findResends(deliveries, { id, isWithdrawal })
  expect(
    found.map(({ delivery, mayDouble, isAnew, wasDeleted }) =>
      [delivery.id, mayDouble && 'double', isAnew && 'anew', wasDeleted && 'deleted']
        .filter(Boolean)
        .join(' '),
    ),
  ).toEqual(again)
})

test('an edit of a message that tells other stories too is done again unless a newer one of theirs has gone', () => {
  const own = pastOf(2, { state: 'merged', targetId: 1, messageId: undefined, text: 'late' })
  const failed = pastOf(3, { action: 'edit', targetId: 1, state: 'failed', text: 'catch-up' })
  const carrier = pastOf(1, { text: 'catch-up' })
  const latest = { id: 1, isWithdrawal: false }
  const idsOf = (...beside: readonly Past[]) =>
    findResends([own, failed], latest, beside).map(({ delivery }) => delivery.id)
  expect(idsOf(carrier)).toEqual([3])
  expect(idsOf(carrier, pastOf(4, { action: 'edit', targetId: 1, text: 'catch-up' }))).toEqual([])
  expect(idsOf({ ...carrier, state: 'deleted' })).toEqual([])
})
