/** All that somebody has said, however much is written of them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { CommandCenter, CommandReply } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker, everybody } from './asker.ts'

const count = 26
let opened: OpenDatabase
let center: CommandCenter

beforeAll(async () => {
  opened = await openMemory()
  const world = await createWorld(opened)
  const enqueue = async () => undefined
  center = createCommandCenter({ ...world.deps, enqueue, version: '1.2.3', moderators: everybody })
  for (let round = 1; round <= count; round++) {
    world.pass(8 * 86_400)
    // The older, the more it names him: the best by rank are not the newest.
    const names = Array(count - round)
      .fill('Falk said so.')
      .join(' ')
    await world.publish({
      id: `ward-${round}`,
      url: `https://news.example/ward-${round}`,
      headline: `Bridge ${round} of Skerry is number ${round * 7}`,
      paragraphs: [`“Bridge number ${round} will hold,” said mayor Arne Falk. ${names}`],
    })
  }
})
afterAll(() => opened.close())

test('/quotes reads every story that names them, the newest first, page by page', async () => {
  const read: string[] = []
  let reply: CommandReply = await center.run({ ...asker, name: 'quotes', options: { who: 'Falk' } })
  for (;;) {
    const { message } = sayAll(reply, english)
    read.push(...message.parts.flatMap((part) => (part.kind === 'quote' ? [part.text] : [])))
    const next = message.actions.find(({ label }) => label === 'Next')
    if (next === undefined) break
    reply = await center.press({ ...asker, id: next.id })
  }
  const expected = Array.from(
    { length: count },
    (_, index) => `Bridge number ${count - index} will hold`,
  )
  expect(read.map((quote) => quote.replace(/,$/, ''))).toEqual(expected)
})
