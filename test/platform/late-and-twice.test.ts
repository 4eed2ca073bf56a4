/** Presses that come too late, twice, or from two at once: the platforms' real clients, and a restart between. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { platforms } from '../../src/core/model.ts'
import { createPerson } from './owner-kit.ts'
import { setUp } from './restart-kit.ts'

const text = '/post Library closes. It opens again in May, says the town.'

describe.each(platforms)('on %s', (platform) => {
  let it: Awaited<ReturnType<typeof setUp>>
  let bot: Awaited<ReturnType<(typeof it)['start']>>
  let person: ReturnType<typeof createPerson>

  beforeEach(async () => {
    it = await setUp(platform)
    bot = await it.start()
    person = createPerson(it.view, it.room)
    await it.subscribe()
  })
  afterEach(async () => {
    await bot.close()
    await it.close()
  })
  const restart = async () => {
    await bot.close()
    bot = await it.start()
  }
  const ask = async (wait: string, timeOut?: { afterMs: number; end: 'drop' }) => {
    it.world.approval.rules = [
      {
        ...{ sources: [], topics: [], leastLevel: 'routine', approvalCount: 1, hasUpdates: true },
        timeOut: timeOut && { ...timeOut, remindMs: undefined },
      },
    ]
    const url = 'https://news.example/ferry'
    const paragraphs = ['No ferry sails from Port Halden after noon, the harbor master said.']
    await it.world.publish({ id: 'ferry', headline: wait, url, paragraphs })
    return person.read(wait)
  }

  test('a form that was open before a restart is taken after it', async () => {
    const paragraphs = ['The dam at Lake Orrin broke on Wednesday, the district said.']
    await it.world.publish({ id: 'dam', url: 'https://news.example/dam', paragraphs })
    await person.type('/report #1')
    if (platform === 'discord') {
      const find = () => it.view.channels()[0]?.modals?.[0]
      await expect.poll(find).toBeDefined()
      await restart()
      const values = { fault: 'fact', text: 'Four villages' }
      await it.view.input(it.room, { user: 'Kim', modal: find()?.id ?? '', values })
    } else {
      await person.press(await person.read('1/2 · What is wrong?'), 'A fact or a number')
      const { id: replyTo } = await person.read('2/2 · What should it say?')
      await restart()
      await it.view.input(it.room, { user: 'Kim', text: 'Four villages', replyTo })
    }
    await person.read('The moderators have your report')
    await expect.poll(() => it.countSoon('Error reported in #1')).toBe(1)
  })

  test('a draft whose hour is over is not posted, and says what became of it', async () => {
    await person.type(text)
    const card = await person.read('PREVIEW')
    it.world.pass(3_700)
    await it.world.sweep()
    await restart()
    await person.press(card, 'Post')
    await person.read('nobody decided in time')
    expect(it.count('ROUTINE · Library closes')).toBe(0)
  })

  test('a card whose time is over tells nothing, and says so to who presses', async () => {
    const card = await ask('Ferry stops at noon', { afterMs: 600_000, end: 'drop' })
    await person.type('/queue')
    await person.press(await person.read('Alerts that wait for a yes'), 'Show 1')
    const copyOf = () =>
      it.standing().find((each) => each.id !== card.id && each.text.startsWith('NEEDS A YES'))
    await expect.poll(copyOf).toBeDefined()
    const copy = copyOf() ?? card
    it.world.pass(700)
    await it.world.sweep()
    await restart()
    await person.read('Dropped: nobody decided')
    await expect(person.press(card, 'Approve')).rejects.toThrow('no button')
    await person.press(copy, 'Approve')
    await person.read('Too late: nobody decided in time')
    expect(it.count('ROUTINE · Ferry stops')).toBe(0)
  })

  test('pressed twice at once, it is posted once', async () => {
    await person.type(text)
    const card = await person.read('PREVIEW')
    await Promise.all([person.press(card, 'Post'), person.press(card, 'Post')])
    await person.read('Posted')
    await expect.poll(() => it.countSoon('ROUTINE · Library closes')).toBe(1)
    const posted = await it.world.store.listAudit({ offset: 0, limit: 20 })
    expect(posted.filter(({ action }) => action === 'approved')).toHaveLength(1)
  })

  test('of two moderators who press at once, one approves and the other reads who was first', async () => {
    const card = await ask('Ferry stops at noon')
    await Promise.all([person.press(card, 'Approve', 'Kim'), person.press(card, 'Approve', 'Bo')])
    await person.read('Approved: it is being posted')
    await person.read('It is approved already')
    await person.read('Kim was first')
    await expect.poll(() => it.countSoon('ROUTINE · Ferry stops at noon')).toBe(1)
    expect(await it.world.store.alerts.listRecent(10)).toHaveLength(1)
  })
})
