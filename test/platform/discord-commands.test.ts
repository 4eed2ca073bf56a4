import { Client, REST, Routes } from 'discord.js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Wording } from '../../src/core/locale.ts'
import { nameCommands } from '../../src/platform/discord/call-commands.ts'
import type { CommandCall, CommandCenter, CommandReply } from '../../src/ports/command.ts'
import type { DiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { locales } from '../locales.ts'
import {
  channelOf,
  connect,
  messagesOf,
  startCheckedSandbox,
  titled,
  waitForMessage,
} from './discord-kit.ts'
import { createOwnerWorld } from './owner-kit.ts'

const calls: Omit<CommandCall, 'platform'>[] = []
let answer: (call: CommandCall) => Promise<CommandReply>
let pressed: CommandCenter['press']
let language: () => Promise<string | undefined>

const center: CommandCenter = {
  menus: [],
  findLanguage: () => language(),
  suggest: async () => [],
  choose: () => Promise.reject(new Error('nobody chooses')),
  commands: [
    {
      name: 'latest',
      description: 'The newest stories',
      options: [{ name: 'count', description: 'How many', isRequired: false, type: 'number' }],
    },
    {
      name: 'find',
      description: 'Stories about something',
      options: [
        { name: 'count', description: 'How many', isRequired: false, type: 'number' },
        { name: 'words', description: 'What about', isRequired: true, type: 'text' },
      ],
    },
  ],
  run: (call) => {
    calls.push(call)
    return answer(call)
  },
  leave: async () => undefined,
  move: async () => undefined,
  press: (press) => pressed(press),
  submit: () => Promise.reject(new Error('nobody fills in a form')),
}

let sandbox: DiscordSandbox
let connection: Awaited<ReturnType<typeof connect>>
let world: Awaited<ReturnType<typeof createOwnerWorld>>

beforeAll(async () => {
  world = await createOwnerWorld('discord')
})
afterAll(() => world.close())

beforeEach(async () => {
  calls.length = 0
  language = async () => undefined
  answer = async () => ({ message: titled('Three stories'), isPrivate: false })
  pressed = async () => ({ message: titled('Six quotes'), isPrivate: true, replacesMessage: false })
  sandbox = await startCheckedSandbox()
  connection = await connect(sandbox, {
    commandCenter: center,
    role: { sends: true, talks: true },
    deferAfterMs: 100,
  })
})
afterEach(async () => {
  await connection.close()
  await sandbox.close()
})

const type = (text: string) => sandbox.view.input(channelOf(sandbox.view), { user: 'Kim', text })
const reads = (text: string) => waitForMessage(sandbox.view, (message) => message.text === text)

describe('a typed command', () => {
  test('is answered in the channel, with what was asked', async () => {
    await type('/latest 3')
    const reply = await reads('Three stories')
    expect(reply.author).toEqual({ name: 'Tenbells', isBot: true })
    expect(reply.ephemeral).toBeUndefined()
    expect(reply.payload.interaction_metadata).toMatchObject({
      name: 'latest',
      user: { username: 'Kim' },
    })
    expect(calls).toMatchObject([
      { name: 'latest', options: { count: '3' }, channel: channelOf(sandbox.view) },
    ])
  })

  test('may name its options', async () => {
    await type('/find count:2 words:harbor bridge')
    await reads('Three stories')
    expect(calls[0]?.options).toEqual({ count: '2', words: 'harbor bridge' })
  })

  test('the same person is the same user', async () => {
    await type('/latest')
    await type('/latest')
    await waitForMessage(sandbox.view, () => messagesOf(sandbox.view).length === 2)
    expect(calls[0]?.userId).toMatch(/^\d{17,19}$/)
    expect(calls[1]?.userId).toBe(calls[0]?.userId)
  })

  test('a private answer is seen by the asker only', async () => {
    answer = async () => ({ message: titled('Only for Kim'), isPrivate: true })
    await type('/latest')
    expect((await reads('Only for Kim')).ephemeral).toBe(true)
  })

  test('a slow answer says that it is coming, then comes', async () => {
    let finish: (reply: CommandReply) => void = () => undefined
    answer = () =>
      new Promise((resolve) => {
        finish = resolve
      })
    await type('/latest')
    const waiting = await reads('Tenbells is thinking…')
    expect(waiting.ephemeral).toBe(true)
    finish({ message: titled('Here it is'), isPrivate: false })
    expect((await reads('Here it is')).id).toBe(waiting.id)
  })

  test.each([
    { what: 'does not say', wait: () => new Promise<never>(() => undefined) },
    { what: 'fails to say', wait: () => Promise.reject(new Error('no database')) },
  ])('nobody waits for a database that $what the person’s language', async ({ wait }) => {
    language = wait
    await type('/latest')
    await reads('Three stories')
  })

  test('a failure is told politely, without its cause', async () => {
    answer = () => Promise.reject(new Error('secret detail'))
    await type('/latest')
    const reply = await waitForMessage(sandbox.view, ({ text }) => text.includes('went wrong'))
    expect(reply.ephemeral).toBe(true)
    expect(JSON.stringify(messagesOf(sandbox.view))).not.toContain('secret detail')
  })

  test.each([
    { text: '/nonsense', why: 'no command /nonsense' },
    { text: '/find', why: 'needs "words"' },
    { text: '/latest many', why: 'must be a number' },
    { text: '/latest 2.5', why: 'must be a number' },
  ])('$text is refused before it reaches the bot', async ({ text, why }) => {
    await expect(type(text)).rejects.toThrow(why)
    expect(calls).toEqual([])
  })
})

describe('a pressed button', () => {
  const alert = titled('Bridge closed', {
    actions: [{ label: '6 quotes', id: 'quotes:7' }],
    links: [{ label: 'Read', url: 'https://news.example/bridge' }],
  })
  const post = () =>
    connection.messenger.send({ platform: 'discord', channel: channelOf(sandbox.view) }, alert, {
      key: 'alert-1',
      replyTo: undefined,
      isSilent: false,
    })
  const press = (messageId: string, button: string) =>
    sandbox.view.input(channelOf(sandbox.view), { user: 'Kim', messageId, button })

  test.each(['quotes:7', '6 quotes'])('%s is answered beside the message', async (button) => {
    const ids: string[] = []
    pressed = async ({ id }) => {
      ids.push(id)
      return { message: titled('Six quotes'), isPrivate: true, replacesMessage: false }
    }
    const { messageId } = await post()
    await press(messageId, button)
    const reply = await reads('Six quotes')
    expect(reply.id).not.toBe(messageId)
    expect(reply.ephemeral).toBe(true)
    expect(ids).toEqual(['quotes:7'])
  })

  test('may turn the page of the message itself', async () => {
    pressed = async () => ({
      message: titled('Page two'),
      isPrivate: false,
      replacesMessage: true,
    })
    const { messageId } = await post()
    await press(messageId, 'quotes:7')
    expect((await reads('Page two')).id).toBe(messageId)
  })

  test.each([false, true])(
    'works when the answer is slow (replacing: %s)',
    async (replacesMessage) => {
      let finish: () => void = () => undefined
      pressed = () =>
        new Promise((resolve) => {
          finish = () => resolve({ message: titled('Late'), isPrivate: true, replacesMessage })
          setTimeout(finish, 150)
        })
      const { messageId } = await post()
      await press(messageId, 'quotes:7')
      const late = await reads('Late')
      expect(late.id === messageId).toBe(replacesMessage)
      expect(late.ephemeral).toBe(replacesMessage ? undefined : true)
    },
  )

  test('turns the page of a command’s own answer', async () => {
    const older = { actions: [{ label: 'Older', id: 'latest:older' }] }
    answer = async () => ({ message: titled('Page one', older), isPrivate: false })
    pressed = async (call) => ({
      message: titled(`Page ${call.id}`, older),
      isPrivate: false,
      replacesMessage: true,
    })
    await type('/latest 1')
    const { id } = await reads('Page one')
    await press(id, 'Older')
    expect((await reads('Page latest:older')).id).toBe(id)
    await press(id, 'Older')
    await expect.poll(() => messagesOf(sandbox.view)[0]?.history.length).toBe(3)
  })

  test('a private answer’s button, and the button of a button’s answer, work too', async () => {
    const more = { actions: [{ label: 'More', id: 'more' }] }
    answer = async () => ({ message: titled('Only for Kim', more), isPrivate: true })
    await type('/latest')
    await reads('Only for Kim')
    for (const text of ['Second', 'Third']) {
      pressed = async () => ({
        message: titled(text, more),
        isPrivate: true,
        replacesMessage: false,
      })
      await press(messagesOf(sandbox.view).at(-1)?.id ?? '', 'More')
      await reads(text)
    }
    expect(messagesOf(sandbox.view)).toHaveLength(3)
  })

  test.each(['Read', 'nothing'])('%s asks the bot nothing', async (button) => {
    const { messageId } = await post()
    await expect(press(messageId, button)).rejects.toThrow(`no button "${button}"`)
  })
})

test('Discord knows every command and menu in each language that it has', async () => {
  const { commandCenter } = world
  const { commands, menus } = commandCenter
  const talking = await connect(sandbox, { commandCenter, role: { sends: false, talks: true } })
  const told = await readCommands()
  await talking.close()
  expect(told).toHaveLength(commands.length + menus.length)
  for (const { name, description, options } of commands)
    expect(told).toContainEqual(
      expect.objectContaining({
        ...{ name, name_localizations: called(name) },
        description_localizations: abroad(description),
        options: expect.arrayContaining(
          options.map((option) =>
            expect.objectContaining({
              name: option.name,
              name_localizations: called(option.name),
              description_localizations: abroad(option.description),
            }),
          ),
        ),
      }),
    )
  for (const { label } of menus)
    expect(told).toContainEqual(
      expect.objectContaining({
        name: locales.find('en').say(label),
        name_localizations: abroad(label),
      }),
    )
})

async function readCommands(): Promise<unknown> {
  const rest = new REST({ api: sandbox.api }).setToken(sandbox.token)
  const { id } = z.object({ id: z.string() }).parse(await rest.get(Routes.currentApplication()))
  const query = new URLSearchParams({ with_localizations: 'true' })
  const told = await rest.get(Routes.applicationCommands(id), { query })
  rest.clearHashSweeper()
  return told
}

/** Discord passes over a name that is as in English. */
function called(name: string) {
  const [spanish, russian] = ['es', 'ru'].map((tag) => locales.find(tag).nameOf(name))
  return name === 'yaml' ? {} : { 'es-ES': spanish, 'es-419': spanish, ru: russian }
}

/** In words of their own, with the commands that they name; there is no Discord in Arabic. */
function abroad(wording: Wording) {
  const [english, spanish, russian] = ['en', 'es', 'ru'].map((tag) =>
    nameCommands(locales.find(tag)).say(wording),
  )
  expect(new Set([english, spanish, russian]).size).toBe(3)
  return { 'es-ES': spanish, 'es-419': spanish, ru: russian }
}

test('the bot asks for no privileged intent: no members, presences or what others write', async () => {
  const logIn = vi.spyOn(Client.prototype, 'login')
  const another = await connect(sandbox, { role: { sends: false, talks: true } })
  await another.close()
  const intents = logIn.mock.contexts.map(
    (client) => client instanceof Client && client.options.intents.toArray(),
  )
  logIn.mockRestore()
  expect(intents).toEqual([['Guilds']])
})
