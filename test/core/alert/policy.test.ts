import { expect, test } from 'vitest'
import { planMessages } from '../../../src/core/alert/policy.ts'

const post = { id: 1, action: 'post' } as const
const reply = { id: 2, action: 'reply' } as const

test.each([
  { why: 'a first alert is posted', kind: 'first', standing: [], plan: [['post', undefined]] },
  {
    why: 'and not where the filters refuse it',
    kind: 'first',
    isMatch: false,
    standing: [],
    plan: [],
  },
  { why: 'an update edits what stands', kind: 'update', standing: [post], plan: [['edit', 1]] },
  {
    why: 'or replies, by policy',
    kind: 'update',
    updates: 'reply',
    standing: [post],
    plan: [['reply', 1]],
  },
  {
    why: 'who missed the beginning gets the whole',
    kind: 'update',
    standing: [],
    plan: [['post', undefined]],
  },
  {
    why: 'a correction edits and says so aloud',
    kind: 'correction',
    standing: [post],
    plan: [
      ['edit', 1],
      ['reply', 1],
    ],
  },
  {
    why: 'even where the filters would refuse it now',
    kind: 'correction',
    isMatch: false,
    standing: [post],
    plan: [
      ['edit', 1],
      ['reply', 1],
    ],
  },
  { why: 'nothing wrong stands, nothing to correct', kind: 'correction', standing: [], plan: [] },
  {
    why: 'a withdrawal strikes every copy',
    kind: 'retraction',
    standing: [post, reply],
    plan: [
      ['edit', 1],
      ['edit', 2],
      ['reply', 1],
    ],
  },
] as const)('$why', ({ kind, standing, plan, ...rest }) => {
  const planned = planMessages<number>({
    kind,
    isMatch: 'isMatch' in rest ? rest.isMatch : true,
    updates: 'updates' in rest ? rest.updates : 'edit',
    standing,
  })
  expect(planned.map(({ action, target }) => [action, target])).toEqual(plan)
})
