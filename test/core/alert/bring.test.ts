import { expect, test } from 'vitest'
import { bring } from '../../../src/core/alert/bring.ts'
import type { Message, MessagePart } from '../../../src/core/message.ts'

const summaryOf = (text: string): MessagePart => ({ kind: 'summary', text })

function say(source: string, ...parts: readonly MessagePart[]): Message {
  const sources: MessagePart = {
    kind: 'sources',
    sources: [{ label: source, url: undefined }],
    credits: [],
    located: undefined,
    postedAt: undefined,
  }
  const title = { label: { phrase: 'update' }, text: 'Dam breaks' } as const
  return {
    tone: 'urgent',
    title,
    parts: [...parts, sources],
    image: undefined,
    links: [],
    actions: [],
  }
}

const message = say('Wire', summaryOf('It broke. Two are dead.'))
const newOf = (after: string, label: string | { phrase: 'change.new' }): MessagePart => ({
  kind: 'change',
  label,
  after,
  before: undefined,
})

test('what waited is said before the sources, each once, and nothing that is said already', () => {
  const power = say('Wire', summaryOf('Power is out.'))
  const brought = bring(message, [say('Wire', summaryOf('Two are dead.')), power, power])
  expect(brought).toEqual(
    say(
      'Wire',
      summaryOf('It broke. Two are dead.'),
      newOf('Power is out.', { phrase: 'change.new' }),
    ),
  )
})

test('the words of another source are said under its name', () => {
  const brought = bring(message, [say('Post', summaryOf('Power is out.'))])
  expect(brought.parts).toContainEqual(newOf('Power is out.', 'Post'))
})

test('what has been withdrawn meanwhile is not brought', () => {
  const gone: Message = { ...say('Post', summaryOf('Power is out.')), tone: 'withdrawn' }
  expect(bring(message, [gone])).toBe(message)
})
