/** What a moderator changes of what stands. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { NewsRecord } from '../../src/core/model.ts'
import type { Job } from '../../src/job.ts'
import type { Asker, CommandCenter } from '../../src/ports/command.ts'
import { DeliveryError } from '../../src/ports/messenger.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { english } from '../locales.ts'
import { createWorld } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>
let story = ''

const moderator: Asker = { ...asker, userId: '77', userName: 'Mo' }
const ask = async (name: string, options: Record<string, string> = {}, who = moderator) =>
  sayAll(await center.run({ ...who, name, options }), english)
const press = async (id = '', who = moderator) =>
  sayAll(await center.press({ ...who, id }), english)
const standing = () => {
  const message = world.platform.messages[0]?.message
  return message && sayAll(message, english)
}
const marks = () =>
  standing()?.parts.flatMap((part) => (part.kind === 'mark' ? [part.label] : [])) ?? []
const audit = async () => (await world.store.listAudit({ offset: 0, limit: 1 }))[0]

const headline = 'Dam at Lake Orrin breaks'
const lede =
  'The dam at Lake Orrin broke on Wednesday morning and flooded three villages, the district said.'
const quoted = '“The water came within minutes,” said mayor Ruth Adeyemi of Lower Orrin.'
const publish = (more: Partial<NewsRecord> = {}) => {
  world.pass(60)
  return world.publish({ headline, kicker: 'Urgent', paragraphs: [lede, quoted], ...more })
}

beforeAll(async () => {
  opened = await openMemory()
})
afterAll(() => opened.close())
beforeEach(async () => {
  world = await createWorld(opened)
  const moderators = { discord: new Set(['77']), telegram: new Set<string>() }
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  center = createCommandCenter({ ...world.deps, enqueue, version: '0.0.0', moderators })
  await publish()
  story = String(await world.storyId())
})

describe('edit', () => {
  const edit = async (options: Record<string, string>) => {
    const shown = await ask('edit', { story, ...options })
    return { shown, done: await press(shown.message.actions[0]?.id) }
  }

  test('is seen first, then stands everywhere, marked as a person’s words', async () => {
    const shown = await ask('edit', { story, headline: 'Three villages under water' })
    expect(shown).toMatchObject({ isPrivate: true, message: { tone: 'urgent' } })
    expect(shown.message.title).toEqual({
      label: 'PREVIEW · URGENT',
      text: 'Three villages under water',
    })
    expect(standing()?.title.text).toBe(headline)

    const done = await press(shown.message.actions[0]?.id)
    expect(done.message.title.text).toContain('Reworded')
    expect(standing()?.title.text).toBe('Three villages under water')
    expect(marks()).toEqual(['Headline in our editors’ words'])
    expect(world.platform.calls).toEqual(['send', 'edit'])
    expect((await press(done.message.actions[0]?.id)).message.title.text).toBe('1 of 1 done')
    expect(await audit()).toMatchObject({
      actor: 'discord:77 (Mo) in 1',
      action: 'edited',
      subject: `story ${story}`,
      detail: `headline: “${headline}” → “Three villages under water”`,
    })
  })

  test('/latest lists what readers have been told, and the publisher’s headline no more', async () => {
    await edit({ headline: 'Three villages under water' })
    const { message } = await ask('latest', { of: 'Wire' })
    expect(message.parts).toMatchObject([{ text: 'Three villages under water' }])
  })

  test.each(['story', 'why', 'quotes'])('/%s heads the story as it is told', async (name) => {
    await edit({ headline: 'Three villages under water' })
    const option = { story: 'story', why: 'what', quotes: 'who' }[name] ?? ''
    const { message } = await ask(name, { [option]: story })
    expect(message.title.text).toContain('Three villages under water')
  })

  test('a quote that the source does not hold is refused, and said so', async () => {
    const { message } = await ask('edit', { story, summary: 'She said “we saw it coming”.' })
    expect(message.title.text).toBe('The source does not quote “we saw it coming”')
    expect(message.actions.map(({ label }) => label)).toEqual(['Change these words'])
  })

  test('one that it holds may stand', async () => {
    await edit({ summary: 'Mayor Adeyemi: “The water came within minutes.”' })
    expect(standing()?.parts[0]).toMatchObject({ kind: 'summary', text: /^Mayor Adeyemi/ })
  })

  test('what another source confirms keeps the person’s words', async () => {
    await edit({ headline: 'Three villages under water' })
    world.pass(60)
    await world.report(await world.storyId(), 'Post')
    expect(standing()?.title.text).toBe('Three villages under water')
    expect(marks()).toContain('Headline in our editors’ words')
  })

  test('the publisher’s next headline goes before them', async () => {
    await edit({ headline: 'Three villages under water' })
    await publish({ headline: 'Dam at Lake Orrin breaks, 7 dead' })
    expect(standing()?.title.text).toBe('Dam at Lake Orrin breaks, 7 dead')
    expect(marks()).not.toContain('Headline in our editors’ words')
  })

  test('what has changed since it was shown is looked at again', async () => {
    const shown = await ask('edit', { story, headline: 'Three villages under water' })
    await publish({ headline: 'Dam at Lake Orrin breaks, 7 dead' })
    const done = await press(shown.message.actions[0]?.id)
    expect(done.message.title.text).toContain('changed meanwhile')
    expect(standing()?.title.text).toBe('Dam at Lake Orrin breaks, 7 dead')
  })

  test('without words it is asked by a form that has what stands', async () => {
    const { form } = await ask('edit', { story })
    expect(form?.fields.map((field) => 'value' in field && field.value)).toEqual([headline, lede])
    const texts = { headline, summary: 'She said “we saw it coming”.' }
    const submit = async (more = {}) =>
      sayAll(
        await center.submit({
          ...moderator,
          id: form?.id ?? '',
          choices: {},
          texts: { ...texts, ...more },
        }),
        english,
      )
    const refused = await submit()
    expect(refused.message.title.text).toContain('does not quote')
    const again = await press(refused.message.actions[0]?.id)
    expect(again.form?.fields).toMatchObject([{ value: headline }, { value: texts.summary }])
    const shown = await submit({ summary: 'She saw it coming.' })
    await press(shown.message.actions[0]?.id)
    expect(marks()).toEqual(['Summary in our editors’ words'])
  })

  test('of two who press at once, one is told that it is done', async () => {
    const shown = await ask('edit', { story, headline: 'Three villages under water' })
    const id = shown.message.actions[0]?.id
    const titles = (await Promise.all([press(id), press(id)])).map(({ message }) =>
      String(message.title.text),
    )
    expect(titles.filter((title) => title.includes('Done already'))).toHaveLength(1)
    expect(world.platform.calls).toEqual(['send', 'edit'])
  })

  test.each<readonly [Record<string, string>, string]>([
    [{ headline: '  ' }, 'Say it in your own words'],
    [{ headline }, 'These words stand there already'],
    [{ headline: 'x'.repeat(201) }, 'at most 200'],
    [{ summary: 'x'.repeat(10_000) }, 'at most 800'],
    [{ story: '999999' }, 'Nothing found'],
    [{ story: '' }, 'You have named nothing to look for'],
  ])('%j is answered with the cure', async (options, told) => {
    expect(String((await ask('edit', { story, ...options })).message.title.text)).toContain(told)
  })

  test('who is no moderator is told so', async () => {
    const shown = await ask('edit', { story, headline: 'X' }, asker)
    expect(shown.message.title.text).toContain('Only moderators')
    expect((await press('edit-now:1', asker)).message.title.text).toContain('Only moderators')
  })
})

describe('edit of one message among several', () => {
  const reply = () => {
    const message = world.platform.messages[1]?.message
    return message && sayAll(message, english)
  }
  const typed = 'Three villages under water'
  let update = ''
  beforeEach(async () => {
    await world.subscribe({ updates: 'reply', cooldownMs: 0 })
    world.pass(600)
    await publish({ headline: 'Dam at Lake Orrin breaks, 7 dead' })
    const alerts = await world.store.alerts.listOfStory(await world.storyId())
    update = `a${alerts.at(-1)?.id}`
    expect(world.platform.calls).toEqual(['send', 'send'])
  })

  test('by story, it is asked which of them is meant, and what was typed is kept', async () => {
    const which = await ask('edit', { story, headline: typed })
    expect(which.message.title.text).toContain('Which of the story’s messages')
    expect(which.message.parts).toMatchObject([
      { label: 'First message' },
      { label: update, detail: 'UPDATE' },
    ])
    const [first, second] = which.message.actions
    for (const [button, at] of [
      [first, 0],
      [second, 1],
    ] as const) {
      const shown = await press(button?.id)
      expect(shown.message.title.text).toBe(typed)
      await press(shown.message.actions[0]?.id)
      expect(world.platform.messages.map(({ message }) => message.title.text)[at]).toBe(typed)
    }
  })

  test.each([
    ['link', 'https://room.example/m2'],
    ['number', ''],
  ])('by its %s, that message alone says it so, marked', async (_by, named) => {
    const before = standing()
    const shown = await ask('edit', { story: named || update, headline: typed })
    expect(JSON.stringify(shown.message.parts)).toContain(`Only what alert ${update} says changes`)
    const done = await press(shown.message.actions[0]?.id)
    expect(reply()?.title).toEqual({ label: 'UPDATE', text: typed })
    expect(JSON.stringify(reply()?.parts)).toContain('Headline in our editors’ words')
    expect(standing()).toEqual(before)
    expect((await press(done.message.actions[0]?.id)).message.title.text).toBe('1 of 1 done')
    expect(await audit()).toMatchObject({ action: 'edited', subject: `story ${story}` })
  })

  test('a link to the first message means the first', async () => {
    const shown = await ask('edit', { story: 'https://room.example/m1', headline: typed })
    await press(shown.message.actions[0]?.id)
    expect(standing()?.title.text).toBe(typed)
    expect(reply()?.title.text).not.toBe(typed)
  })

  test('its form says which it is; reworded twice, it says the last words', async () => {
    for (const words of ['Villages gone', typed]) {
      const asked = await ask('edit', { story: update })
      expect(JSON.stringify(asked.message.parts)).toContain(`What alert ${update} says`)
      const filled = { texts: { headline: words }, choices: {}, id: asked.form?.id ?? '' }
      const shown = sayAll(await center.submit({ ...moderator, ...filled }), english)
      await press(shown.message.actions[0]?.id)
      expect(reply()?.title.text).toBe(words)
    }
  })

  test('a quote that the source does not hold is refused there too', async () => {
    const { message } = await ask('edit', { story: update, summary: 'She said “we saw it”.' })
    expect(message.title.text).toBe('The source does not quote “we saw it”')
    const { form } = await press(message.actions[0]?.id)
    expect(form?.fields).toMatchObject([{}, { value: 'She said “we saw it”.' }])
  })

  test('what it was reworded to stays through what comes later, and is struck with the story', async () => {
    const shown = await ask('edit', { story: update, headline: typed })
    await press(shown.message.actions[0]?.id)
    await publish({ headline: 'Dam at Lake Orrin breaks, 9 dead' })
    expect(reply()?.title.text).toBe(typed)
    const gone = await ask('retract', { story, text: 'It was a drill.' })
    await press(gone.message.actions[0]?.id)
    expect(reply()?.title.label).toBe('WITHDRAWN')
  })

  test('an alert whose words stand in the first message means that one', async () => {
    const [first] = await world.store.alerts.listOfStory(await world.storyId())
    const shown = await ask('edit', { story: `a${first?.id}`, headline: typed })
    await press(shown.message.actions[0]?.id)
    expect(standing()?.title.text).toBe(typed)
  })

  test.each([
    'edit-of:x',
    'edit-of:9999999',
    'edit-pick:9999999:0',
    'edit-pick:',
    'edit-words:1:x',
  ])('the odd button %s is answered', async (id) => {
    expect((await press(id)).message.title.text).not.toBe('')
  })
})

describe.each(['retract', 'correct'])('a quotation in what /%s says', (name) => {
  test('that no version of a report holds is refused, with the cure and the way back', async () => {
    const text = 'The mayor never said “we saw it coming”.'
    const refused = await ask(name, { story, text })
    expect(refused.message.title.text).toBe('The source does not quote “we saw it coming”')
    expect(JSON.stringify(refused.message.parts)).toContain('without the marks')
    const [again, ...others] = refused.message.actions
    expect(others).toEqual([])
    const { form } = await press(again?.id)
    expect(form?.fields).toMatchObject([{ value: text }])
    const filled = { ...moderator, id: form?.id ?? '', texts: { text }, choices: {} }
    const late = sayAll(await center.submit(filled), english)
    expect(late.message.title.text).toContain('does not quote')
  })

  test.each([
    'She said “the water came within minutes”, in May.',
    'It said "flooded three villages".',
  ])('that one of them holds, now or before, may stand: %s', async (text) => {
    await publish({ headline: 'Dam at Lake Orrin holds', paragraphs: ['The dam holds.'] })
    const shown = await ask(name, { story, text: text.replace('the water', 'The water') })
    expect(shown.message.title.label).toMatch(/^PREVIEW/)
  })
})

describe('level', () => {
  const set = async (to: string) => {
    const shown = await ask('level', { story, level: to })
    return press(shown.message.actions[0]?.id)
  }

  test('raised, it is told as an escalation', async () => {
    const shown = await ask('level', { story, level: 'FLASH' })
    expect(shown.message.title.label).toBe('PREVIEW · FLASH')
    expect(JSON.stringify(shown.message.parts)).toContain('told again wherever it stands')
    await press(shown.message.actions[0]?.id)
    expect(standing()).toMatchObject({ tone: 'flash', title: { label: 'FLASH' } })
    expect(world.platform.messages[1]?.message).toMatchObject({ tone: 'flash' })
    expect(world.platform.messages[1]?.replyTo).toBe('m1')
    expect(await audit()).toMatchObject({ action: 'leveled', detail: 'urgent → flash' })
  })

  test('lowered, it is edited and rings nobody', async () => {
    await set('routine')
    expect(standing()).toMatchObject({ tone: 'routine', title: { label: 'ROUTINE' } })
    expect(marks()).toEqual(['No longer as urgent'])
    expect(world.platform.messages).toHaveLength(1)
  })

  test('it stays so, whatever the publisher calls the next version', async () => {
    await set('routine')
    await publish({ headline: 'Dam at Lake Orrin breaks, 7 dead', kicker: 'Breaking' })
    expect(standing()).toMatchObject({ tone: 'routine', title: { text: /7 dead/ } })
  })

  test('without a level, or with one that is none, the others are offered', async () => {
    for (const to of ['', 'urgent', 'huge']) {
      const { message } = await ask('level', { story, level: to })
      expect(message.title.label).toBe('URGENT')
      expect(message.actions.map(({ label }) => label)).toEqual(['FLASH', 'BULLETIN', 'ROUTINE'])
      expect(JSON.stringify(message.parts).includes('no level “huge”')).toBe(to === 'huge')
    }
    const chosen = await press(`level:${story}:bulletin`)
    expect(chosen).toMatchObject({ replacesMessage: true, message: { tone: 'bulletin' } })
  })

  test.each(['level:x:flash', 'level:', 'level-now:9999999', 'level-now:x'])(
    'the odd button %s is answered',
    async (id) => {
      expect((await press(id)).message.title.text).not.toBe('')
    },
  )
})

describe('resend', () => {
  const refuse = (reason: 'gone' | 'rejected' | 'forbidden' | 'unknown-outcome') => {
    world.platform.answer = () => new DeliveryError(reason, `the platform says ${reason}`)
  }
  const allow = () => {
    world.platform.answer = () => undefined
  }
  /** An edit that the platform refuses. */
  const failEdit = async () => {
    refuse('rejected')
    await publish({ headline: 'Dam at Lake Orrin breaks, 7 dead' })
    allow()
  }

  test('what all arrived needs nothing', async () => {
    const { message } = await ask('resend', { story })
    expect(message.title.text).toBe('Nothing of this story needs to be sent again')
  })

  test('a refused edit is shown with its reason, and done again', async () => {
    await failEdit()
    expect(standing()?.title.text).toBe(headline)
    const list = await ask('resend', { story })
    expect(list.message.title.text).toBe('In 1 place something did not arrive')
    expect(list.message.parts).toMatchObject([
      { label: world.subscription.id, text: 'edit: failed', detail: 'the platform says rejected' },
      { text: expect.stringContaining('nothing can come twice') },
    ])
    const done = await press(list.message.actions[0]?.id)
    expect(done.message.title.text).toContain('On its way')
    expect(standing()?.title.text).toBe('Dam at Lake Orrin breaks, 7 dead')
    expect(await audit()).toMatchObject({
      action: 'resent',
      detail: `${world.subscription.id}: edit failed (the platform says rejected) → sent again`,
    })
    expect((await press(done.message.actions[0]?.id)).message.title.text).toBe('1 of 1 done')
  })

  test('two who press at once send it once', async () => {
    await failEdit()
    const calls = world.platform.calls.length
    const id = (await ask('resend', { story })).message.actions[0]?.id
    await Promise.all([press(id), press(id)])
    expect(world.platform.calls).toHaveLength(calls + 1)
  })

  test('what may stand already may come twice, and that is said first', async () => {
    refuse('unknown-outcome')
    world.pass(60)
    await world.publish({
      id: 'fair',
      url: 'https://news.example/fair',
      headline: 'Book fair opens',
      paragraphs: ['It opens today.'],
    })
    for (let tries = 0; tries < 12; tries++) {
      world.pass(120)
      await world.sweep()
    }
    const fair = await world.store.records.find(world.source, 'fair')
    const list = await ask('resend', { story: String(fair?.storyId) })
    expect(JSON.stringify(list.message.parts)).toContain('it may stand there twice')
    allow()
    const before = world.platform.messages.length
    await press(list.message.actions[0]?.id)
    expect(world.platform.messages).toHaveLength(before + 1)
    expect((await audit())?.detail).toContain('may stand twice')
  })

  describe('of a message that somebody deleted there', () => {
    const deleteIt = async () => {
      refuse('gone')
      await publish({ headline: 'Dam at Lake Orrin breaks, 7 dead' })
      allow()
    }
    const again = () => {
      const message = world.platform.messages.at(-1)?.message
      return message && sayAll(message, english)
    }

    test('it goes anew as it is told now, marked, and is the one that follows', async () => {
      await deleteIt()
      const list = await ask('resend', { story })
      expect(list.message.parts).toMatchObject([
        { text: 'new message: deleted there' },
        { text: expect.stringContaining('marked as sent again') },
      ])
      await press(list.message.actions[0]?.id)
      expect(world.platform.messages).toHaveLength(2)
      expect(again()?.title.text).toBe('Dam at Lake Orrin breaks, 7 dead')
      expect(JSON.stringify(again()?.parts)).toContain('Sent again')
      expect((await ask('resend', { story })).message.title.text).toContain('Nothing of this')

      await publish({ headline: 'Dam at Lake Orrin breaks, 9 dead' })
      expect(again()?.title.text).toBe('Dam at Lake Orrin breaks, 9 dead')
      expect(standing()?.title.text).toBe(headline)
      expect(world.platform.messages).toHaveLength(2)
    })

    test('of a message of several stories each is told again by itself', async () => {
      const hours = 3_600_000
      const at = { publishedAt: new Date(world.clock.now.getTime() - 4 * hours).toISOString() }
      const late = { ...at, modifiedAt: null, kicker: null }
      const of = (id: string, title: string, text: string) => ({
        ...{ ...late, id, url: `https://news.example/${id}` },
        ...{ headline: title, paragraphs: [text] },
      })
      const tram = of('tram', 'Tram line reopens', 'It runs again from six o’clock in the morning.')
      const fair = of('fair', 'Book fair opens', 'It has 300 publishers, its director said today.')
      await world.publish(tram, fair)
      world.pass(61)
      await world.sweep()
      const stories = await Promise.all(
        ['tram', 'fair'].map(
          async (id) => (await world.store.records.find(world.source, id))?.storyId,
        ),
      )
      refuse('gone')
      const grown = fair.paragraphs.map((text) => text.replace('300', '500'))
      await world.publish({ ...fair, paragraphs: grown })
      allow()
      for (const [index, id] of stories.entries()) {
        const before = world.platform.messages.length
        const list = await ask('resend', { story: String(id) })
        expect(list.message.parts).toMatchObject([{ text: 'new message: deleted there' }, {}])
        await press(list.message.actions[0]?.id)
        expect(world.platform.messages).toHaveLength(before + 1)
        expect(again()?.title.text).toBe([tram, fair][index]?.headline)
        expect(JSON.stringify(again()?.parts)).toContain('Sent again')
        const { message } = await ask('resend', { story: String(id) })
        expect(message.title.text).toContain('Nothing of this')
      }
    })

    test('told too late to be called breaking, it is not', async () => {
      await deleteIt()
      world.pass(30 * 24 * 3_600)
      await press((await ask('resend', { story })).message.actions[0]?.id)
      expect(again()?.tone).toBe('routine')
      expect(JSON.stringify(again()?.parts)).toContain('Sent again')
    })

    test('what would change it further is not tried, and the report says why', async () => {
      await deleteIt()
      const calls = world.platform.calls.length
      await publish({ headline: 'Dam at Lake Orrin breaks, 9 dead' })
      expect(world.platform.calls).toHaveLength(calls)
      const [last] = (await world.store.alerts.listOfStory(await world.storyId())).slice(-1)
      const report = await press(`report:${last?.id}`)
      expect(report.message.title.text).toContain('1 could not be done')
      expect(JSON.stringify(report.message)).toContain('the message to edit was deleted there')
    })

    test('what is withdrawn meanwhile never comes back', async () => {
      await deleteIt()
      await press((await ask('retract', { story, text: 'A drill.' })).message.actions[0]?.id)
      const { message } = await ask('resend', { story })
      expect(message.title.text).toBe('Nothing of this story needs to be sent again')
      expect(message.actions).toEqual([])
    })
  })

  test('an edit of a message of several stories is done again from any of them, once', async () => {
    const publishedAt = new Date(world.clock.now.getTime() - 4 * 3_600_000).toISOString()
    const of = (id: string, title: string) => ({
      ...{ publishedAt, modifiedAt: null, kicker: null, id, url: `https://news.example/${id}` },
      ...{ headline: title, paragraphs: [`${title}, its director said today.`] },
    })
    const [tram, fair] = [of('tram', 'Tram line reopens'), of('fair', 'Book fair opens')]
    await world.publish(tram, fair)
    world.pass(61)
    await world.sweep()
    const late = world.platform.messages.length - 1
    const storyOf = async (id: string) => {
      const record = await world.store.records.find(world.source, id)
      return String(record?.storyId)
    }
    const isStruck = () => JSON.stringify(world.platform.messages[late]).includes('isStruck')
    refuse('rejected')
    await world.publish({ ...fair, pubstatus: 'canceled' })
    allow()
    expect(isStruck()).toBe(false)
    const list = await ask('resend', { story: await storyOf('fair') })
    await press(list.message.actions[0]?.id)
    expect(isStruck()).toBe(true)
    refuse('rejected')
    await world.publish({ ...tram, headline: 'Tram line closes', modifiedAt: null })
    allow()
    await world.publish({ ...tram, pubstatus: 'canceled' })
    for (const id of ['tram', 'fair']) {
      const { message } = await ask('resend', { story: await storyOf(id) })
      expect(message.title.text).toContain('Nothing of this')
    }
  })

  test('a closed place is not tried, and the cure is told', async () => {
    refuse('forbidden')
    await publish({ headline: 'Dam at Lake Orrin breaks, 7 dead' })
    allow()
    const list = await ask('resend', { story })
    expect(list.message.actions).toEqual([])
    expect(JSON.stringify(list.message.parts)).toContain('/test there opens it')
  })

  test('a place that lacks nothing is named as such', async () => {
    await failEdit()
    const { message } = await ask('resend', { story, place: 'nowhere' })
    expect(message.title.text).toBe('Nothing needs to be sent again to “nowhere”')
    expect(JSON.stringify(message.parts)).toContain(world.subscription.id)
  })

  test('the report says what could not be done, and leads there', async () => {
    refuse('rejected')
    const shown = await ask('correct', { story, text: 'It is in Vell.' })
    const done = await press(shown.message.actions[0]?.id)
    allow()
    const report = await press(done.message.actions[0]?.id)
    expect(report.message.title.text).toBe('0 of 2 done, 2 could not be done')
    expect(report).toMatchObject({ replacesMessage: false })
    const [again, resend] = report.message.actions
    expect((await press(again?.id)).replacesMessage).toBe(true)
    const list = await press(resend?.id)
    await press(list.message.actions[0]?.id)
    expect((await press(again?.id)).message.title.text).toBe('2 of 2 done')
  })

  test.each(['resend:9999999', 'resend-of:x', 'report:x', 'report:1:x'])(
    'the odd button %s is answered',
    async (id) => {
      expect((await press(id)).message.title.text).not.toBe('')
    },
  )
})

describe('the audit log', () => {
  type Reply = Awaited<ReturnType<typeof ask>>
  const buttonOf = ({ message }: Reply, label: string) =>
    message.actions.find((each) => each.label === label)?.id
  const byHand = async (verb: string, text: string) =>
    press((await ask(verb, { story, text })).message.actions[0]?.id)
  const draft = () => ask('post', { what: 'Harbor closed. No ship sails today.' })

  test.each<readonly [string, () => Promise<unknown>, string, string]>([
    ['retracted', () => byHand('retract', 'It was a drill.'), 'story', 'It was a drill.'],
    ['corrected', () => byHand('correct', 'It is in Vell.'), 'story', 'It is in Vell.'],
    [
      'paused',
      () => ask('pause', { what: `#${story}` }),
      'story',
      'nothing of it is sent until it is resumed',
    ],
    [
      'resumed',
      async () => {
        await ask('pause', { what: `#${story}` })
        await press((await ask('resume')).message.actions[0]?.id)
      },
      'story',
      'stop by discord:77 (Mo) in 1 lifted',
    ],
    ['held', () => ask('hold', { story }), 'story', 'nothing of it is sent until it is released'],
    [
      'released',
      async () => {
        await ask('hold', { story })
        await press(`release:${story}`)
      },
      'story',
      'stop by discord:77 (Mo) in 1 lifted',
    ],
    [
      'rejected',
      async () => press(buttonOf(await draft(), 'Discard')),
      'proposal',
      'state: drafted → rejected',
    ],
    [
      'scheduled',
      async () => {
        const { form } = await press(buttonOf(await draft(), 'Schedule'))
        const filled = { id: form?.id ?? '', texts: { time: '20m' }, choices: {} }
        await center.submit({ ...moderator, ...filled })
      },
      'proposal',
      'state: drafted → scheduled',
    ],
  ])('tells who has %s what, and from where', async (action, act, kind, detail) => {
    await act()
    expect(await audit()).toMatchObject({
      ...{ action, actor: 'discord:77 (Mo) in 1' },
      subject: kind === 'story' ? `story ${story}` : expect.stringMatching(/^proposal \d+$/),
      detail: expect.stringContaining(detail),
    })
  })
})
