/** What moderators make of what stands, done to the end on both platforms by their real clients. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ApprovalRule } from '../../src/core/approval/rule.ts'
import { platforms, type StoryId } from '../../src/core/model.ts'
import { openNewsdesk } from './newsdesk.ts'

const lede =
  'The dam at Lake Orrin broke on Wednesday morning and flooded three villages, the district said.'
const quoted = '“The water came within minutes,” said mayor Ruth Adeyemi of Lower Orrin.'
const twoForFlash: ApprovalRule = {
  ...{ sources: [], topics: [], leastLevel: 'flash' as const, approvalCount: 2 },
  ...{ hasUpdates: true, timeOut: undefined },
}

describe.each(platforms)('on %s', (platform) => {
  let desk: Awaited<ReturnType<typeof openNewsdesk>>
  let kim: ReturnType<typeof desk.at>
  let round = 0
  let story: StoryId
  let headline: string
  const told = () => desk.at('news').texts(`Dam ${round}`)
  /** Published and told anew. */
  const publish = async (words: string, paragraphs = [lede, quoted]) => {
    const id = `dam-${round}`
    await desk.world.publish({ id, url: `https://news.example/${id}`, headline: words, paragraphs })
  }

  beforeAll(async () => {
    desk = await openNewsdesk(platform, { moderators: ['Kim', 'Lee'], rules: [twoForFlash] })
    kim = desk.at('desk')
    await desk.configure(desk.placeAt('news'))
  })
  beforeEach(async () => {
    round += 1
    // So that no dam is taken for the one before.
    desk.world.pass(30 * 86_400)
    headline = `Dam ${round} at Lake Orrin breaks`
    await publish(headline)
    story = await desk.world.storyId(`dam-${round}`)
    expect(told()).toHaveLength(1)
  })
  afterAll(() => desk.close())

  /** Discord wants every option by its name as soon as one is. */
  const typed = (name: string, rest = '') =>
    platform === 'discord' && rest !== ''
      ? `/${name} story:${story} ${rest}`
      : `/${name} ${story} ${rest}`.trim()

  test('/edit without words asks for them, refuses a made-up quote, and says the rest everywhere', async () => {
    const made = { 'The new summary': 'She said “we saw it coming”.' }
    const wrong = await kim.fillTyped(typed('edit'), made, 'does not quote “we saw it coming”')
    const words = {
      'The new headline': `Dam ${round}: villages under water`,
      'The new summary': 'Three of them, with the road.',
    }
    const seen = await kim.fill(wrong, 'Change these words', words, 'PREVIEW')
    expect(told().join()).not.toContain('under water')
    const done = await kim.press(seen, 'Change it everywhere', 'Reworded; every copy')
    expect(told().join()).toContain(`Dam ${round}: villages under water`)
    expect(told().join()).toContain('Three of them, with the road.')
    await kim.press(done, 'What was changed where', '1 of 1 done')
  })

  test('/correct notes what was wrong on every copy', async () => {
    await kim.type(
      typed('correct', platform === 'discord' ? 'text: ' : ''),
      'Say what is wrong in 1 to 1000',
    )
    const text = 'It is the upper dam that broke.'
    const rest = platform === 'discord' ? `text:${text}` : text
    const seen = await kim.type(typed('correct', rest), 'Editors’ note: It is the upper dam')
    await kim.press(seen, 'Correct it everywhere', 'Corrected; every copy')
    expect(told().join()).toContain(text)
    expect(told().join()).toContain('Corrected')
  })

  test('an alert is corrected, reworded and withdrawn from its own menu, or in reply to it', async () => {
    const news = desk.at('news')
    const alert = await news.read(headline)
    const correct = { 'What was wrong, what is right: readers see it': 'It is the upper dam.' }
    const reword = { 'The new headline': `Dam ${round}: upper dam gives way` }
    const withdraw = { 'Why: readers see it': 'No dam broke.' }
    // On Discord each form is a modal; on Telegram, where messages have no menus, one replies to the alert.
    const menu = async () => news.choose(alert, 'Moderate', 'of story')
    const corrected =
      platform === 'discord'
        ? await news.fill(await menu(), 'Correct', correct, 'PREVIEW')
        : await news.reply(alert, '/correct It is the upper dam.', 'PREVIEW')
    await news.press(corrected, 'Correct it everywhere', 'Corrected')
    expect(told().join()).toContain('It is the upper dam.')
    const reworded =
      platform === 'discord'
        ? await news.fill(await menu(), 'Reword', reword, 'PREVIEW')
        : await news.reply(alert, `/edit headline:${reword['The new headline']}`, 'PREVIEW')
    await news.press(reworded, 'Change it everywhere', 'Reworded')
    expect(told().join()).toContain('upper dam gives way')
    const withdrawn =
      platform === 'discord'
        ? await news.fill(await menu(), 'Withdraw', withdraw, 'PREVIEW')
        : await news.reply(alert, '/retract No dam broke.', 'PREVIEW')
    await news.press(withdrawn, 'Withdraw it everywhere', 'Withdrawn')
    expect((await news.read('WITHDRAWN')).text).toContain('No dam broke.')
  })

  test('/split gives a report a story of its own, and what stands is said without it', async () => {
    desk.world.pass(600)
    await desk.world.report(story, 'Post')
    expect(told().join()).toContain('Post')
    const which = await kim.type(`/split ${story}`, `Which report leaves story ${story}?`)
    await kim.press(which, 'Post', 'never rejoins the old one')
    expect(told().join()).toContain('Post reports another event')
  })

  test('/merge makes two stories one', async () => {
    const other = { id: `fair-${round}`, headline: `Book fair ${round} opens` }
    // A group takes one message in three seconds.
    desk.world.pass(60)
    const paragraphs = [`The book fair ${round} has 300 publishers, its director said.`]
    await desk.world.publish({ ...other, url: `https://news.example/fair-${round}`, paragraphs })
    const into = await desk.world.storyId(other.id)
    expect(into).not.toBe(story)
    await kim.type(`/merge ${into} ${story}`, `Story ${into} is now part of story ${story}`)
    expect(await desk.world.storyId(other.id)).toBe(story)
    await kim.type(`/merge ${into} ${story}`, 'are one already')
  })

  test('/hold keeps back what is new of a story until /release', async () => {
    await kim.type(`/hold ${story}`, `Held: story ${story}`)
    desk.world.pass(600)
    await publish(`${headline}, 7 dead`)
    expect(told().join()).not.toContain('7 dead')
    desk.world.pass(60)
    await kim.type(`/release ${story}`, `Released: story ${story}`)
    expect(told().join()).toContain('7 dead')
  })

  test('/resend sends to a place what could not be sent while its channel was misspelled', async () => {
    await kim.type(`/resend ${story}`, 'Nothing of this story needs to be sent again')
    const unknown = { discord: '123456789012345678', telegram: '-1009999' }[platform]
    const wall = desk.placeAt('wall')
    await desk.configure(desk.placeAt('news'), { ...wall, channel: unknown })
    desk.world.pass(600)
    await publish(`${headline}, 7 dead`)
    const shut = await kim.type(`/resend ${story}`, 'In 1 place something did not arrive')
    expect(shut.text).toContain('I am shut out there')
    await desk.configure(desk.placeAt('news'), wall)
    const list = await kim.type(`/resend ${story}`, 'nothing can come twice')
    const done = await kim.press(list, 'Send again: the-wall', 'On its way to the-wall again')
    await desk.at('wall').read(`${headline}, 7 dead`)
    await kim.press(done, 'What was changed where', '2 of 2 done')
    await desk.configure(desk.placeAt('news'))
  })

  test('/level is set by one moderator', async () => {
    const seen = await kim.type(`/level ${story} urgent`, 'PREVIEW · URGENT')
    await kim.press(seen, 'Set it everywhere', 'Set; every copy')
    expect(told().join()).toContain('URGENT')
  })

  test('a flash wants the yes of two, who are not one person twice', async () => {
    const choice = await kim.type(`/level ${story}`, 'How urgent shall it be?')
    const seen = await kim.press(choice, 'FLASH', 'PREVIEW · FLASH')
    await kim.press(seen, 'Set it everywhere', '1 of 2 yeses')
    const card = await kim.read('1 OF 2 SAID YES')
    expect(told().join()).not.toContain('FLASH')
    await kim.press(card, 'Set it everywhere', 'You have said yes already')
    await desk.at('desk', 'Ann').press(card, 'Set it everywhere', 'Only moderators')
    await desk.at('desk', 'Lee').press(card, 'Set it everywhere', 'Set; every copy')
    expect(told().join()).toContain('FLASH')
    await kim.read('APPROVED')
  })
})
