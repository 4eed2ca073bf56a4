/** The buttons of an alert as it stands, pressed by a reader: the platforms' real clients. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { platforms } from '../../src/core/model.ts'
import type { SandboxMessage } from '../../src/ports/sandbox.ts'
import { paragraphs } from '../pipeline/world.ts'
import { createPerson } from './owner-kit.ts'
import { setUp } from './restart-kit.ts'

const url = 'https://news.example/dam'
const more = paragraphs.map((text) => text.replace('400', '650'))

/** `opens`: what the answer is in the person's own chat, where Telegram gives a link to it. */
const rows = [
  { button: '1 quote', reads: 'The water came within minutes' },
  { button: 'What changed', reads: 'Some 650 people', opens: 'diff_1' },
  { button: 'Story', reads: 'Alert posted', opens: 'story_1' },
  { button: 'Follow', reads: 'You follow “Dam at Lake Orrin breaks”' },
] as const

describe.each(platforms)('on %s', (platform) => {
  let it: Awaited<ReturnType<typeof setUp>>
  let bot: Awaited<ReturnType<(typeof it)['start']>>
  let person: ReturnType<typeof createPerson>
  let alert: SandboxMessage

  beforeAll(async () => {
    it = await setUp(platform)
    bot = await it.start()
    person = createPerson(it.view, it.room)
    await it.subscribe()
    await it.world.publish({ id: 'dam', url })
    it.world.pass(60)
    await it.world.publish({ id: 'dam', url, paragraphs: more })
    await person.read('Some 650 people')
    alert = await person.read('ROUTINE · Dam at Lake Orrin breaks')
  })
  afterAll(async () => {
    await bot.close()
    await it.close()
  })
  const openOwnChat = async (payload: string) => {
    const own = it.view.channels().find(({ isPrivate }) => isPrivate)?.id ?? ''
    await createPerson(it.view, own).type(`/start ${payload}`, 'Kim')
    return createPerson(it.view, own)
  }

  test.each(rows)('$button', async ({ button, reads, ...row }) => {
    const messages = () => it.view.channels().find(({ id }) => id === it.room)?.messages ?? []
    const stood = new Set(messages().map(({ id }) => id))
    await person.press(alert, button, 'Kim')
    if (platform === 'telegram' && 'opens' in row) {
      expect((await person.read(`?start=${row.opens}`)).ephemeral).toBe(true)
      await (await openOwnChat(row.opens)).read(reads)
      return
    }
    // The alert itself says some of it.
    const answer = () => messages().find(({ id, text }) => !stood.has(id) && text.includes(reads))
    await expect.poll(() => answer()?.ephemeral).toBe(true)
  })

  test('the source is a link, and pressed asks the bot nothing', async () => {
    expect(JSON.stringify(alert.payload)).toContain(url)
    await expect(person.press(alert, 'Read at news.example')).rejects.toThrow(
      /no button|opens a link/,
    )
  })
})
