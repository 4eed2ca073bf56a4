/** Answers that show what stands in frames of Components V2, whose flag a message keeps for good: real discord.js. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SandboxMessage } from '../../src/ports/sandbox.ts'
import { flag } from '../../src/sandbox/discord/message-form.ts'
import { openNewsdesk } from './newsdesk.ts'

let desk: Awaited<ReturnType<typeof openNewsdesk>>
const isCard = ({ payload }: SandboxMessage) => (Number(payload.flags) & flag.v2) !== 0

beforeAll(async () => {
  desk = await openNewsdesk('discord')
  const [news, wall] = [desk.placeAt('news'), desk.placeAt('wall')]
  await desk.configure({ ...news, style: { ...news.style, design: 'components' } }, wall)
  await desk.world.publish({ headline: 'Dam at Lake Orrin breaks' })
})
afterAll(() => desk.close())

test('the preview of a place is framed as its alerts are', async () => {
  const kim = desk.at('news')
  await kim.type('/subscribe', 'Alerts come here')
  const form = kim.findWith('Preview')
  if (form === undefined) throw new Error('expected a form')
  const preview = await kim.press(form, 'Preview', 'PREVIEW')
  expect(preview.text).toContain('Dam at Lake Orrin breaks')
  expect(preview.ephemeral).toBe(true)
  expect(isCard(preview)).toBe(true)
})

test('a draft stands framed as at each of its places, and is posted from either frame', async () => {
  const kim = desk.at('desk')
  const first = await kim.type('/post Ferry stops at noon. It sails again tomorrow.', '1 of 2')
  const [framed, plain] = isCard(first)
    ? [first, await kim.press(first, 'Next', '2 of 2')]
    : [await kim.press(first, 'Next', '2 of 2'), first]
  expect([isCard(framed), isCard(plain)]).toEqual([true, false])
  for (const { text } of [framed, plain]) expect(text).toContain('Ferry stops at noon')
  const back = await kim.press(framed, isCard(first) ? 'Next' : 'Previous', 'of 2')
  expect(isCard(back)).toBe(false)
  // What it becomes has no look of its own: it stays framed.
  const dropped = await kim.press(framed, 'Discard', 'Discarded')
  expect([dropped.id, isCard(dropped)]).toEqual([framed.id, true])
})
