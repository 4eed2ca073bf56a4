import { expect, test } from 'vitest'
import { type PlanInput, planMessages, type Standing } from '../../../src/core/alert/policy.ts'
import type { Change } from '../../../src/core/model.ts'
import { because } from '../../../src/core/reason.ts'
import { usualWishes, type Wishes } from '../../../src/core/subscription.ts'

const noon = new Date('2026-03-04T12:00:00Z')
const night = new Date('2026-03-04T23:00:00Z')
const evening = new Date('2026-03-04T21:58:00Z')
const quiet = {
  from: '22:00',
  to: '07:00',
  zone: 'UTC',
  unless: 'bulletin',
  held: 'collect',
} as const
const hourAgo = new Date(noon.getTime() - 3_600_000)

const post: Standing<number> = {
  id: 1,
  action: 'post',
  text: 'unmarked',
  editCount: 0,
  madeAt: hourAgo,
}
const late: Standing<number> = { ...post, text: 'late' }
const reply: Standing<number> = { ...post, id: 2, action: 'reply', text: 'note' }
const justReplied: Standing<number> = { ...reply, madeAt: new Date(noon.getTime() - 60_000) }
const figure: Change = { kind: 'figure' }
const quote: Change = { kind: 'quote-added' }

type Given = Partial<Omit<PlanInput<number>, 'alert' | 'wishes'>> &
  Partial<PlanInput<number>['alert']> & { readonly wishes?: Partial<Wishes> }

function inputOf({
  kind,
  level,
  mutedBy,
  isLate,
  levelBefore,
  changes,
  wishes,
  ...rest
}: Given): PlanInput<number> {
  return {
    now: noon,
    alert: {
      kind: kind ?? 'first',
      level: level ?? 'urgent',
      mutedBy,
      isLate: isLate ?? false,
      levelBefore,
      changes: changes ?? [],
    },
    match: { isMatch: true, why: because('its filters match') },
    silencedWhy: undefined,
    wishes: { ...usualWishes, ...wishes },
    standing: [],
    isWaiting: false,
    ...rest,
  }
}

/** `reply 1 note silent`: what is done, to which message, saying what. */
function say({ plans }: ReturnType<typeof planMessages<number>>): readonly string[] {
  return plans.map(({ action, target, text, isSilent, heldUntil }) =>
    [
      action,
      target,
      text,
      isSilent && 'silent',
      heldUntil && `held ${heldUntil.toISOString().slice(11, 16)}`,
    ]
      .filter(Boolean)
      .join(' '),
  )
}

const refused = { isMatch: false, why: because('it does not take {source}', { source: 'wire' }) }

type Row = readonly [why: string, given: Given, plan: readonly string[]]

const rows: readonly Row[] = [
  ['a first alert is posted', {}, ['post unmarked']],
  ['not where the filters refuse it', { match: refused }, []],
  ['not where it is silenced', { silencedWhy: because('muted in its channel') }, []],
  [
    'a level that the place wants silent makes no sound',
    { level: 'routine' },
    ['post unmarked silent'],
  ],
  [
    'an update edits what stands, with a mark',
    { kind: 'update', standing: [post] },
    ['edit 1 standing'],
  ],
  [
    'without a mark, by policy',
    { kind: 'update', standing: [post], wishes: { updates: 'edit-silently' } },
    ['edit 1 unmarked'],
  ],
  [
    'with one where it has become less urgent, by whatever policy',
    {
      ...{ kind: 'update', level: 'routine', levelBefore: 'urgent', standing: [post] },
      wishes: { updates: 'edit-silently' },
    },
    ['edit 1 standing'],
  ],
  [
    'and a reply goes with the edit that says so',
    {
      ...{ kind: 'update', levelBefore: 'flash', standing: [post] },
      wishes: { updates: 'reply' },
    },
    ['edit 1 standing', 'reply 1 note'],
  ],
  [
    'or replies, by policy',
    { kind: 'update', standing: [post], wishes: { updates: 'reply' } },
    ['reply 1 note'],
  ],
  [
    'or is an alert of its own, by policy',
    { kind: 'update', standing: [post], wishes: { updates: 'new-alert' } },
    ['post note'],
  ],
  [
    'what changed chooses the policy',
    {
      kind: 'update',
      standing: [post],
      changes: [figure, quote],
      wishes: { updatesBy: { figure: 'reply' } },
    },
    ['reply 1 note'],
  ],
  [
    'something else that changed does not',
    {
      kind: 'update',
      standing: [post],
      changes: [quote],
      wishes: { updatesBy: { figure: 'reply' } },
    },
    ['edit 1 standing'],
  ],
  ['who missed the beginning gets the whole', { kind: 'update' }, ['post unmarked']],
  [
    'another source is a silent edit',
    { kind: 'confirmation', standing: [post], wishes: { updates: 'reply' } },
    ['edit 1 unmarked'],
  ],
  [
    'unless the place wants to hear of it',
    { kind: 'confirmation', standing: [post], wishes: { updatesBy: { source: 'reply' } } },
    ['reply 1 note'],
  ],
  [
    'soon after a reply an update is an edit',
    {
      kind: 'update',
      standing: [post, { ...reply, madeAt: new Date(noon.getTime() - 60_000) }],
      wishes: { updates: 'reply' },
    },
    ['edit 1 standing'],
  ],
  [
    'later it is a reply again',
    { kind: 'update', standing: [post, reply], wishes: { updates: 'reply' } },
    ['reply 1 note'],
  ],
  [
    'an escalation edits and rings',
    { kind: 'escalation', standing: [post] },
    ['edit 1 standing', 'reply 1 note'],
  ],
  [
    'a de-escalation rings nobody',
    { kind: 'de-escalation', standing: [post] },
    ['edit 1 standing'],
  ],
  ['and begins nowhere', { kind: 'de-escalation' }, []],
  [
    'a message is edited so often and no more',
    { kind: 'confirmation', standing: [{ ...post, editCount: 30 }] },
    [],
  ],
  [
    'past that an update is a reply',
    { kind: 'update', standing: [{ ...post, editCount: 30 }] },
    ['reply 1 note'],
  ],
  [
    'soon after a reply it waits until the cool-down ends',
    { kind: 'update', standing: [{ ...post, editCount: 30 }, justReplied] },
    ['reply 1 note held 12:04'],
  ],
  [
    'with what came before it in one reply',
    { kind: 'update', standing: [{ ...post, editCount: 30 }, justReplied], isWaiting: true },
    ['reply 1 standing held 12:04'],
  ],
  [
    'one that goes by itself brings what waits there along',
    {
      ...{ kind: 'update', standing: [{ ...post, editCount: 30 }], isWaiting: true },
      wishes: { updates: 'reply' },
    },
    ['reply 1 standing'],
  ],
  [
    'and in quiet hours until they end',
    { now: night, kind: 'update', standing: [{ ...post, editCount: 30 }], wishes: { quiet } },
    ['reply 1 note held 07:00'],
  ],
  [
    'unless the place wants nothing of them',
    {
      ...{ now: night, kind: 'update', standing: [{ ...post, editCount: 30 }] },
      wishes: { quiet: { ...quiet, held: 'drop' } },
    },
    [],
  ],
  [
    'a cool-down that ends in quiet hours lasts until they end',
    {
      ...{ now: evening, kind: 'update', wishes: { quiet } },
      standing: [
        { ...post, editCount: 30 },
        { ...reply, madeAt: new Date(evening.getTime() - 60_000) },
      ],
    },
    ['reply 1 note held 07:00'],
  ],
  [
    'what is muted waits for nothing',
    { kind: 'update', mutedBy: 'flash', standing: [{ ...post, editCount: 30 }, justReplied] },
    [],
  ],
  [
    'a correction edits all the same, and says so aloud',
    { kind: 'correction', standing: [{ ...post, editCount: 30 }] },
    ['edit 1 standing', 'reply 1 note'],
  ],
  [
    'whatever filters and silences say',
    {
      kind: 'correction',
      match: refused,
      silencedWhy: because('muted in its channel'),
      standing: [post],
    },
    ['edit 1 standing', 'reply 1 note'],
  ],
  [
    'at night without a sound',
    { kind: 'correction', now: night, standing: [post], wishes: { quiet } },
    ['edit 1 standing', 'reply 1 note silent'],
  ],
  [
    'it mends every other message that says the wrong words, and no other',
    { kind: 'correction', standing: [post, { ...reply, isWrong: true }, { ...reply, id: 3 }] },
    ['edit 1 standing', 'edit 2 mended', 'reply 1 note'],
  ],
  ['nothing wrong stands, nothing to correct', { kind: 'correction' }, []],
  [
    'what a correction makes more urgent begins where it was not told for that',
    { kind: 'correction', levelBefore: 'routine' },
    ['post unmarked'],
  ],
  [
    'a source’s withdrawal as well',
    { kind: 'source-withdrawal', levelBefore: 'routine' },
    ['post unmarked'],
  ],
  [
    'not where its filters refuse it still',
    { kind: 'correction', levelBefore: 'routine', match: refused },
    [],
  ],
  ['nor after it was as urgent before', { kind: 'correction', levelBefore: 'urgent' }, []],
  [
    'a withdrawal strikes every copy',
    { kind: 'retraction', standing: [post, reply] },
    ['edit 1 standing', 'edit 2 standing', 'reply 1 note'],
  ],
  [
    'what a person rewords is changed wherever it stands, and rings nobody',
    {
      kind: 'edit',
      match: refused,
      silencedWhy: because('muted in its channel'),
      standing: [post, reply],
    },
    ['edit 1 standing'],
  ],
  [
    'even in a message that has been edited often',
    { kind: 'edit', standing: [{ ...post, editCount: 30 }] },
    ['edit 1 standing'],
  ],
  ['and begins nowhere either', { kind: 'edit' }, []],
  [
    'one of two sources withdraws: the message and a reply say so',
    { kind: 'source-withdrawal', standing: [post] },
    ['edit 1 standing', 'reply 1 note'],
  ],
  [
    'a silenced update does not come',
    { kind: 'update', standing: [post], silencedWhy: because('muted in its channel') },
    [],
  ],
  [
    'a level that has rung before only changes the message',
    { kind: 'escalation', level: 'flash', mutedBy: 'rung', standing: [post] },
    ['edit 1 standing'],
  ],
  [
    'a flash mutes what is routine: an edit at most',
    { kind: 'update', mutedBy: 'flash', standing: [post], wishes: { updates: 'reply' } },
    ['edit 1 standing'],
  ],
  [
    'where it begins all the same, it makes no sound',
    { kind: 'confirmation', level: 'flash', mutedBy: 'flash' },
    ['post unmarked silent'],
  ],
  [
    'nor does a level that has rung before',
    { kind: 'escalation', level: 'flash', mutedBy: 'rung' },
    ['post unmarked silent'],
  ],
  [
    'who gives the word of another is news where nobody else was heard',
    { kind: 'update', mutedBy: 'same-word' },
    ['post unmarked'],
  ],
  [
    'in quiet hours a first alert waits',
    { now: night, wishes: { quiet } },
    ['post unmarked held 07:00'],
  ],
  ['or is dropped, by policy', { now: night, wishes: { quiet: { ...quiet, held: 'drop' } } }, []],
  [
    'a high enough level does not wait',
    { now: night, level: 'bulletin', wishes: { quiet } },
    ['post unmarked'],
  ],
  [
    'one that waits is told once',
    { now: night, kind: 'update', isWaiting: true, wishes: { quiet } },
    [],
  ],
  [
    'one that waits and becomes urgent enough goes',
    { now: night, kind: 'escalation', level: 'flash', isWaiting: true, wishes: { quiet } },
    ['post unmarked'],
  ],
  [
    'in quiet hours a reply is an edit',
    { now: night, kind: 'update', standing: [post], wishes: { quiet, updates: 'reply' } },
    ['edit 1 standing'],
  ],
  [
    'too late to be breaking, it gathers with others',
    { isLate: true },
    ['post late silent held 12:01'],
  ],
  [
    'a late flash goes alone, without a sound, and is not called so',
    { isLate: true, level: 'flash' },
    ['post late silent'],
  ],
  [
    'a late update is an edit',
    { isLate: true, kind: 'update', standing: [post], wishes: { updates: 'reply' } },
    ['edit 1 standing'],
  ],
  [
    'what was told late is not called breaking by an edit',
    { kind: 'update', standing: [late] },
    ['edit 1 late-standing'],
  ],
  [
    'nor by an edit without marks',
    { kind: 'update', standing: [late], wishes: { updates: 'edit-silently' } },
    ['edit 1 late'],
  ],
  [
    'nor by its correction',
    { kind: 'correction', standing: [late] },
    ['edit 1 late-standing', 'reply 1 note'],
  ],
  [
    'what becomes more urgent now is',
    { kind: 'escalation', level: 'flash', standing: [late] },
    ['edit 1 standing', 'reply 1 note'],
  ],
  [
    'too late, it is not',
    { kind: 'escalation', level: 'flash', isLate: true, standing: [late] },
    ['edit 1 late-standing'],
  ],
  [
    'a message of several stories is said again as a whole',
    { kind: 'update', standing: [{ ...post, text: 'catch-up' }] },
    ['edit 1 catch-up'],
  ],
  [
    'who gives the word of another is a silent edit where that stands',
    { kind: 'update', mutedBy: 'same-word', standing: [post] },
    ['edit 1 unmarked'],
  ],
  [
    'and a message of its own where nothing else is taken',
    { kind: 'update', mutedBy: 'same-word', wishes: { sources: ['post' as never] } },
    ['post note'],
  ],
  [
    'a place of one source gets that one’s own report',
    { kind: 'confirmation', wishes: { sources: ['post' as never] } },
    ['post note'],
  ],
]

test.each(rows)('%s', (_why, given, plan) => {
  const planned = planMessages(inputOf(given))
  expect(say(planned)).toEqual(plan)
  expect(planned.why).not.toBe('')
})
