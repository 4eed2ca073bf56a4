/** Every command, typed by people into the sandbox and answered through the platforms' real clients. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buttons } from '../../src/command/buttons.ts'
import { type Platform, platforms } from '../../src/core/model.ts'
import type { CommandDescription } from '../../src/ports/command.ts'
import { paragraphs } from '../pipeline/world.ts'
import { titled } from './discord-kit.ts'
import { oldButtons, type Row, rows } from './every-command-rows.ts'
import { openNewsdesk } from './newsdesk.ts'

const fairText = 'The fair has 300 publishers from 40 countries, its director said.'
/** What names the lack, or the cure. */
const asksWhat =
  /named nothing|What do you want|no such story|Give a link|Say (?:why|how long|what is wrong)|Write \/quiet/
const apology = 'Something went wrong'
/** What a person can send there at most. */
const longest: Readonly<Record<Platform, number>> = { discord: 10_000, telegram: 4_000 }
/** No channel has it. */
const unknown: Readonly<Record<Platform, string>> = {
  discord: '123456789012345678',
  telegram: '-1009999',
}

async function startBot(platform: Platform) {
  // In the room moderators may read what others may not.
  const desk = await openNewsdesk(platform, { rooms: ['desk', 'news'] })
  const { world } = desk
  const wall = desk.placeAt('wall')
  await desk.configure(wall)
  const dam = { id: 'dam', headline: 'Dam at Lake Orrin breaks', kicker: 'Breaking' }
  const url = 'https://news.example/dam'
  world.pass(60)
  await world.publish({ ...dam, url })
  world.pass(600)
  const inspected = 'The dam had been inspected in March, and was found sound, the district said.'
  await world.publish({ ...dam, url, paragraphs: [...paragraphs, inspected] })
  world.pass(600)
  await world.report(await world.storyId(), 'Post')
  await desk.configure({ ...wall, channel: unknown[platform] })
  world.pass(600)
  const fair = { id: 'fair', headline: 'Book fair opens in Port Halden', paragraphs: [fairText] }
  await world.publish({ ...fair, url: 'https://news.example/fair' })
  await desk.configure(wall)
  return desk
}

describe.each(platforms)('on %s', (platform) => {
  let desk: Awaited<ReturnType<typeof startBot>>
  const at = ({ as, at: place }: Pick<Row, 'as' | 'at'>) => {
    const user = as ?? 'Kim'
    return desk.at(place === 'own' ? user : 'news', user)
  }
  beforeAll(async () => {
    desk = await startBot(platform)
  })
  afterAll(() => desk.close())

  test('the table has every command there is, and no other', () => {
    const here = Object.entries(rows).filter(([, own]) => own.some((row) => isOn(row, platform)))
    expect(here.map(([name]) => name).toSorted()).toEqual(
      desk.center.commands.map(({ name }) => name).toSorted(),
    )
  })

  test('each has done what it is for, and has been given what it cannot use', () => {
    const lacking = desk.center.commands.flatMap(({ name, options }) => {
      const own = (rows[name] ?? []).filter((row) => isOn(row, platform))
      const isDone = own.some(({ fails }) => fails === undefined)
      // Discord lets people choose a place, and not write one.
      const isTyped = options.some(({ type }) => platform === 'telegram' || type !== 'place')
      const isRefused = !isTyped || own.some(({ fails }) => fails === 'input')
      return isDone && isRefused ? [] : [{ name, isDone, isRefused }]
    })
    expect(lacking).toEqual([])
  })

  test('each that is not for everybody has been refused', () => {
    const guarded = desk.center.commands.filter(({ access }) => access !== undefined)
    const refused = ({ name }: CommandDescription) =>
      rows[name]?.some(({ fails }) => fails === 'access')
    expect(guarded.filter((each) => !refused(each))).toEqual([])
  })

  const cases = Object.values(rows)
    .flat()
    .filter((row) => isOn(row, platform))
    .map((row) => ({ ...row, typed: typedOf(row, platform) }))
  test.each(cases)(
    '$typed reads “$reads”',
    async ({ typed, reads, fills, presses = [], ...row }) => {
      const talk = at(row)
      const text = typed.replace('ROOM', desk.channelOf('news'))
      await (fills ? talk.fillTyped(text, fills, reads) : talk.type(text, reads))
      for (const [button, wanted] of presses) {
        const next = typeof wanted === 'string' ? wanted : wanted[platform]
        const message = talk.findWith(button)
        if (message === undefined) throw new Error(`no message has the button “${button}”`)
        await talk.press(message, button, next)
      }
    },
  )

  test('as much as a person can type is answered by each', { timeout: 60_000 }, async () => {
    for (const command of desk.center.commands.filter(takesText)) {
      const answer = await at({}).type(fillUp(command, platform), '')
      expect(answer.text, command.name).not.toContain(apology)
    }
  })

  test.runIf(platform === 'telegram')('asked with nothing, each says what it wants', async () => {
    for (const { name, options, isPersonal } of desk.center.commands) {
      if (isPersonal || !options.some(({ isRequired }) => isRequired)) continue
      const answer = await at({}).type(`/${name}`, '')
      expect(answer.text, name).toMatch(asksWhat)
    }
  })

  test('an old button of every kind is among them', () => {
    const tried = new Set(oldButtons.map((id) => id.split(':')[0]))
    expect([...buttons, { prefix: 'help' }].filter(({ prefix }) => !tried.has(prefix))).toEqual([])
  })

  test.each(oldButtons)('the old button %s is answered in words', async (id) => {
    const message = titled('An old message', { actions: [{ label: 'Old', id }] })
    const options = { key: id, replyTo: undefined, isSilent: false }
    const channel = desk.channelOf('news')
    await desk.messenger.send({ platform, channel }, message, options)
    const old = await at({}).read('An old message')
    const answer = await at({}).press(old, id, '')
    expect(answer.text).not.toBe('')
    expect(answer.text).not.toContain(apology)
  })
})

function isOn({ on }: Row, platform: Platform): boolean {
  return on === undefined || on === platform
}

function typedOf({ type }: Row, platform: Platform): string {
  return typeof type === 'string' ? type : type[platform]
}

function takesText({ options }: CommandDescription): boolean {
  return options.some(({ type }) => type === 'text')
}

/** On Discord each text by its name, on Telegram one text for all. */
function fillUp({ name, options }: CommandDescription, platform: Platform): string {
  const text = 'x'.repeat(longest[platform])
  if (platform === 'telegram') return `/${name} ${text}`
  const filled = options
    .filter(({ type }) => type !== 'place')
    .map((each) => `${each.name}:${each.type === 'text' ? text : '1'}`)
  return `/${name} ${filled.join(' ')}`
}
