import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bare, startBare } from './discord-kit.ts'

let sandbox: Bare
beforeAll(async () => {
  sandbox = await startBare({
    channels: [{ name: 'breaking-news' }, { name: 'closed', isClosed: true }],
  })
})
afterAll(() => sandbox.close())

const post = (body: unknown) => sandbox.call('POST', sandbox.messages, body)
const long = (length: number) => 'a'.repeat(length)
const button = (customId: string) => ({ type: 2, style: 2, label: 'Ask', custom_id: customId })
const row = (...components: object[]) => ({ type: 1, components })
const display = (content: string) => ({ type: 10, content })
const v2 = 1 << 15

describe('what Discord takes', () => {
  test.each<{ why: string; body: object }>([
    { why: 'a text of 2000', body: { content: long(2000) } },
    { why: 'spaces around a full text', body: { content: ` ${long(2000)} ` } },
    { why: 'ten embeds', body: { embeds: Array(10).fill({ title: 'x' }) } },
    {
      why: 'embeds of 6000 in all',
      body: { embeds: [{ description: long(4096) }, { description: long(1904) }] },
    },
    { why: '25 fields', body: { embeds: [{ fields: Array(25).fill({ name: 'n', value: 'v' }) }] } },
    {
      why: 'a picture alone',
      body: { embeds: [{ image: { url: 'https://news.example/x.jpg' } }] },
    },
    {
      why: 'five rows of five',
      body: {
        components: Array.from({ length: 5 }, (_, r) =>
          row(...Array.from({ length: 5 }, (__, c) => button(`${r}-${c}`))),
        ),
      },
    },
    {
      why: 'components alone',
      body: { flags: v2, components: [{ type: 17, components: [display('hello')] }] },
    },
    { why: 'a nonce of 25', body: { content: 'x', nonce: long(25), enforce_nonce: true } },
    {
      why: 'a reply to nothing, when told so',
      body: {
        content: 'x',
        message_reference: { message_id: '1456000000000000002', fail_if_not_exists: false },
      },
    },
  ])('$why', async ({ body }) => {
    expect(await post(body)).toMatchObject({
      status: 200,
      body: { id: expect.stringMatching(/^\d{17,19}$/) },
    })
  })
})

describe('what Discord refuses', () => {
  test.each<{ why: string; body: object; at: string; code: string }>([
    {
      why: 'a text of 2001',
      body: { content: long(2001) },
      at: 'content',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      why: 'eleven embeds',
      body: { embeds: Array(11).fill({ title: 'x' }) },
      at: 'embeds',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      why: 'a title of 257',
      body: { embeds: [{ title: long(257) }] },
      at: 'embeds.0.title',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      why: 'a description of 4097',
      body: { embeds: [{ description: long(4097) }] },
      at: 'embeds.0.description',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      why: 'embeds of 6001 in all',
      body: { embeds: [{ description: long(4096) }, { description: long(1905) }] },
      at: 'embeds',
      code: 'MAX_EMBED_SIZE_EXCEEDED',
    },
    {
      why: '26 fields',
      body: { embeds: [{ fields: Array(26).fill({ name: 'n', value: 'v' }) }] },
      at: 'embeds.0.fields',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      why: 'a field without a value',
      body: { embeds: [{ fields: [{ name: 'n' }] }] },
      at: 'embeds.0.fields.0.value',
      code: 'BASE_TYPE_REQUIRED',
    },
    {
      why: 'a field name of spaces',
      body: { embeds: [{ fields: [{ name: ' ', value: 'v' }] }] },
      at: 'embeds.0.fields.0.name',
      code: 'BASE_TYPE_REQUIRED',
    },
    {
      why: 'a footer of 2049',
      body: { embeds: [{ footer: { text: long(2049) } }] },
      at: 'embeds.0.footer.text',
      code: 'BASE_TYPE_BAD_LENGTH',
    },
    {
      why: 'an author of 257',
      body: { embeds: [{ author: { name: long(257) } }] },
      at: 'embeds.0.author.name',
      code: 'BASE_TYPE_BAD_LENGTH',
    },
    {
      why: 'a color too bright',
      body: { embeds: [{ title: 'x', color: 0x1_00_00_00 }] },
      at: 'embeds.0.color',
      code: 'NUMBER_TYPE_MAX',
    },
    {
      why: 'an address that is none',
      body: { embeds: [{ title: 'x', url: 'news' }] },
      at: 'embeds.0.url',
      code: 'URL_TYPE_INVALID_URL',
    },
    {
      why: 'another scheme',
      body: { embeds: [{ title: 'x', url: 'javascript:alert(1)' }] },
      at: 'embeds.0.url',
      code: 'URL_TYPE_INVALID_SCHEME',
    },
    {
      why: 'six rows',
      body: { components: Array.from({ length: 6 }, (_, r) => row(button(`${r}`))) },
      at: 'components',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      why: 'six buttons in a row',
      body: { components: [row(...Array.from({ length: 6 }, (_, c) => button(`${c}`)))] },
      at: 'components.0.components',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      why: 'an empty row',
      body: { components: [row()] },
      at: 'components.0.components',
      code: 'BASE_TYPE_MIN_LENGTH',
    },
    {
      why: 'a custom id of 101',
      body: { components: [row(button(long(101)))] },
      at: 'components.0.components.0.custom_id',
      code: 'BASE_TYPE_BAD_LENGTH',
    },
    {
      why: 'the same custom id twice',
      body: { components: [row(button('x')), row(button('x'))] },
      at: 'components.1.components.0.custom_id',
      code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
    },
    {
      why: 'a label of 81',
      body: { components: [row({ ...button('x'), label: long(81) })] },
      at: 'components.0.components.0.label',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      why: 'a button that says nothing',
      body: { components: [row({ type: 2, style: 2, custom_id: 'x' })] },
      at: 'components.0.components.0',
      code: 'BUTTON_COMPONENT_INVALID_EMOJI_LABEL',
    },
    {
      why: 'a link of 513',
      body: {
        components: [
          row({ type: 2, style: 5, label: 'x', url: `https://news.example/${long(500)}` }),
        ],
      },
      at: 'components.0.components.0.url',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      why: 'a link that asks',
      body: {
        components: [
          row({ type: 2, style: 5, label: 'x', url: 'https://news.example/', custom_id: 'x' }),
        ],
      },
      at: 'components.0.components.0.custom_id',
      code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    },
    {
      why: 'components of tomorrow without their flag',
      body: { components: [display('x')] },
      at: 'components.0.type',
      code: 'BASE_TYPE_CHOICES',
    },
    {
      why: 'a text beside components',
      body: { flags: v2, content: 'x', components: [display('x')] },
      at: 'content',
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    },
    {
      why: 'an embed beside components',
      body: { flags: v2, embeds: [{ title: 'x' }], components: [display('x')] },
      at: 'embeds',
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    },
    {
      why: '41 components',
      body: { flags: v2, components: [{ type: 17, components: Array(40).fill(display('x')) }] },
      at: 'components',
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    },
    {
      why: 'components of 4001 in all',
      body: { flags: v2, components: [display(long(4000)), display('x')] },
      at: 'components',
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    },
    {
      why: 'a section without an accessory',
      body: { flags: v2, components: [{ type: 9, components: [display('x')] }] },
      at: 'components.0.accessory',
      code: 'BASE_TYPE_REQUIRED',
    },
    {
      why: 'roles allowed twice',
      body: {
        content: 'x',
        allowed_mentions: { parse: ['roles'], roles: ['1456000000000000003'] },
      },
      at: 'allowed_mentions',
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    },
    {
      why: 'an unknown sort of mention',
      body: { content: 'x', allowed_mentions: { parse: ['all'] } },
      at: 'allowed_mentions.parse.0',
      code: 'BASE_TYPE_CHOICES',
    },
    {
      why: 'a nonce of 26',
      body: { content: 'x', nonce: long(26) },
      at: 'nonce',
      code: 'BASE_TYPE_MAX_LENGTH',
    },
    {
      why: 'a reply to nothing',
      body: { content: 'x', message_reference: { message_id: '1456000000000000002' } },
      at: 'message_reference',
      code: 'REPLIES_UNKNOWN_MESSAGE',
    },
    {
      why: 'a property that nobody knows',
      body: { content: 'x', contents: 'y' },
      at: 'contents',
      code: 'SANDBOX_UNKNOWN_PROPERTY',
    },
    { why: 'a number as text', body: { content: 7 }, at: 'content', code: 'STRING_TYPE_CONVERT' },
  ])('$why', async ({ body, at, code }) => {
    const answer = await post(body)
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    })
    expect(answer.body.errors).toHaveProperty(`${at}._errors.0.code`, code)
  })

  test.each<{
    why: string
    method: string
    path: string
    body?: unknown
    status: number
    code: number
  }>([
    { why: 'an empty message', method: 'POST', path: '', body: {}, status: 400, code: 50006 },
    {
      why: 'a message of spaces',
      method: 'POST',
      path: '',
      body: { content: ' \n ' },
      status: 400,
      code: 50006,
    },
    {
      why: 'an embed of color only',
      method: 'POST',
      path: '',
      body: { embeds: [{ color: 1 }] },
      status: 400,
      code: 50006,
    },
    { why: 'what is no JSON', method: 'POST', path: '', body: '{', status: 400, code: 50109 },
    {
      why: 'a message that is not there',
      method: 'GET',
      path: '/1456000000000000002',
      status: 404,
      code: 10008,
    },
    {
      why: 'an edit of none',
      method: 'PATCH',
      path: '/1456000000000000002',
      body: { content: 'x' },
      status: 404,
      code: 10008,
    },
    { why: 'a page of 101', method: 'GET', path: '?limit=101', status: 400, code: 50035 },
  ])('$why', async ({ method, path, body, status, code }) => {
    expect(await sandbox.call(method, sandbox.messages + path, body)).toMatchObject({
      status,
      body: { code },
    })
  })

  test.each([
    { why: 'an unknown channel', channel: '1456000000000000001', status: 404, code: 10003 },
    { why: 'a channel that is no id', channel: 'general', status: 400, code: 50035 },
  ])('$why', async ({ channel, status, code }) => {
    const answer = await sandbox.call('POST', `/channels/${channel}/messages`, { content: 'x' })
    expect(answer).toMatchObject({ status, body: { code } })
  })

  test('a channel that is closed to the bot', async () => {
    const closed = sandbox.view.channels()[1]?.id
    const answer = await sandbox.call('POST', `/channels/${closed}/messages`, { content: 'x' })
    expect(answer).toMatchObject({ status: 403, body: { code: 50001 } })
  })

  test.each([
    { why: 'no token', headers: { authorization: '' }, status: 401 },
    { why: 'a token of no shape', headers: { authorization: 'Bot hello' }, status: 401 },
    {
      why: 'a token without its kind',
      headers: { authorization: `${long(24)}.sandbox.${long(27)}` },
      status: 401,
    },
    { why: 'another user agent', headers: { 'user-agent': 'curl/8' }, status: 403 },
  ])('$why', async ({ headers, status }) => {
    expect(await sandbox.call('GET', '/users/@me', undefined, headers)).toMatchObject({ status })
  })

  test('an unknown route', async () => {
    expect(await sandbox.call('GET', '/nothing')).toMatchObject({ status: 404, body: { code: 0 } })
  })
})

describe('a message', () => {
  const send = async (body: object) => (await post(body)).body
  const at = (id: string) => `${sandbox.messages}/${id}`

  test('can be read, changed and deleted', async () => {
    const { id } = await send({ content: 'Bridge closed', embeds: [{ description: 'At noon' }] })
    await sandbox.call('PATCH', at(id), { content: 'Bridge open' })
    const read = await sandbox.call('GET', at(id))
    expect(read.body).toMatchObject({
      content: 'Bridge open',
      embeds: [{ type: 'rich', description: 'At noon' }],
    })
    expect(read.body.edited_timestamp).not.toBeNull()
    expect(await sandbox.call('DELETE', at(id))).toEqual({ status: 204, body: undefined })
    expect(await sandbox.call('GET', at(id))).toMatchObject({ status: 404 })
    const shown = sandbox.view.channels()[0]?.messages.find((one) => one.id === id)
    expect(shown).toMatchObject({ isDeleted: true })
    expect(shown?.history.map(({ kind }) => kind)).toEqual(['create', 'edit', 'delete'])
  })

  test('cannot be emptied', async () => {
    const { id } = await send({ content: 'x' })
    expect(await sandbox.call('PATCH', at(id), { content: '' })).toMatchObject({
      body: { code: 50006 },
    })
  })

  test('keeps components of tomorrow for ever', async () => {
    const { id } = await send({ content: 'x' })
    const components = [display('y')]
    expect(await sandbox.call('PATCH', at(id), { flags: v2, components })).toMatchObject({
      status: 400,
    })
    await sandbox.call('PATCH', at(id), { flags: v2, components, content: null })
    expect((await sandbox.call('GET', at(id))).body.flags & v2).toBe(v2)
    expect(await sandbox.call('PATCH', at(id), { content: 'x', flags: 0 })).toMatchObject({
      status: 400,
    })
  })

  test('that a person wrote cannot be changed', async () => {
    await sandbox.view.input(sandbox.channel, { user: 'Kim', text: 'Hello' })
    const { body } = await sandbox.call('GET', `${sandbox.messages}?limit=1`)
    expect(body[0].author).toMatchObject({ username: 'Kim', bot: false })
    const edit = await sandbox.call('PATCH', at(body[0].id), { content: 'Bye' })
    expect(edit).toMatchObject({ status: 403, body: { code: 50005 } })
  })

  test('deleted, its nonce is answered with an unknown message', async () => {
    const body = { content: 'x', nonce: 'gone', enforce_nonce: true }
    const { id } = await send(body)
    await sandbox.call('DELETE', at(id))
    expect(await post(body)).toMatchObject({ status: 404, body: { code: 10008 } })
  })

  test('with a nonce that is not enforced comes twice', async () => {
    const body = { content: 'x', nonce: 'loose' }
    expect((await send(body)).id).not.toBe((await send(body)).id)
  })

  test.each([
    { why: 'left alone', allowed: undefined, rings: true },
    { why: 'allowed nobody', allowed: { parse: [] }, rings: false },
    { why: 'allowed everybody', allowed: { parse: ['everyone'] }, rings: true },
  ])('$why rings everybody: $rings', async ({ allowed, rings }) => {
    const body = { content: '@everyone look', ...(allowed && { allowed_mentions: allowed }) }
    expect((await send(body)).mention_everyone).toBe(rings)
  })

  test('is listed newest first, by what was asked', async () => {
    const ids: string[] = []
    for (const content of ['a', 'b', 'c', 'd']) ids.push((await send({ content })).id)
    const list = async (query: string) =>
      (await sandbox.call('GET', `${sandbox.messages}?${query}`)).body.map(
        (one: { content: string }) => one.content,
      )
    expect(await list('limit=3')).toEqual(['d', 'c', 'b'])
    expect(await list(`before=${ids[2]}&limit=2`)).toEqual(['b', 'a'])
    expect(await list(`after=${ids[0]}&limit=2`)).toEqual(['c', 'b'])
    expect(await list(`around=${ids[1]}&limit=3`)).toEqual(['c', 'b', 'a'])
  })
})

describe('commands', () => {
  const put = (body: unknown) =>
    sandbox.call('PUT', `/applications/${sandbox.applicationId}/commands`, body)
  const command = { name: 'latest', description: 'The newest stories' }

  test('replace each other, and keep their ids by name', async () => {
    const first = await put([command, { ...command, name: 'why' }])
    const second = await put([{ ...command, description: 'News' }])
    expect(second.body).toHaveLength(1)
    expect(second.body[0]).toMatchObject({ id: first.body[0].id, description: 'News' })
  })

  test.each<{ why: string; body: unknown; at: string }>([
    { why: 'a name in capitals', body: [{ ...command, name: 'Latest' }], at: '0.name' },
    { why: 'a name with a space', body: [{ ...command, name: 'the latest' }], at: '0.name' },
    {
      why: 'a long description',
      body: [{ ...command, description: long(101) }],
      at: '0.description',
    },
    { why: 'the same name twice', body: [command, command], at: '1.name' },
    {
      why: 'a required option after a free one',
      body: [
        {
          ...command,
          options: [
            { type: 3, name: 'a', description: 'a' },
            { type: 3, name: 'b', description: 'b', required: true },
          ],
        },
      ],
      at: '0.options.1',
    },
  ])('$why is refused', async ({ body, at }) => {
    const answer = await put(body)
    expect(answer).toMatchObject({ status: 400, body: { code: 50035 } })
    expect(answer.body.errors).toHaveProperty(`${at}._errors`)
  })

  test('belong to their application', async () => {
    const answer = await sandbox.call('PUT', '/applications/1456000000000000001/commands', [])
    expect(answer).toMatchObject({ status: 404, body: { code: 10002 } })
  })
})
