/** Who owns a chat, from being added to it to being removed: real grammY against the sandbox. */
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SubscriptionId } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import { connectTelegram } from '../../src/platform/telegram/connect.ts'
import { startTelegramSandbox, type TelegramSandbox } from '../../src/sandbox/telegram/sandbox.ts'
import { locales } from '../locales.ts'
import { createOwnerWorld, createPerson } from './owner-kit.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

const ids = { group: -1001, channel: -1002, forum: -1003, news: -1004, person: 77 }
let sandbox: TelegramSandbox
let world: Awaited<ReturnType<typeof createOwnerWorld>>
let bot: Awaited<ReturnType<typeof connectTelegram>>
const at = (channel: number | string) => createPerson(sandbox.view, String(channel))
const here = () => world.store.subscriptions.listActive()

beforeAll(async () => {
  world = await createOwnerWorld('telegram')
  sandbox = await startTelegramSandbox({
    onRequest: checkTraffic,
    chats: [
      {
        ...{ id: ids.group, type: 'supergroup', title: 'Readers', bot: 'left' },
        ...{ managers: ['Kim', 'Lia'], anonymous: ['Lia'] },
      },
      { id: ids.news, type: 'channel', title: 'News', managers: ['Kim'], bot: 'left' },
      {
        ...{ id: ids.channel, type: 'channel', title: 'Alerts', username: 'orrin_alerts' },
        managers: ['Kim', 'Alerts'],
      },
      {
        ...{ id: ids.forum, type: 'supergroup', title: 'Forum', is_forum: true },
        anonymous: ['Lia'],
        topics: [{ id: 5, name: 'Quakes' }],
      },
      { id: ids.person, type: 'private', first_name: 'Ann' },
    ],
  })
  bot = await connectTelegram({
    ...{ api: sandbox.api, token: sandbox.token, commandCenter: world.commandCenter, locales },
    ...{ drafts: world.store.drafts, answers: world.store.answers },
    log: pino({ level: 'silent' }),
    role: { sends: true, talks: true },
    perSecond: 30,
  })
  world.connect(bot.messenger)
})
afterAll(async () => {
  await bot.close()
  await sandbox.close()
  await world.close()
  expect(faults).toEqual([])
})

test('opened by a person, it says who it is and what comes next', async () => {
  await at(ids.person).type('/start', 'Ann')
  const welcome = await at(ids.person).read('I post breaking news')
  expect(welcome.text).toContain('/subscribe')
})

test('added to a group, it says so there too', async () => {
  await vi.waitFor(async () => {
    sandbox.moveBot(ids.group, 'member', 'Kim')
    await at(ids.group).read('I post breaking news')
  })
})

test('made an administrator of a channel, it says so there too', async () => {
  sandbox.moveBot(ids.news, 'administrator', 'Kim')
  const welcome = await at(ids.news).read('I post breaking news')
  expect(welcome.text).toContain('/subscribe')
})

test('who is no administrator is refused', async () => {
  await at(ids.group).type('/subscribe', 'Ann')
  await at(ids.group).read('Only administrators of this chat')
  expect(await here()).toEqual([])
})

test('what cannot be read is told in words', async () => {
  await at(ids.group).type('/subscribe include:(quake')
  await at(ids.group).read('expected a closing parenthesis')
  await at(ids.group).type(`/subscribe ${'x'.repeat(4_000)}`)
  await at(ids.group).read('There is no level “xxx')
  expect(await here()).toEqual([])
})

test('a group is subscribed by a card with buttons, when it is saved', async () => {
  const group = at(ids.group)
  await group.type('/subscribe urgent quake include:"quake AND NOT drill"')
  const card = await group.read('Not saved yet')
  await group.press(card, 'From level')
  const choices = await group.read('does not begin a story here')
  expect(choices.id).toBe(card.id)
  await group.press(choices, 'FLASH', 'Stranger')
  await group.read('Only administrators of this chat')
  await group.press(choices, 'FLASH')
  await group.read('FLASH')
  expect(await here()).toEqual([])
  await group.press(card, 'Save')
  expect((await group.read('Alerts come here from now on')).id).toBe(card.id)
  expect(await here()).toMatchObject([
    { leastLevel: 'flash', topics: ['quake'], include: 'quake AND NOT drill', owner: 'chat' },
  ])
})

test('another chat is subscribed by who administers it, and by nobody else', async () => {
  const before = await here()
  const mine = at(ids.person)
  await mine.type('/subscribe @orrin_alerts', 'Ann')
  await mine.read('Only administrators of this chat')
  await mine.type('/subscribe @nowhere_at_all', 'Ann')
  await mine.read('I see no such place: @nowhere_at_all')
  await mine.type(`/unsubscribe ${ids.group}`, 'Ann')
  await mine.read('Only administrators of this chat')
  await mine.type(`/subscribe ${ids.forum}/5 flash`, 'Ann')
  const card = await mine.read('alerts would come to Forum/5')
  await mine.press(card, 'Save', 'Ann')
  await mine.read('Alerts come to Forum/5 from now on')
  expect(await here()).toHaveLength(before.length + 1)
  await mine.type(`/unsubscribe https://t.me/c/${-1 * (ids.forum % 1000)}/5`, 'Ann')
  await mine.read('I see no such place')
  await mine.type(`/unsubscribe ${ids.forum}/5`, 'Ann')
  await mine.read('Alerts no longer come to Forum/5')
  expect(await here()).toEqual(before)
})

test('a test message arrives, and quiet hours are kept', async () => {
  const group = at(ids.group)
  await group.type('/test')
  await group.read('TEST')
  await group.type('/quiet 22:00-07:00 Europe/Vilnius')
  await group.read('22:00–07:00 Europe/Vilnius')
})

test('who writes in the group’s name manages it, and is nobody in person', async () => {
  const group = at(ids.group)
  await group.type('/quiet 23:00-06:00 Europe/Vilnius', 'Lia')
  await group.read('23:00–06:00 Europe/Vilnius')
  const [entry] = await world.store.listAudit({ offset: 0, limit: 1 })
  expect(entry?.actor).toBe(`telegram:${ids.group} (Readers) in ${ids.group}`)
  await group.type('/settings', 'Lia')
  await group.read('Here you write in the chat’s name')
  await at(ids.forum).type('/follow Vell', 'Lia')
  await at(ids.forum).read('Here you write in the chat’s name')
  expect(await world.store.subscriptions.listActiveOfPersons()).toEqual([])
})

test('a topic of a forum is a place of its own', async () => {
  const topic = at(`${ids.forum}/5`)
  await topic.type('/subscribe')
  await topic.press(await topic.read('Not saved yet'), 'Save')
  await topic.read('Alerts come here from now on')
  expect(await here()).toContainEqual(
    expect.objectContaining({ channel: `${ids.forum}/5`, server: String(ids.forum) }),
  )
})

test('a channel is subscribed by what its administrators post', async () => {
  await at(ids.channel).type('/subscribe')
  await at(ids.channel).press(await at(ids.channel).read('Not saved yet'), 'Save')
  await at(ids.channel).read('Alerts come here from now on')
  expect(await here()).toContainEqual(expect.objectContaining({ channel: String(ids.channel) }))
})

test('what the configuration calls by its name is the configuration’s', async () => {
  const before = await here()
  const own = before.find(({ channel }) => channel === String(ids.channel))
  if (own) await world.store.subscriptions.remove(own.id, new Date())
  // as: an operator's own name
  const id = 'alerts' as SubscriptionId
  const settings = { ...usualWishes, id, platform: 'telegram', channel: '@Orrin_Alerts' } as const
  await world.store.subscriptions.replaceConfigured([settings], new Date())
  await at(ids.channel).type('/subscribe flash')
  await at(ids.channel).read('so it cannot be changed here')
  expect(await here()).toHaveLength(before.length)
})

test('another chat’s subscription is not to be seen', async () => {
  await at(ids.person).type('/subscriptions', 'Ann')
  await at(ids.person).read('No alerts come here')
})

test('removed from a chat, it parks what came there', async () => {
  sandbox.moveBot(ids.group, 'left', 'Kim')
  await vi.waitFor(
    async () => expect((await here()).map(({ channel }) => channel)).not.toContain(`${ids.group}`),
    { timeout: 5_000 },
  )
  const [entry] = await world.store.listAudit({ offset: 0, limit: 1 })
  expect(entry).toMatchObject({ action: 'parked', detail: 'I was removed from the chat' })
})
