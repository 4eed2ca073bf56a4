/** Commands in our texts, as the real client sends them and a reader of Discord sees them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mentionCommands } from '../../src/platform/discord/call-commands.ts'
import { renderModal } from '../../src/platform/discord/modal.ts'
import { render } from '../../src/platform/discord/render.ts'
import { wordsOf } from '../../src/platform/discord/words.ts'
import type { DiscordSandbox } from '../../src/sandbox/discord/sandbox.ts'
import { locales } from '../locales.ts'
import { channelOf, connect, messagesOf, startCheckedSandbox, titled } from './discord-kit.ts'
import { createOwnerWorld } from './owner-kit.ts'

let world: Awaited<ReturnType<typeof createOwnerWorld>>
let sandbox: DiscordSandbox
let connection: Awaited<ReturnType<typeof connect>>

beforeAll(async () => {
  world = await createOwnerWorld('discord')
  sandbox = await startCheckedSandbox()
  connection = await connect(sandbox, {
    commandCenter: world.commandCenter,
    role: { sends: true, talks: true },
  })
})
afterAll(async () => {
  await connection.close()
  await sandbox.close()
  await world.close()
})

/** What Discord is given as the answer. */
async function ask(text: string, language?: string) {
  const before = messagesOf(sandbox.view).length
  await sandbox.view.input(channelOf(sandbox.view), { user: 'Kim', text, language })
  await expect.poll(() => messagesOf(sandbox.view).length).toBeGreaterThan(before)
  const answer = messagesOf(sandbox.view).at(-1)
  return {
    body: JSON.stringify(answer?.payload),
    text: answer?.text ?? '',
    payload: answer?.payload,
  }
}

describe('a command that a text of ours names', () => {
  test.each(['en-US', 'fr', 'ar'])(
    'can be pressed by who reads English names (%s)',
    async (language) => {
      const { body, text } = await ask('/start', language)
      expect(body).toMatch(/<\/latest:\d{17,20}> shows what is new, <\/help:\d{17,20}> the rest/)
      expect(text).toContain('/latest shows what is new, /help the rest.')
    },
  )

  test.each([
    { language: 'es-ES', text: '`/ultimas` muestra lo nuevo y `/ayuda` el resto' },
    { language: 'es-419', text: '`/conectar` hace que las alertas lleguen a este chat' },
    { language: 'ru', text: '`/последние`' },
  ])('is what the list of a client in $language calls it', async ({ language, text }) => {
    const { body } = await ask('/start', language)
    expect(body).toContain(text)
    expect(body).not.toMatch(/latest|<\//)
  })

  test.each([
    { language: 'en-US', line: /<\/level:\d+> \\\\<story> \\\\\[level\\\\\]/ },
    { language: 'es-ES', line: /`\/nivel` \\\\<historia> \\\\\[nivel\\\\\]/ },
    { language: 'ru', line: /`\/уровень` \\\\<история> \\\\\[уровень\\\\\]/ },
  ])('and its options stand so in the help for $language', ({ language, line }) => {
    const locale = mentionCommands(locales, new Map([['level', '123']])).find(language)
    const takes = [
      { name: 'story', isRequired: true },
      { name: 'level', isRequired: false },
    ]
    const text = { command: 'level', takes }
    const message = titled('Help', { parts: [{ kind: 'paragraph', text }] })
    expect(JSON.stringify(render(message, locale).payload)).toMatch(line)
  })

  test.each([
    { language: 'en-US', cure: 'as in versions:2-5' },
    { language: 'es-ES', cure: 'como en versiones:2-5' },
    { language: 'ru', cure: 'например версии:2-5' },
  ])('an option is called so in $language', ({ language, cure }) => {
    const locale = mentionCommands(locales, new Map()).find(language)
    expect(locale.say({ phrase: 'diff.versions.cure' })).toContain(cure)
  })

  test('stands as it is typed until Discord has told its id', () => {
    const locale = mentionCommands(locales, new Map()).find('en')
    const text = { phrase: 'button.unknown.cure' } as const
    const { payload } = render(titled('Old', { parts: [{ kind: 'paragraph', text }] }), locale)
    expect(JSON.stringify(payload)).toContain('Type `/latest` for the current alerts')
  })
})

describe('what is none of our words', () => {
  const ids = new Map([['latest', '123']])
  const locale = mentionCommands(locales, ids).find('en')
  const forged = '\ufdd0latest:123\ufdd1 and </latest:123> and /latest'

  test('a person’s words never become a mention', async () => {
    const { body, text } = await ask('/story /latest </help:123> \ufdd0latest:1\ufdd1')
    expect(text).toContain('Nothing found for “/latest </help:123> latest:1”')
    expect(body).toContain('“/latest \\\\</help:123> latest:1”')
  })

  test.each(['title', 'summary', 'quote', 'code', 'button'])('nor does news (%s)', (place) => {
    const message = titled(place === 'title' ? forged : 'Dam', {
      parts: [
        ...(place === 'summary' ? [{ kind: 'summary' as const, text: forged }] : []),
        ...(place === 'code' ? [{ kind: 'code' as const, text: forged }] : []),
        ...(place === 'quote'
          ? [
              {
                ...{ kind: 'quote' as const, text: forged, speaker: forged },
                ...{ title: undefined, context: forged },
              },
            ]
          : []),
      ],
      actions: place === 'button' ? [{ label: forged, id: 'x' }] : [],
    })
    const body = JSON.stringify(render(message, locale).payload)
    expect(body).toContain('latest:123')
    if (place !== 'code' && place !== 'button') expect(body).not.toMatch(/[^\\]<\/latest/)
    expect(body).not.toMatch(/[\ufdd0\ufdd1]/)
  })
})

test.each(['en', 'es', 'ru'])(
  'where nothing can be pressed a command stands by its name (%s)',
  (language) => {
    const locale = mentionCommands(locales, new Map([['import', '123']])).find(language)
    const { nameOf } = locales.find(language)
    const label = { phrase: 'import.hint' } as const
    const parts = [{ kind: 'paragraph' as const, text: label }]
    const message = titled('Import', { parts, actions: [{ label, id: 'x' }] })
    const fields = [{ kind: 'line', name: 'a', label: 'A', hint: label, isRequired: true }] as const
    const modal = JSON.stringify(renderModal(message, { id: 'x', fields }, locale))
    expect(modal).not.toMatch(/<\/|[`\ufdd0\ufdd1]/)
    expect(modal.split(`/${nameOf('import')}`)).toHaveLength(3)
    const { payload } = render(message, locale)
    const { components } = payload
    expect(JSON.stringify(components)).toContain(`/${nameOf('import')}`)
    expect(JSON.stringify(components)).not.toMatch(/<\/|[`\ufdd0\ufdd1]/)
  },
)

test('a message is the same, whether its commands can be pressed or not', () => {
  const text = { phrase: 'parked.how' } as const
  const message = titled('Closed', { parts: [{ kind: 'paragraph', text }] })
  const [before, after] = [new Map(), new Map([['test', '123']])].map(
    (ids) => render(message, mentionCommands(locales, ids).find('en')).payload,
  )
  expect(after).not.toEqual(before)
  expect(wordsOf(after)).toBe(wordsOf(before))
})

describe('typing', () => {
  test.each([
    { language: 'es-ES', text: '/historia historia:zzz', says: 'No hay nada sobre «zzz»' },
    { language: 'ru', text: '/история история:zzz', says: 'По запросу «zzz» ничего не найдено' },
    { language: 'ru', text: '/story zzz', says: 'По запросу «zzz» ничего не найдено' },
  ])('$text reaches the bot by its English name', async ({ language, text, says }) => {
    const answer = await ask(text, language)
    expect(answer.text).toContain(says)
    // As the client shows above the answer.
    expect(answer.payload?.interaction_metadata).toMatchObject({
      name: locales.find(language).nameOf('story'),
    })
  })

  test('a name of another language is unknown to the client', async () => {
    await expect(ask('/историяя', 'ru')).rejects.toThrow('There is no command /историяя')
    await expect(ask('/historia zzz', 'ru')).rejects.toThrow('Known: /начать, /последние')
  })

  test.each([
    { language: 'es', text: '/conectar nivel:ur' },
    { language: 'en', text: '/subscribe level:ur' },
  ])('an option’s values are offered after $text', async ({ language, text }) => {
    const channel = channelOf(sandbox.view)
    const offered = await sandbox.view.suggest?.(channel, { user: 'Kim', language, text })
    expect(offered).toMatchObject({ from: text.length - 2, choices: [{ value: 'urgent' }] })
  })

  test('the client lists what the bot has told, in its own language', () => {
    const list = sandbox.view.listCommands?.('es', '1') ?? []
    expect(list).toHaveLength(world.commandCenter.commands.length)
    expect(list).toContainEqual({
      ...{ name: 'exportar', englishName: 'export' },
      description:
        'Lo que llega a los lugares de este servidor o chat, como archivo YAML para guardar',
    })
    expect(sandbox.view.listCommands?.('ar', '1')[1]).toEqual({
      ...{ name: 'latest', description: 'The latest alerts, newest first' },
    })
  })
})
