/** Links that open the bot with a question: read as if they were hostile, and followed with real grammY. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStartLink, toStartLink } from '../../src/platform/telegram/start-link.ts'
import type { TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { createPerson } from './owner-kit.ts'
import { group, openTelegramNewsroom, own } from './telegram-newsroom.ts'

const typed = (rest: string, name = 'start') => ({ name, botName: undefined, rest })

describe('a payload', () => {
  test.each([
    ['story_12', { name: 'story', rest: '#12' }],
    ['quotes_7', { name: 'quotes', rest: '#7' }],
    ['diff_7', { name: 'diff', rest: '#7' }],
    ['why_7', { name: 'why', rest: '#7' }],
    ['follow_0012', { name: 'follow', rest: '#12' }],
    ['help', { name: 'help', rest: '' }],
    ['help_7', { name: 'start', rest: '' }],
    ['story', { name: 'start', rest: '' }],
    ['story_1234567890', { name: 'start', rest: '' }],
    ['story_-1', { name: 'start', rest: '' }],
    ['forget', { name: 'start', rest: '' }],
    ['retract_1', { name: 'start', rest: '' }],
    ['constructor', { name: 'start', rest: '' }],
  ])('%s', (rest, meant) => {
    expect(openStartLink(typed(rest))).toMatchObject(meant)
  })

  test('of another command is left alone', () => {
    expect(openStartLink(typed('story_12', 'latest'))).toEqual(typed('story_12', 'latest'))
  })

  test('whatever it says, opens nothing but what may be opened', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (rest) => {
        const { name } = openStartLink(typed(rest))
        expect(['start', 'story', 'quotes', 'diff', 'why', 'follow', 'help']).toContain(name)
      }),
    )
  })

  test('comes back as the question it was made of', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('story', 'quotes', 'diff', 'why', 'follow'),
        fc.integer({ min: 1, max: 999_999_999 }),
        (command, storyId) => {
          const payload = new URL(toStartLink('b', { command, storyId })).searchParams.get('start')
          expect(openStartLink(typed(payload ?? ''))).toEqual(typed(`#${storyId}`, command))
        },
      ),
    )
  })
})

describe('on Telegram', () => {
  let sandbox: TelegramSandbox
  let opened: Awaited<ReturnType<typeof openTelegramNewsroom>>
  const at = (channel: number) => createPerson(sandbox.view, String(channel))

  beforeAll(async () => {
    opened = await openTelegramNewsroom({ hasAnnBegun: true })
    ;({ sandbox } = opened)
    await opened.newsroom.world.publish({ id: 'dam', headline: 'Dam at Lake Orrin breaks' })
  })
  afterAll(() => opened.close())

  test('a long answer to one press opens the person’s own chat, and the group reads nothing', async () => {
    const alert = await at(group).read('Dam at Lake Orrin breaks')
    await at(group).press(alert, 'Story', 'Ann')
    const notice = await at(group).read('?start=story_1')
    expect(notice.ephemeral).toBe(true)
    const payload = new URL(notice.text).searchParams.get('start')
    await at(own.id).type(`/start ${payload}`, 'Ann')
    expect((await at(own.id).read('Alert posted')).text).toContain('Dam at Lake Orrin breaks')
  })

  test('a long private answer to a command is one line and a link', async () => {
    await at(group).type('/help', 'Ann')
    const answer = await at(group).read('read it in our private chat')
    expect(JSON.stringify(answer.payload)).toContain('?start=help')
    await at(own.id).type('/start help', 'Ann')
    await at(own.id).read('/latest')
  })

  test('in the person’s own chat the answer stands where they ask', async () => {
    await at(own.id).type('/why 1', 'Ann')
    await at(own.id).read('version 1')
  })

  test('a link to a story that is not there says so, any other link begins as usual', async () => {
    await at(own.id).type('/start story_999999', 'Ann')
    await at(own.id).read('Nothing found for “#999999”')
    await at(own.id).type('/start ../../etc', 'Ann')
    await at(own.id).read('I post breaking news')
  })
})
