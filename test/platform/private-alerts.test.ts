/** What people ask to be told, and what then comes: to themselves and to their room, by the platforms' real clients. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { platforms } from '../../src/core/model.ts'
import { openNewsdesk } from './newsdesk.ts'

/** Articles that have nothing in common. */
const texts = {
  library: ['The library of Vell opens on Sundays, said mayor Ruth Adeyemi on Monday.'],
  fire: ['A glass factory in Tarn burned down overnight, the fire brigade said.'],
  quake: ['A quake shook the coast of Ellery before dawn; shelves fell, a shopkeeper said.'],
  drill: ['Schools hold a quake drill next week, as they do each spring, the office said.'],
  ferry: ['The night ferry stays in port until its engine is mended, the line said.'],
  bakery: ['A baker won the prize for the best rye bread at the autumn fair, judges said.'],
  orchard: ['Frost has taken half of the apple blossoms in the hills, growers said.'],
  museum: ['Thieves took three paintings from the museum of glass, the police said.'],
  river: ['The river rose two meters in a night and flooded cellars, the town said.'],
  choir: ['The choir of the harbor sings for the last time in May, its leader said.'],
  lamp: ['New street lamps burn half as bright in the old town, a clerk said.'],
  mill: ['The paper mill hires forty people before the summer, its owner said.'],
  tram: ['Trams will run every six minutes from autumn on, the transport board said.'],
}

describe.each(platforms)('on %s', (platform) => {
  let desk: Awaited<ReturnType<typeof openNewsdesk>>
  let ann: ReturnType<typeof desk.at>
  let kim: ReturnType<typeof desk.at>
  const own = (words: string) => desk.at('Ann').texts(words)
  const news = (words: string) => desk.at('news').texts(words)

  async function publish(id: keyof typeof texts, headline: string, more: readonly string[] = []) {
    desk.world.pass(60)
    const paragraphs = [...texts[id], ...more]
    await desk.world.publish({ id, url: `https://news.example/${id}`, headline, paragraphs })
    // What had to wait for its turn in the chat.
    desk.world.pass(60)
    await desk.world.sweep()
  }

  beforeAll(async () => {
    desk = await openNewsdesk(platform)
    ann = desk.at('Ann', 'Ann')
    kim = desk.at('news')
    desk.world.topics.list = [
      { id: 'flood', words: ['flooded'], places: [], atLeast: undefined, atMost: undefined },
    ]
    await kim.press(await kim.type('/subscribe', 'Not saved yet'), 'Save', 'from now on')
  })
  afterAll(() => desk.close())

  describe('what a person follows comes to them, and comes no more once they type /unfollow', () => {
    test('a person', async () => {
      await ann.type('/follow Ruth Adeyemi', 'You follow “Ruth Adeyemi” from now on')
      await publish('library', 'Library of Vell opens on Sundays')
      expect(own('Library of Vell opens on Sundays')).toHaveLength(1)
      await ann.type('/unfollow ruth adeyemi', 'You no longer follow “Ruth Adeyemi”')
    })

    test('a place', async () => {
      await ann.type('/follow Tarn', 'You follow “Tarn” from now on')
      await publish('fire', 'Glass factory burns down')
      expect(own('Glass factory burns down')).toHaveLength(1)
      await ann.type('/unfollow Tarn', 'You no longer follow “Tarn”')
    })

    test('words, and not what they exclude', async () => {
      await ann.type('/follow quake AND NOT drill', 'You follow quake AND NOT drill from now on')
      await publish('drill', 'Schools hold a drill')
      await publish('quake', 'Shelves fall on the coast')
      expect(own('Schools hold a drill')).toEqual([])
      expect(own('Shelves fall on the coast')).toHaveLength(1)
      await ann.type('/unfollow quake AND NOT drill', 'You no longer follow quake AND NOT drill')
    })

    test('a story', async () => {
      await publish('ferry', 'Night ferry stays in port')
      expect(own('Night ferry stays in port')).toEqual([])
      await ann.type('/follow Night ferry', 'What of “Night ferry” do you want to follow?')
      const number = `#${await desk.world.storyId('ferry')}`
      await ann.type(`/follow ${number}`, 'You follow “Night ferry stays in port” from now on')
      await publish('ferry', 'Night ferry stays in port, 40 stranded')
      expect(own('40 stranded')).toHaveLength(1)
      await ann.type(
        `/unfollow ${number}`,
        'You no longer follow “Night ferry stays in port, 40 stranded”',
      )
      desk.world.pass(1_200)
      await publish('ferry', 'Night ferry stays in port, 90 stranded')
      expect(own('90 stranded')).toEqual([])
    })

    test('a pattern is no words, and what is not followed cannot be left', async () => {
      await ann.type('/follow qua.*ke', 'came the pattern “qua.*ke”')
      await ann.type('/follow dahlias', 'You follow dahlias from now on')
      await ann.type('/unfollow nonsense', 'You do not follow “nonsense”')
      await ann.type('/unfollow dahlias', 'You no longer follow dahlias')
    })
  })

  test('the language that a person chose is the one of their alerts and their digest', async () => {
    const list = await ann.press(
      await ann.type('/settings', 'How your private'),
      'Language',
      'my own words',
    )
    await ann.press(list, 'español', 'Cambiado')
    await ann.type('/follow bread', 'Desde ahora sigues: bread')
    await publish('bakery', 'Rye bread wins a prize')
    expect(own('Rye bread wins a prize').join()).toMatch(/^NOTICIA/)
    await ann.type('/digest 7:30 Europe/Vilnius', 'cada día a las 07:30, Europe/Vilnius')
    await publish('orchard', 'Frost takes apple blossoms')
    desk.world.pass(86_400)
    await desk.world.sweep()
    const digest = await ann.read('Lo ocurrido, en breve')
    expect(digest.text).toContain('Frost takes apple blossoms')
    expect(digest.text).not.toContain('Rye bread')
    await ann.type('/digest off', 'No recibes ningún resumen')
    await ann.type('/unfollow bread', 'Ya no sigues: bread')
    const other = await ann.press(
      await ann.type('/settings', 'Así llegan tus alertas privadas'),
      'Idioma',
      'mis propias palabras',
    )
    await ann.press(other, 'English', 'Changed')
  })

  test('/latest of a topic has its stories and no others', async () => {
    await publish('river', 'River rises in a night')
    const asked = platform === 'discord' ? '/latest of:flood' : '/latest flood'
    const answer = await ann.type(asked, 'Latest alerts: flood')
    expect(answer.text).toContain('River rises in a night')
    expect(answer.text).not.toContain('Glass factory')
  })

  describe('what is muted does not come to the room, for as long as it is', () => {
    const mute = (what: string) =>
      kim.type(
        platform === 'discord' ? `/mute for:2h what:${what}` : `/mute 2h ${what}`,
        'Muted here',
      )

    test('a story', async () => {
      await publish('museum', 'Thieves at the museum')
      await mute(`#${await desk.world.storyId('museum')}`)
      await publish('museum', 'Thieves at the museum, 3 held')
      expect(news('3 held')).toEqual([])
      desk.world.pass(7_200)
      await publish('museum', 'Thieves at the museum, 5 held')
      expect(news('5 held')).not.toEqual([])
    })

    test('a topic', async () => {
      await mute('flood')
      // What an article mentions is not what it is about.
      await publish('choir', 'Choir of the harbor ends', ['Its cellar was flooded in March.'])
      expect(news('Choir of the harbor ends')).toHaveLength(1)
      await publish('lamp', 'Lamps of the flooded quarter glow')
      expect(news('Lamps of the flooded quarter')).toEqual([])
    })

    test('a source', async () => {
      await mute('Wire')
      await publish('tram', 'Trams run more often')
      expect(news('Trams run more often')).toEqual([])
      const answer = await kim.type('/latest', 'Latest alerts')
      expect(answer.text).toContain('Trams run more often')
    })
  })

  test('in /quiet hours the room hears nothing; what waited comes afterwards', async () => {
    desk.world.pass(86_400)
    const hours = platform === 'discord' ? 'hours:00:00-23:00 zone:UTC' : '00:00-23:00 UTC'
    await kim.type(`/quiet ${hours}`, '00:00–23:00 UTC')
    await publish('mill', 'Paper mill hires forty')
    expect(news('Paper mill hires forty')).toEqual([])
    const until = new Date(desk.world.clock.now)
    until.setUTCHours(23, 1)
    desk.world.pass((until.getTime() - desk.world.clock.now.getTime()) / 1_000)
    await desk.world.sweep()
    desk.world.pass(60)
    await desk.world.sweep()
    expect(news('Paper mill hires forty')).toHaveLength(1)
    await kim.type('/quiet off', 'Quiet hours · none')
  })
})
