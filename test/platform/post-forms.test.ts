/** What a moderator makes of a draft before it is told: forms and buttons of /post, by the platforms' real clients. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { platforms } from '../../src/core/model.ts'
import type { SandboxMessage } from '../../src/ports/sandbox.ts'
import { openNewsdesk } from './newsdesk.ts'

const lede =
  'The harbor bridge of Port Halden was closed on Friday after a crack was found, the city said.'
const mayor =
  '“Nobody was hurt, and nobody will be,” said mayor Ilse Brandt, who ordered the closure.'
const engineer = '“The crack is as long as my arm,” said engineer Tom Ryle of the harbor office.'
const more = 'Buses take the northern road until engineers have looked at the bridge on Saturday.'

describe.each(platforms)('on %s', (platform) => {
  let desk: Awaited<ReturnType<typeof openNewsdesk>>
  let kim: ReturnType<typeof desk.at>
  let round = 0
  let headline: string
  let card: SandboxMessage
  const news = () => desk.at('news').texts(headline)
  const at = (name: string, words: string) => desk.at(name).texts(words)

  beforeAll(async () => {
    desk = await openNewsdesk(platform)
    kim = desk.at('desk')
    await desk.configure(desk.placeAt('news'), desk.placeAt('wall'))
  })
  beforeEach(async () => {
    round += 1
    // So that no bridge is taken for the one before.
    desk.world.pass(30 * 86_400)
    headline = `Harbor bridge ${round} of Port Halden closed`
    const url = `https://halden.example/bridge-${round}`
    const paragraphs = [lede, mayor, engineer, more].map((text) =>
      text.replace('bridge', `bridge ${round}`),
    )
    desk.articles.set(url, {
      headline,
      paragraphs,
      publishedAt: desk.world.clock.now.toISOString(),
    })
    card = await kim.type(`/post ${url}`, 'It begins a new story')
    expect(card.text).toContain(headline)
  })
  afterAll(() => desk.close())

  test('Words: headline and summary are told as the moderator put them', async () => {
    const words = {
      'The new headline': `Bridge ${round} shut`,
      'The new summary': 'A crack closed it.',
    }
    const after = await kim.fill(card, 'Words', words, `Bridge ${round} shut`)
    expect(after.text).toContain('A crack closed it.')
    expect(at('news', `Bridge ${round} shut`)).toEqual([])
    await kim.press(after, 'Post', 'Posted')
    const [told] = at('news', `Bridge ${round} shut`)
    expect(told).toContain('A crack closed it.')
    expect(told).toContain('Headline and summary in our editors’ words')
    expect(news()).toEqual([])
  })

  test('Words: a quote that the article does not have is refused, and mended', async () => {
    const said = { 'The new summary': 'The mayor said “we are doomed”.' }
    const wrong = await kim.fill(card, 'Words', said, 'The source does not quote “we are doomed”')
    const right = { 'The new summary': 'The mayor said “Nobody was hurt, and nobody will be”.' }
    const mended = await kim.fill(wrong, 'Change these words', right, 'Nobody was hurt, and')
    await kim.press((await kim.findWith('Post')) ?? mended, 'Post', 'Posted')
    expect(news()).toHaveLength(1)
  })

  test('Words: too many are refused', async () => {
    const long = { 'The new headline': 'x'.repeat(201) }
    // Discord’s own form takes no more; on Telegram the bot says so, and asks again.
    const refused = { discord: 'takes 0 to 200 signs', telegram: 'question 2 is not asked' }
    await expect(kim.fill(card, 'Words', long, '')).rejects.toThrow(refused[platform])
    if (platform === 'telegram') await kim.read('That was 201 characters long; it must be 1 to 200')
  })

  test('Quotes: those that are chosen are told, no others', async () => {
    const [nobody, crack] = [
      'Ilse Brandt: “Nobody was hurt, and nobody will be”',
      'Tom Ryle: “The crack is as long as my arm”',
    ]
    const one = await kim.fill(card, 'Quotes', { Quotes: [crack] }, 'as long as my arm')
    expect(one.text).not.toContain('Nobody was hurt')
    const other = await kim.fill(one, 'Quotes', { Quotes: [nobody] }, 'Nobody was hurt')
    expect(other.text).not.toContain('as long as my arm')
    await kim.press(other, 'Post', 'Posted')
    expect(news().join()).toContain('“Nobody was hurt, and nobody will be”')
    expect(news().join()).not.toContain('as long as my arm')
  })

  test('Quotes: another is found by its words, one that nobody said is refused', async () => {
    const none = { Quotes: '', 'Another quote of the article': 'long as my arm' }
    const found = await kim.fill(card, 'Quotes', none, 'The crack is as long as my arm')
    expect(found.text).not.toContain('Nobody was hurt')
    const wrong = { 'Another quote of the article': '“we are doomed”' }
    await kim.fill(found, 'Quotes', wrong, 'The source does not quote “we are doomed”')
    await kim.press(found, 'Post', 'Posted')
    expect(news().join()).toContain('The crack is as long as my arm')
  })

  test('Level and places: it goes to the place that was chosen, at the level that was', async () => {
    const where = { 'How urgent': 'URGENT', 'Only to these places': ['the-wall'] }
    const after = await kim.fill(card, 'Level and places', where, 'It goes to 1 place only')
    expect(after.text).toContain('PREVIEW · URGENT')
    await kim.press(after, 'Post', 'Posted')
    expect(news()).toEqual([])
    expect(at('wall', headline).join()).toContain('URGENT')
  })

  test('Schedule: it goes at its time, and not before', async () => {
    await kim.fill(card, 'Schedule', { When: 'noonish' }, 'I cannot read this time')
    await kim.fill(card, 'Schedule', { When: '20m' }, 'Scheduled')
    desk.world.pass(19 * 60)
    await desk.world.sweep()
    expect(news()).toEqual([])
    desk.world.pass(2 * 60)
    await desk.world.sweep()
    expect(news()).toHaveLength(1)
  })

  test('Hold keeps it in the moderators’ room, from where it is released and told', async () => {
    await kim.press(card, 'Hold', 'Held: the moderators’ room shows it')
    expect(news()).toEqual([])
    const held = await kim.read('HELD')
    expect(held.text).toContain(headline)
    const open = await kim.press(held, 'Release', 'It waits for a yes again')
    expect(open.text).not.toContain('HELD')
    await kim.press(kim.findWith('Approve') ?? held, 'Approve', 'it is being posted')
    expect(news()).toHaveLength(1)
  })

  test('Discard tells nothing, and its buttons are dead', async () => {
    await kim.press(card, 'Discard', 'Discarded: nothing was posted')
    await expect(kim.press(card, 'Post', '')).rejects.toThrow('no button')
    desk.world.pass(7_200)
    await desk.world.sweep()
    expect(news()).toEqual([])
  })

  test('a text of one’s own is marked as such, and one that quotes is refused', async () => {
    await kim.press(card, 'Discard', 'Discarded')
    const own = await kim.type(
      `/post Quay ${round} reopens. Ships sail at nine.`,
      `Quay ${round} reopens`,
    )
    const named = await kim.fill(
      own,
      'Words',
      { 'The new headline': `Quay ${round} open` },
      `Quay ${round} open`,
    )
    await kim.press(named, 'Post', 'Posted')
    expect(at('news', `Quay ${round} open`).join()).toContain('Ships sail at nine.')
    await kim.type('/post She said “we knew it”.', 'There is no source that quotes “we knew it”')
  })

  test('who is no moderator gets nothing of it', async () => {
    const ann = desk.at('desk', 'Ann')
    await ann.type('/post https://halden.example/other', 'Only moderators')
    const buttons = ['Words', 'Quotes', 'Level and places', 'Schedule', 'Hold', 'Discard', 'Post']
    for (const button of buttons)
      if (platform === 'telegram') await ann.press(card, button, 'Only moderators')
      else await expect(ann.press(card, button, '')).rejects.toThrow('Only Kim sees that message')
    await kim.press(card, 'Discard', 'Discarded')
    expect(news()).toEqual([])
  })
})
