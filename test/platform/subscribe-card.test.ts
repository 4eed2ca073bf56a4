/** What the card of /subscribe asks by a form, shows before it is saved, and refuses: the platforms' real clients. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { platforms } from '../../src/core/model.ts'
import { openNewsdesk } from './newsdesk.ts'

const unsaved = 'Not saved yet'
const saved = 'Alerts come here from now on'
const refusals = {
  discord: 'Only people with Manage Server or Manage Webhooks can do this',
  telegram: 'Only administrators of this chat can do this',
}

describe.each(platforms)('on %s', (platform) => {
  let desk: Awaited<ReturnType<typeof openNewsdesk>>
  let kim: ReturnType<typeof desk.at>
  const managers = ['Kim']
  const refused = refusals[platform]
  const subscriptions = () => desk.world.store.subscriptions.listActive()
  const open = () => kim.type('/subscribe', unsaved)

  beforeAll(async () => {
    desk = await openNewsdesk(platform, { managers })
    kim = desk.at('news')
    for (const record of [
      { id: 'fair', headline: 'Book fair opens', paragraphs: ['The fair has 300 publishers.'] },
      { id: 'dam', headline: 'Dam at Lake Orrin breaks', kicker: 'Breaking' },
    ]) {
      desk.world.pass(60)
      await desk.world.publish({ ...record, url: `https://news.example/${record.id}` })
    }
  })
  beforeEach(async () => {
    for (const { id } of await subscriptions())
      await desk.world.store.subscriptions.remove(id, desk.world.clock.now)
  })
  afterAll(() => desk.close())

  describe('keywords', () => {
    test('with a phrase, NOT and what must not be said are kept, shown, and taken away again', async () => {
      const words = {
        'Must say': '“lake orrin” OR (quake* NOT drill)',
        'Must not say': '"book fair"',
      }
      const card = await kim.fill(await open(), 'Keywords', words, '"book fair"')
      await kim.press(card, 'Save', saved)
      expect(await subscriptions()).toMatchObject([
        { include: '"lake orrin" OR (quake* NOT drill)', exclude: '"book fair"' },
      ])
      const again = await kim.type('/subscribe', 'Alerts come here')
      const none = await kim.fill(
        again,
        'Keywords',
        { 'Must say': '-', 'Must not say': '' },
        unsaved,
      )
      await kim.press(none, 'Save', 'from now on')
      expect(await subscriptions()).toMatchObject([{ include: undefined, exclude: undefined }])
    })

    test.each([
      ['dam AND (quake', 'expected a closing parenthesis for the one at sign 9'],
      ['.*', 'expected a word at sign 1, came “.*”'],
      ['dam NOT qua.*ke', 'came the pattern “qua.*ke”: only a * at the end of a word'],
      ['[dD]am|lake', 'came the pattern “[dD]am|lake”'],
    ])('%s is refused in words, and mended where it was left', async (typed, reads) => {
      const card = await open()
      const wrong = await kim.fill(card, 'Keywords', { 'Must say': typed }, reads)
      expect(wrong.text).toContain('Write them as quake AND ("Lake Orrin" OR Vell) NOT drill')
      // What was typed stands there again.
      await kim.fill(wrong, 'Mend it', {}, reads)
      const mended = await kim.fill(wrong, 'Mend it', { 'Must say': 'dam' }, 'Must say · dam')
      await kim.press(mended, 'Save', saved)
      expect(await subscriptions()).toMatchObject([{ include: 'dam', exclude: undefined }])
    })

    test.each([
      ['include:.*', 'expected a word at sign 1, came “.*”'],
      ['include:quake exclude:/drill/i', 'came the pattern “/drill/i”'],
      ['exclude:"quake OR"', 'expected a word at the end'],
    ])('typed as %s they are refused in words too', async (typed, reads) => {
      await kim.type(`/subscribe ${typed}`, reads)
    })

    test('include: and exclude: are typed beside each other', async () => {
      const typed = 'include:"quake OR dam" exclude:drill'
      await kim.press(await kim.type(`/subscribe ${typed}`, unsaved), 'Save', saved)
      expect(await subscriptions()).toMatchObject([{ include: 'quake OR dam', exclude: 'drill' }])
    })
  })

  describe('quiet hours', () => {
    test.each([
      { waits: 'comes together afterwards', held: 'collect' },
      { waits: 'never comes', held: 'drop' },
    ])('with what waits: $waits', async ({ waits, held }) => {
      const hours = {
        ...{ Hours: '22:00-7:00', 'What waits': waits },
        'Time zone, such as Europe/Vilnius': 'Europe/Vilnius',
      }
      const card = await kim.fill(await open(), 'Quiet hours', hours, '22:00–07:00 Europe/Vilnius')
      await kim.press(card, 'Save', saved)
      const quiet = { from: '22:00', to: '07:00', zone: 'Europe/Vilnius', unless: 'flash', held }
      expect(await subscriptions()).toMatchObject([{ quiet }])
      const again = await kim.type('/subscribe', 'Alerts come here')
      const off = await kim.fill(again, 'Quiet hours', { Hours: 'off' }, unsaved)
      await kim.press(off, 'Save', 'from now on')
      expect(await subscriptions()).toMatchObject([{ quiet: undefined }])
    })

    test.each([
      ['25:00-7:00', 'UTC', 'I cannot read the hours “25:00-7:00”'],
      ['22:00-7:00', 'Mars', 'There is no time zone “Mars”'],
      ['22:00-7:00', '', 'Say the time zone too'],
    ])('%s %s is refused in words', async (hours, zone, reads) => {
      const typed = { Hours: hours, 'Time zone, such as Europe/Vilnius': zone }
      const wrong = await kim.fill(await open(), 'Quiet hours', typed, reads)
      expect(wrong.text).toContain('Write /quiet 22:00-07:00 Europe/Vilnius')
    })
  })

  test('a preview and a dry run say what would have come of the past, and why not', async () => {
    const words = { 'Must say': 'dam', 'Must not say': 'publishers' }
    const card = await kim.fill(await open(), 'Keywords', words, 'Must not say · publishers')
    const preview = await kim.press(card, 'Preview', 'PREVIEW · BULLETIN')
    expect(preview.text).toContain('Dam at Lake Orrin breaks')
    expect(preview.text).toContain('Preview: this is how it would have come here')
    const trial = await kim.press(
      card,
      'Try on past alerts',
      '1 of the last 2 alerts would have come',
    )
    expect(trial.text).toMatch(/COMES · Dam at Lake Orrin breaks/)
    expect(trial.text).toMatch(/NO · Book fair opens[^\n]*\n?.*dam/)
    expect(await subscriptions()).toEqual([])
    const plain = await kim.press(
      await kim.press(card, 'Look', 'How much'),
      'headline only',
      unsaved,
    )
    const short = await kim.press(plain, 'Preview', 'PREVIEW')
    expect(short.text).not.toContain('flooded three villages')
  })

  test('a preview is in the place’s language, down to its last line; what we say of it in ours', async () => {
    const choice = await kim.press(await open(), 'Language', 'language')
    const card = await kim.press(choice, 'español', unsaved)
    const preview = await kim.press(card, 'Preview', 'PREVIEW · BOLETÍN')
    expect(preview.text).toContain('Preview: this is how it would have come here')
    expect(preview.text).toContain('publicado')
    expect(preview.text).not.toContain('posted')
  })

  test('what would not have come is previewed as such', async () => {
    const card = await kim.fill(await open(), 'Keywords', { 'Must say': 'zyzzyva' }, 'zyzzyva')
    await kim.press(card, 'Preview', 'but would not have come here')
    await kim.press(card, 'Try on past alerts', '0 of the last 2 alerts would have come')
  })

  describe('who loses the right between the card and the button', () => {
    test.each(['Save', 'Cancel', 'From level', 'Preview'])('is refused at %s', async (button) => {
      const ann = desk.at('news', 'Ann')
      managers.push('Ann')
      const card = await ann.type('/subscribe flash', unsaved)
      managers.splice(managers.indexOf('Ann'), 1)
      await ann.press(card, button, refused)
      expect(await subscriptions()).toEqual([])
    })

    test('is refused with a filled form, and at another place too', async () => {
      const ann = desk.at('news', 'Ann')
      managers.push('Ann')
      const card = await ann.type('/subscribe', unsaved)
      const there = await ann.type(`/subscribe ${placeOf('desk')}`, 'alerts would come to')
      const opened = () => managers.splice(managers.indexOf('Ann'), 1)
      await ann.fill(card, 'Keywords', { 'Must say': 'dam' }, refused, opened)
      await ann.press(there, 'Save', refused)
      expect(await subscriptions()).toEqual([])
    })
  })

  const placeOf = (name: string) => (platform === 'discord' ? `#${name}` : desk.channelOf(name))

  test.each(
    {
      discord: [
        ['here', 'news'],
        ['#desk', 'desk'],
        ['#stories', 'stories'],
      ],
      telegram: [
        ['here', 'news'],
        ['-1002', 'desk'],
        ['-1003', 'stories'],
        ['-1003/5', 'stories › Floods'],
        ['-1004', 'wall'],
      ],
    }[platform],
  )('/subscribe %s brings the next alert there', async (typed, name) => {
    const card = await kim.type(`/subscribe ${typed}`, unsaved)
    await kim.press(card, 'Save', 'from now on')
    expect((await subscriptions()).map(({ channel }) => channel)).toEqual([desk.channelOf(name)])
    const id = `told-${name}`.replaceAll(/\W+/g, '-').toLowerCase()
    const headline = `Ferry number ${id} stops`
    desk.world.pass(60)
    await desk.world.publish({ id, url: `https://news.example/${id}`, headline })
    const alert = await desk.at(name).read(headline)
    expect(alert.text).toContain('The water came within minutes')
    await kim.type(`/unsubscribe ${typed.replace('here', '')}`, 'Alerts no longer come')
  })

  test.each([
    [{ discord: 'topics:lost', telegram: 'lost' }, '“lost”'],
    [{ discord: 'level:huge', telegram: 'huge' }, 'There is no level “huge”'],
  ])('/subscribe %j reads “%s”', async (typed, reads) => {
    await kim.type(`/subscribe ${typed[platform]}`, reads)
  })

  test.runIf(platform === 'discord')(
    'a role rings from a level on, for topics, and never again',
    async () => {
      desk.world.topics.list = ['flood', 'sport'].map((id) => ({
        ...{ id, words: [id], places: [], atLeast: undefined, atMost: undefined },
      }))
      const card = await open()
      const roles = await kim.press(card, 'Role to mention', 'Which role?')
      const when = { 'From level': 'URGENT', Topics: ['sport'] }
      const after = await kim.fill(roles, '@Quakes', when, '@Quakes')
      expect(after.text).toContain('from URGENT, of sport')
      await kim.press(after, 'Save', saved)
      const [place] = await subscriptions()
      expect(place?.style.mentions).toMatchObject([{ level: 'urgent', topics: ['sport'] }])
      const again = await kim.type('/subscribe', 'Alerts come here')
      const list = await kim.press(again, 'Role to mention', 'Which role?')
      const none = await kim.fill(list, '@Quakes', { 'From level': 'never' }, unsaved)
      await kim.press(none, 'Save', 'from now on')
      expect(await subscriptions()).toMatchObject([{ style: { mentions: [] } }])
      desk.world.topics.list = []
    },
  )
})
