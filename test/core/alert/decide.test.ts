import { expect, test } from 'vitest'
import {
  type AlertDecision,
  decideAlert,
  type Situation,
  type ToldStory,
} from '../../../src/core/alert/decide.ts'
import {
  type AlertKind,
  type ChangeKind,
  type Level,
  type Mute,
  newsRecordSchema,
} from '../../../src/core/model.ts'
import { because } from '../../../src/core/reason.ts'

const now = new Date('2026-03-04T12:00:00Z')

type Given = {
  readonly record?: object
  readonly level?: Level
  readonly ownLevel?: Level
  readonly change?: ChangeKind
  readonly isBaseline?: boolean
  readonly isCopy?: boolean
  readonly isWithdrawn?: boolean
  readonly heldUntil?: Date
  readonly stop?: Situation['stop']
  readonly told?: Partial<ToldStory>
}

function situation({ record, level, change, told, ...given }: Given): Situation {
  return {
    now,
    record: newsRecordSchema.parse({
      source: 'wire',
      id: '1',
      headline: 'Dam breaks',
      publishedAt: '2026-03-04T11:58:00Z',
      ...record,
    }),
    sourceName: 'Wire',
    level: { level: level ?? 'urgent', why: because('no publisher marks it urgent') },
    ownLevel: given.ownLevel ?? level ?? 'urgent',
    change: change && { change, announced: false, why: because('a day was set'), changes: [] },
    isBaseline: given.isBaseline ?? false,
    isCopy: given.isCopy ?? false,
    heldUntil: given.heldUntil,
    stop: given.stop,
    told: told && {
      level: 'urgent',
      gathersUntil: new Date('2026-03-04T11:59:00Z'),
      isPosted: false,
      isNamed: false,
      isOfSameSource: false,
      isOwnVoice: true,
      newFigure: undefined,
      hasOldWords: false,
      hasNewWords: false,
      isToldWhole: false,
      isToldInPieces: false,
      isRepeat: false,
      highestLevel: told.level ?? 'urgent',
      others: [],
      ...told,
    },
    isWithdrawn: given.isWithdrawn ?? false,
  }
}

const own = { isPosted: true, isNamed: true }
const minute = 60_000
const soon = new Date(now.getTime() + minute)
const stop = { why: because('held by hand'), isOfEverything: false, lookAgainAt: soon }

type Expected = {
  readonly why: string
  readonly given: Given
  readonly kind: AlertDecision['kind']
  readonly alert?: AlertKind
  readonly mutedBy?: Mute | undefined
  readonly says?: string
}

function check({ given, why, says, ...expected }: Expected): void {
  const decision = decideAlert(situation(given))
  expect(decision, why).toMatchObject(expected)
  expect(decision.why).toEqual(says ?? expect.any(String))
}

const firstReports: readonly Expected[] = [
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
  { why: 'an embargo holds', given: { record: { embargoed: soon.toISOString() } }, kind: 'hold' },
  {
    why: 'an embargo that has passed does not',
    given: { record: { embargoed: '2026-03-04T11:00:00Z' } },
    kind: 'alert',
    alert: 'first',
  },
  { why: 'a hold timer keeps a first report', given: { heldUntil: soon }, kind: 'hold' },
  { why: 'until it has run out', given: { heldUntil: now }, kind: 'alert', alert: 'first' },
  {
    why: 'what would be quiet anyway is not held',
    given: { heldUntil: soon, isBaseline: true },
    kind: 'stay-quiet',
  },
  { why: 'a stop holds', given: { stop }, kind: 'hold', says: 'held by hand' },
  {
    why: 'after a withdrawal nothing more is said of it',
    given: { change: 'update', isWithdrawn: true },
    kind: 'stay-quiet',
  },
]
test.each(firstReports)('first reports: $why', check)

const changes: readonly Expected[] = [
  {
    why: 'an update is told',
    given: { change: 'update', told: own },
    kind: 'alert',
    alert: 'update',
  },
  { why: 'a comma is not', given: { change: 'edit', told: own }, kind: 'stay-quiet' },
  { why: 'a broken page is not believed', given: { change: 'none', told: own }, kind: 'ignore' },
  {
    why: 'a correction is told',
    given: { change: 'correction', told: own },
    kind: 'alert',
    alert: 'correction',
  },
  {
    why: 'a withdrawal is told',
    given: { change: 'retraction', told: own },
    kind: 'alert',
    alert: 'retraction',
  },
  {
    why: 'a cancel always wins',
    given: { record: { pubstatus: 'canceled' }, change: 'edit', told: own },
    kind: 'alert',
    alert: 'retraction',
  },
  {
    why: 'and waits for no embargo',
    given: {
      record: { pubstatus: 'canceled', embargoed: soon.toISOString() },
      change: 'edit',
      told: own,
    },
    kind: 'alert',
    alert: 'retraction',
  },
  {
    why: 'nor for the stop of its source',
    given: { change: 'retraction', told: own, stop },
    kind: 'alert',
    alert: 'retraction',
  },
  {
    why: 'only the stop of everything holds it',
    given: { change: 'retraction', told: own, stop: { ...stop, isOfEverything: true } },
    kind: 'hold',
  },
  {
    why: 'a higher level is an alert of its own',
    given: { change: 'edit', level: 'flash', told: own },
    kind: 'alert',
    alert: 'escalation',
    says: 'from urgent to flash, since no publisher marks it urgent',
  },
  {
    why: 'one that has rung before changes the message, and rings nobody',
    given: { change: 'edit', level: 'flash', told: { ...own, highestLevel: 'flash' } },
    kind: 'alert',
    alert: 'escalation',
    mutedBy: 'rung',
  },
  {
    why: 'unless something new is said',
    given: { change: 'update', level: 'flash', told: { ...own, highestLevel: 'flash' } },
    kind: 'alert',
    alert: 'escalation',
    mutedBy: undefined,
  },
  {
    why: 'what a copy has told before its original is not told again',
    given: { change: 'update', told: { ...own, isToldWhole: true } },
    kind: 'stay-quiet',
    says: 'a day was set, and the story says so already',
  },
  {
    why: 'nor is a correction that the report it copies has made',
    given: { change: 'correction', told: { ...own, isToldWhole: true } },
    kind: 'stay-quiet',
    says: 'a day was set, and the story says so already',
  },
  {
    why: 'nor is what was gone for a while and is back',
    given: { change: 'update', told: { ...own, isRepeat: true } },
    kind: 'stay-quiet',
    says: 'a day was set, and the story says so already',
  },
  {
    why: 'and so is a lower one',
    given: { change: 'edit', level: 'routine', told: own },
    kind: 'alert',
    alert: 'de-escalation',
    says: 'from urgent to routine, since no publisher marks it urgent',
  },
  {
    why: 'an update that lifts the level is no silent edit',
    given: { change: 'update', level: 'flash', told: own },
    kind: 'alert',
    alert: 'escalation',
    says: 'a day was set; from urgent to flash, since no publisher marks it urgent',
  },
  {
    why: 'one that lowers it says so as well',
    given: { change: 'update', level: 'routine', told: own },
    kind: 'alert',
    alert: 'update',
    says: 'a day was set; from urgent to routine, since no publisher marks it urgent',
  },
  {
    why: 'and so does a correction',
    given: { change: 'correction', level: 'flash', told: own },
    kind: 'alert',
    alert: 'correction',
    says: 'a day was set; from urgent to flash, since no publisher marks it urgent',
  },
]
test.each(changes)('changes of what was posted: $why', check)

const otherSources: readonly Expected[] = [
  {
    why: 'another source confirms',
    given: { told: {} },
    kind: 'alert',
    alert: 'confirmation',
    says: 'Wire reports it too',
  },
  {
    why: 'who gives the word of the same agency changes the message, and rings nobody',
    given: { told: { isOwnVoice: false } },
    kind: 'alert',
    alert: 'update',
    mutedBy: 'same-word',
    says: 'Wire reports it too, with the word of the same agency',
  },
  {
    why: 'soon after the first alert it waits for others to join with',
    given: { told: { gathersUntil: soon } },
    kind: 'gather',
  },
  {
    why: 'but not when it lifts the level',
    given: { level: 'flash', told: { gathersUntil: soon } },
    kind: 'alert',
    alert: 'escalation',
  },
  {
    why: 'named with another already, it is quiet',
    given: { told: { isNamed: true } },
    kind: 'stay-quiet',
  },
  { why: 'a copy confirms nothing', given: { isCopy: true, told: {} }, kind: 'stay-quiet' },
  {
    why: 'what was there before us confirms nothing',
    given: { isBaseline: true, told: {} },
    kind: 'stay-quiet',
  },
  {
    why: 'a figure that nobody had is an update',
    given: { told: { newFigure: '650' } },
    kind: 'alert',
    alert: 'update',
    says: 'Wire reports it too, and says “650”',
  },
  {
    why: 'the same source’s next article is an update',
    given: { told: { isOfSameSource: true } },
    kind: 'alert',
    alert: 'update',
  },
  {
    why: 'unless nothing is left to tell of it',
    given: { told: { isOfSameSource: true, isToldInPieces: true } },
    kind: 'stay-quiet',
    says: 'Wire has another article on it, and the story says so already',
  },
  {
    why: 'but a new figure in its headline is',
    given: { told: { isOfSameSource: true, isToldInPieces: true, newFigure: '650' } },
    kind: 'alert',
    alert: 'update',
  },
  {
    why: 'an update that only catches up is quiet',
    given: { change: 'update', told: { isNamed: true, hasNewWords: true } },
    kind: 'stay-quiet',
    says: 'a day was set, and the story says so already',
  },
  {
    why: 'unless it makes the story less urgent',
    given: { change: 'update', level: 'routine', told: { isNamed: true, hasNewWords: true } },
    kind: 'alert',
    alert: 'de-escalation',
  },
  {
    why: 'an update that goes further is told',
    given: { change: 'update', told: { isNamed: true } },
    kind: 'alert',
    alert: 'update',
  },
  {
    why: 'a correction of words that nobody read here is quiet',
    given: { change: 'correction', told: { isNamed: true } },
    kind: 'stay-quiet',
  },
  {
    why: 'a correction of words that stand here by another source is told',
    given: { change: 'correction', told: { isNamed: true, hasOldWords: true } },
    kind: 'alert',
    alert: 'correction',
  },
  {
    why: 'one of two withdraws: the story goes on, and readers are told',
    given: { change: 'retraction', told: { ...own, others: ['Post'] } },
    kind: 'alert',
    alert: 'source-withdrawal',
    says: 'Wire has withdrawn its report; Post still reports it',
  },
  {
    why: 'who withdraws one of its own articles and still tells it in another is not all of it',
    given: { change: 'retraction', told: { ...own, others: ['Wire'] } },
    kind: 'alert',
    alert: 'source-withdrawal',
    says: 'Wire has withdrawn one of its reports; another of its own stands',
  },
  {
    why: 'a withdrawal of what was never posted nor named is quiet',
    given: { change: 'retraction', told: { others: ['Post'] } },
    kind: 'stay-quiet',
  },
  {
    why: 'a flash mutes what is routine by itself',
    given: {
      level: 'flash',
      ownLevel: 'routine',
      change: 'update',
      told: { isNamed: true, level: 'flash' },
    },
    kind: 'alert',
    alert: 'update',
    mutedBy: 'flash',
  },
  {
    why: 'and not what is urgent by itself',
    given: {
      level: 'flash',
      ownLevel: 'urgent',
      change: 'update',
      told: { isNamed: true, level: 'flash' },
    },
    kind: 'alert',
    alert: 'update',
    mutedBy: undefined,
  },
]
test.each(otherSources)('stories of several sources: $why', check)
