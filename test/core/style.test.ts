import { expect, test } from 'vitest'
import { findRolesToRing, type RoleMention } from '../../src/core/style.ts'

const everyone: RoleMention = { role: '1', level: 'urgent', topics: [] }
const watchers: RoleMention = { role: '2', level: 'routine', topics: ['quakes'] }

test.each([
  {
    why: 'a bulletin rings from urgent on',
    kind: 'first',
    level: 'bulletin',
    topics: [],
    rung: ['1'],
  },
  {
    why: 'a routine story rings only its topic',
    kind: 'first',
    level: 'routine',
    topics: ['quakes'],
    rung: ['2'],
  },
  {
    why: 'another topic rings nobody',
    kind: 'first',
    level: 'routine',
    topics: ['storms'],
    rung: [],
  },
  {
    why: 'an escalation rings',
    kind: 'escalation',
    level: 'flash',
    topics: ['quakes'],
    rung: ['1', '2'],
  },
  { why: 'an update rings nobody', kind: 'update', level: 'flash', topics: ['quakes'], rung: [] },
  { why: 'a correction rings nobody', kind: 'correction', level: 'flash', topics: [], rung: [] },
] as const)('$why', ({ kind, level, topics, rung }) => {
  expect(findRolesToRing([everyone, watchers], { kind, level, topics })).toEqual(rung)
})
