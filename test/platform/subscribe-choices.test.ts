/** The card of /subscribe, choice by choice: pressed by people, saved, read back from the store. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Platform, platforms } from '../../src/core/model.ts'
import { usualWishes, type Wishes } from '../../src/core/subscription.ts'
import { listChoices, listWishNames } from '../../src/core/wish-choices.ts'
import { english, locales } from '../locales.ts'
import { openNewsdesk } from './newsdesk.ts'

type Chosen = Partial<Omit<Wishes, 'style'>> & { readonly style?: Partial<Wishes['style']> }
type Case = { readonly wish: string; readonly choice: string; readonly chosen: Chosen }

/** What is true once a choice is pressed and saved. The usual one comes last, so that each is a change. */
const choices: Readonly<Record<string, Readonly<Record<string, Chosen>>>> = {
  'From level': {
    FLASH: { leastLevel: 'flash' },
    BULLETIN: { leastLevel: 'bulletin' },
    URGENT: { leastLevel: 'urgent' },
    ROUTINE: { leastLevel: 'routine' },
  },
  Language: {
    español: { style: { language: 'es' } },
    русский: { style: { language: 'ru' } },
    العربية: { style: { language: 'ar' } },
    English: { style: { language: 'en' } },
  },
  Look: {
    'short, without quotes and picture': { style: { layout: 'compact' } },
    'headline only': { style: { layout: 'headline' } },
    full: { style: { layout: 'full' } },
  },
  Updates: {
    'change the message, unmarked': { updates: 'edit-silently' },
    'come as a reply': { updates: 'reply' },
    'come as a new alert': { updates: 'new-alert' },
    'change the message, with a mark': { updates: 'edit' },
  },
  'Without a sound': {
    none: { silentLevels: [] },
    'up to urgent': { silentLevels: ['urgent', 'routine'] },
    'up to bulletin': { silentLevels: ['bulletin', 'urgent', 'routine'] },
    all: { silentLevels: ['flash', 'bulletin', 'urgent', 'routine'] },
    routine: { silentLevels: ['routine'] },
  },
  Threads: {
    'in a thread under the first message': { style: { hasThreads: true } },
    'in the channel': { style: { hasThreads: false } },
  },
}

const listCases = (platform: Platform): readonly Case[] =>
  Object.entries(choices)
    .filter(([wish]) => wish !== 'Threads' || platform === 'discord')
    .flatMap(([wish, all]) =>
      Object.entries(all).map(([choice, chosen]) => ({ wish, choice, chosen })),
    )

describe.each(platforms)('on %s', (platform) => {
  let desk: Awaited<ReturnType<typeof openNewsdesk>>
  let kim: ReturnType<typeof desk.at>
  const cases = listCases(platform)
  const here = async () => {
    const [found] = await desk.world.store.subscriptions.listActive()
    return found ?? expect.unreachable('nothing is subscribed')
  }

  beforeAll(async () => {
    desk = await openNewsdesk(platform)
    kim = desk.at('news')
    desk.world.topics.list = ['flood', 'sport'].map((id) => ({
      ...{ id, words: [id], places: [], atLeast: undefined, atMost: undefined },
    }))
    await kim.press(await kim.type('/subscribe', 'Not saved yet'), 'Save', 'from now on')
    expect(await here()).toMatchObject(usualWishes)
  })
  afterAll(() => desk.close())

  test('the table has every choice that there is', () => {
    const known = { topics: [], sources: [], languages: locales.languages }
    const all = listWishNames(platform)
      .filter((name) => name !== 'topics' && name !== 'sources')
      .flatMap((name) =>
        listChoices(name, usualWishes, known).map(({ label }) => [
          english.say({ phrase: `wish.${name}` }),
          english.say(label),
        ]),
      )
    expect(cases.map(({ wish, choice }) => [wish, choice]).toSorted()).toEqual(all.toSorted())
  })

  test.each(cases)('$wish: $choice', async ({ wish, choice, chosen }) => {
    const before = await here()
    const card = await kim.type('/subscribe', 'Alerts come here')
    const list = await kim.press(card, wish, wish)
    const after = await kim.press(list, choice, 'Quiet hours')
    expect(after.id).toBe(card.id)
    const said = await kim.press(after, 'Save', 'from now on')
    if (choice !== 'in the channel') expect(said.text).toContain(choice)
    const { style, ...rest } = chosen
    expect(await here()).toEqual({ ...before, ...rest, style: { ...before.style, ...style } })
  })

  test.each([
    { wish: 'Topics', names: ['flood', 'sport'] },
    { wish: 'Sources', names: ['Echo', 'Wire'] },
  ])('$wish: as many as one likes, one fewer, and all of them again', async ({ wish, names }) => {
    const [first = '', second = ''] = names
    const known = [desk.world.settings, ...desk.world.papers]
    const chosen = async () => {
      const { topics, sources } = await here()
      return [...topics, ...sources.map((id) => known.find((each) => each.id === id)?.name)]
    }
    const press = async (...pressed: readonly string[]) => {
      const card = await kim.type('/subscribe', 'Alerts come here')
      const list = await kim.press(card, wish, wish)
      for (const each of pressed) await kim.press(list, each, wish)
      await kim.press(await kim.press(list, 'Back', 'Quiet hours'), 'Save', 'from now on')
    }
    await press(first, second)
    expect(await chosen()).toEqual(names)
    await press(first)
    expect(await chosen()).toEqual([second])
    await press('all')
    expect(await chosen()).toEqual([])
  })
})
