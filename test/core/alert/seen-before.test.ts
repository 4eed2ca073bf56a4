import { expect, test } from 'vitest'
import { sayOverSkipped } from '../../../src/core/alert/seen-before.ts'
import type { Message, MessagePart } from '../../../src/core/message.ts'

const figure = (before: string | undefined, after: string): MessagePart => ({
  ...{ kind: 'change', label: 'Figure', before, after },
})
const saying = (...parts: readonly MessagePart[]): Message => ({
  ...{ tone: 'routine', title: { label: undefined, text: 'Dam breaks' }, parts },
  ...{ image: undefined, links: [], actions: [] },
})

test.each([
  { why: 'over one', skipped: [figure('400', '650')], said: [figure('400', '700')] },
  {
    why: 'over two',
    skipped: [figure('400', '500'), figure('500', '650')],
    said: [figure('400', '700')],
  },
  {
    why: 'over what was new',
    skipped: [figure(undefined, '650')],
    said: [figure(undefined, '700')],
  },
  { why: 'there and back', skipped: [figure('700', '650')], said: [] },
  { why: 'over another figure', skipped: [figure('3', '4')], said: [figure('650', '700')] },
])('readers see what they saw before: $why', ({ skipped, said }) => {
  const message = saying(figure('650', '700'))
  expect(
    sayOverSkipped(
      message,
      skipped.map((part) => saying(part)),
    ),
  ).toEqual(saying(...said))
})
