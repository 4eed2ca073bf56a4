import { expect, test } from 'vitest'
import { createFloodWatch, destinationRules } from '../../src/platform/telegram/budget.ts'

const watchOf = (answers: string) => {
  const watch = createFloodWatch()
  for (const answer of answers) watch.note(answer === 'x')
  return watch.isEverywhere()
}

test.each([
  { why: 'one refusal is one chat', answers: 'x', isEverywhere: false },
  {
    why: 'half of the last ten is not nearly everywhere',
    answers: 'xxxxx.....',
    isEverywhere: false,
  },
  { why: 'six of the last ten is the bot', answers: 'xxxxxx....', isEverywhere: true },
  { why: 'what is longer ago counts no more', answers: 'xxxxxx.....', isEverywhere: false },
])('$why', ({ answers, isEverywhere }) => {
  expect(watchOf(answers)).toBe(isEverywhere)
})

test.each([
  { who: 'a group', channel: '-1001000000001', sends: 20 },
  { who: 'a channel by its name', channel: '@Newsroom', sends: 20 },
  { who: 'a person', channel: '4711', sends: undefined },
])('$who may hear $sends a minute, one a second; edits count apart', ({ channel, sends }) => {
  const chat = `telegram:${channel.toLowerCase()}`
  expect(destinationRules(channel, 'send')).toEqual([
    { key: `${chat}:minute`, limit: sends, perMs: 60_000 },
    { key: chat, limit: 1, perMs: 1_000 },
  ])
  expect(destinationRules(channel, 'edit')).toEqual([
    { key: `${chat}:edits`, limit: sends, perMs: 60_000 },
  ])
})
