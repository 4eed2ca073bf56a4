/** What a person sets for themselves in the private chat, and from a group: real grammY against the sandbox. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SandboxMessage } from '../../src/ports/sandbox.ts'
import type { TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { createPerson } from './owner-kit.ts'
import { group, openTelegramNewsroom, own } from './telegram-newsroom.ts'

let sandbox: TelegramSandbox
let newsroom: (typeof opened)['newsroom']
let opened: Awaited<ReturnType<typeof openTelegramNewsroom>>

const saidAt = (channel: number) =>
  (sandbox.view.channels().find(({ id }) => id === String(channel))?.messages ?? []).filter(
    ({ author }) => author.isBot,
  )
const fingerprint = ({ id, history }: SandboxMessage) => `${id} ${history.length}`
/** What the bot says there that it has not said before, or says otherwise now. */
async function answerTo(act: () => Promise<void>, channel = own.id): Promise<SandboxMessage> {
  const before = new Set(saidAt(channel).map(fingerprint))
  newsroom.world.pass(2)
  await act()
  const find = () => saidAt(channel).findLast((each) => !before.has(fingerprint(each)))
  await expect.poll(find, { timeout: 5_000, interval: 20 }).toBeDefined()
  return find() ?? expect.unreachable()
}
const type = (text: string, at = own.id, answeredAt = own.id) =>
  answerTo(() => createPerson(sandbox.view, String(at)).type(text, 'Ann'), answeredAt)
const press = (message: SandboxMessage, button: string) =>
  answerTo(() => createPerson(sandbox.view, String(own.id)).press(message, button, 'Ann'))

beforeAll(async () => {
  opened = await openTelegramNewsroom({ hasAnnBegun: true })
  ;({ newsroom, sandbox } = opened)
})
afterAll(() => opened.close())

describe('/digest', () => {
  test.each([
    ['/digest', 'You get no digest'],
    ['/digest off', 'You get no digest'],
    ['/digest 25:00 Mars', 'I cannot read the hour “25:00”'],
    ['/digest soon', 'I cannot read the hour “soon”'],
    [`/digest ${'x'.repeat(4_000)}`, 'I cannot read the hour “xxx'],
    ['/digest 7:30 Mars', 'I know no time zone “Mars”'],
    ['/digest 7:30', 'I know no time zone'],
    ['/digest 7:30 Europe/Vilnius', 'each day at 07:30, Europe/Vilnius'],
    ['/digest 8:15', 'each day at 08:15, Europe/Vilnius'],
  ])('%.40s reads “%s”', async (typed, reads) => {
    expect((await type(typed)).text).toContain(reads)
  })

  test('its hour is chosen by questions, and it is ended by a button', async () => {
    const card = await type('/digest')
    expect((await press(card, 'Choose the hour')).text).toContain('Hour, such as 7:30')
    expect((await type('9:45')).text).toContain('Time zone, such as')
    expect((await type('Asia/Tokyo')).text).toContain('each day at 09:45, Asia/Tokyo')
    expect((await press(await type('/digest'), 'No digest')).text).toContain('You get no digest')
  })

  test('what is wrong in an answer is told with the cure, and changes nothing', async () => {
    await press(await type('/digest'), 'Choose the hour')
    await type('noonish')
    const answer = await type('UTC')
    expect(answer.text).toContain('I cannot read the hour “noonish”')
    expect(answer.text).toContain('Write /digest 7:30 Europe/Vilnius')
    expect((await type('/digest')).text).toContain('You get no digest')
  })

  test('the questions can be left', async () => {
    await press(await type('/digest'), 'Choose the hour')
    expect((await type('/cancel')).text).toContain('Stopped')
    expect((await type('/digest')).text).toContain('You get no digest')
  })
})

describe('/settings', () => {
  test.each([
    ['/settings', 'How your private alerts come'],
    ['/settings 22:00-7:00 Mars', 'Write /settings 22:00-07:00'],
    ['/settings 22:00 Europe/Vilnius', 'Write /settings 22:00-07:00'],
    ['/settings 25:00-7:00 Europe/Vilnius', 'Write /settings 22:00-07:00'],
    [`/settings ${'x'.repeat(4_000)}`, 'Write /settings 22:00-07:00'],
    ['/settings 22:00-7:00 Europe/Vilnius', '22:00–07:00 Europe/Vilnius'],
  ])('%.40s reads “%s”', async (typed, reads) => {
    expect((await type(typed)).text).toContain(reads)
  })

  test('a level is chosen by buttons, and stays', async () => {
    const choices = await press(await type('/settings'), 'From level')
    expect((await press(choices, 'URGENT')).text).toContain(
      'Changed: this is how your private alerts come',
    )
    expect((await type('/settings')).text).toMatch(/From level.*URGENT/)
  })

  test('quiet hours are asked for, and what is no hour is told so', async () => {
    await press(await type('/settings'), 'Quiet hours')
    await type('late')
    expect((await type('UTC')).text).toContain('Write /settings 22:00-07:00')
    await press(await type('/settings'), 'Quiet hours')
    await type('off')
    expect((await type('UTC')).text).toContain('Changed')
    expect((await type('/settings')).text).toMatch(/Quiet hours.*none/)
  })
})

describe('/forget', () => {
  test('by its button deletes what is kept, and alerts that were subscribed end', async () => {
    await press(await type('/subscribe'), 'Save')
    await type('/settings 22:00-7:00 Europe/Vilnius')
    const before = await newsroom.world.store.subscriptions.listActive()
    expect(before.map(({ channel }) => channel)).toContain(String(own.id))
    const asked = await type('/forget')
    expect(asked.text).toContain('what you subscribed to in your own chat')
    const done = await press(asked, 'Forget me')
    expect(done.id).toBe(asked.id)
    expect(done.text).toContain('I have forgotten you')
    const left = await newsroom.world.store.subscriptions.listActive()
    expect(left.map(({ channel }) => channel)).not.toContain(String(own.id))
    expect((await type('/settings')).text).toMatch(/Quiet hours.*none/)
  })
})

test.each(['/settings', '/digest', '/following', '/forget'])(
  '%s in a group is answered in the private chat, and the group reads nothing of it',
  async (typed) => {
    const before = saidAt(group).length
    expect((await type(typed, group)).text).not.toBe('')
    await expect.poll(() => saidAt(group).length).toBe(before + 1)
    expect(saidAt(group).at(-1)?.text).toBe('I have answered you in our private chat')
  },
)
