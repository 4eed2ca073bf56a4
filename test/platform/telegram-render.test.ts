import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Message, MessagePart } from '../../src/core/message.ts'
import { layouts } from '../../src/core/style.ts'
import { cleanText, cleanUrl } from '../../src/platform/telegram/clean.ts'
import { readHtml } from '../../src/platform/telegram/markup.ts'
import {
  renderPhoto,
  renderPlain,
  renderTelegram,
  renderText,
} from '../../src/platform/telegram/render.ts'
import type { Entity, InlineKeyboard } from '../../src/sandbox/telegram/bot-api.ts'
import { parseParams, schemas } from '../../src/sandbox/telegram/params.ts'
import { toCaption, toFormattedText } from '../../src/sandbox/telegram/text.ts'
import { english, locales } from '../locales.ts'
import { expectPlainSigns, stringsOf } from './plain-signs.ts'
import { checkTraffic, faults } from './telegram-schemas.ts'

const at = new Date('2026-11-22T14:02:00Z')
/** In the reader's own zone, or as it reads in an old app; behind it with the day. */
const shown = '<tg-time unix="1795356120" format="t">14:02 UTC</tg-time>'
const dated = '<tg-time unix="1795356120" format="dt">Nov 22, 14:02 UTC</tg-time>'

const bare: Message = {
  tone: 'bulletin',
  title: { label: 'BULLETIN', text: 'Bridge closed' },
  parts: [],
  image: undefined,
  links: [],
  actions: [],
}

function html(message: Message): string {
  return String(renderTelegram(message, english).payload.text)
}

function body(...parts: readonly MessagePart[]): string {
  return html({ ...bare, parts }).replace(/^.*\n{1,2}/, '')
}

const quote = (text: string, more: object = {}): MessagePart => ({
  kind: 'quote',
  text,
  speaker: 'Ada Lind',
  title: undefined,
  context: undefined,
  ...more,
})

describe('each part in Telegram’s HTML', () => {
  test('the first line is label and headline', () => {
    expect(html(bare)).toBe('<b>BULLETIN</b> · Bridge closed')
    expect(html({ ...bare, title: { label: undefined, text: 'Latest' } })).toBe('<b>Latest</b>')
  })

  test.each<readonly [string, readonly MessagePart[], string]>([
    [
      'what went is struck, and what came is bold',
      [
        {
          kind: 'excerpt',
          pieces: [
            { text: 'Some ', isFound: false },
            { text: '400', isFound: false, isGone: true },
            { text: ' ', isFound: false },
            { text: '900', isFound: true },
          ],
        },
      ],
      'Some <s>400</s> <b>900</b>',
    ],
    [
      'a summary',
      [{ kind: 'summary', text: 'Closed at <noon> & so on.' }],
      'Closed at &lt;noon&gt; &amp; so on.',
    ],
    ['one quote is open', [quote('Wait')], '<blockquote>“Wait” — Ada Lind</blockquote>'],
    [
      'two share a folded block',
      [quote('Wait'), quote('Go', { speaker: undefined })],
      '<blockquote expandable>“Wait” — Ada Lind\n“Go”</blockquote>',
    ],
    [
      'a moment is said with what is then',
      [
        {
          ...{ kind: 'item', label: undefined, text: 'Ferry stops', url: undefined },
          ...{ detail: 'Wire', at, atLabel: 'until' },
        },
      ],
      `Ferry stops\nWire · until ${dated}`,
    ],
    [
      'a quote with all',
      [quote('Wait', { title: 'harbor master', context: 'Asked when:' })],
      '<blockquote>Asked when: “Wait” — Ada Lind, harbor master</blockquote>',
    ],
    [
      'changes and marks stand close',
      [
        { kind: 'change', label: 'Figure', after: '12', before: '10' },
        { kind: 'mark', label: 'Updated', at },
      ],
      `<b>Figure</b>: “12”, before “10”\n<i>Updated </i><i>${dated}</i>`,
    ],
    [
      'a note stands close under its mark',
      [
        { kind: 'mark', label: 'Corrected', at },
        { kind: 'paragraph', text: 'It was 12, not 10.' },
        { kind: 'paragraph', text: 'We are sorry.' },
      ],
      `<i>Corrected </i><i>${dated}</i>\nIt was 12, not 10.\n\nWe are sorry.`,
    ],
    [
      'a change without a past',
      [{ kind: 'change', label: 'New', after: '12', before: undefined }],
      '<b>New</b>: “12”',
    ],
    ['a struck headline', [{ kind: 'struck', text: 'Bridge fell' }], '<s>Bridge fell</s>'],
    [
      'an item',
      [
        {
          kind: 'item',
          label: 'URGENT',
          text: 'Ferries full',
          url: 'https://news.example/f?a=1&b=2',
          detail: 'Post',
          at,
        },
      ],
      `<b>URGENT</b> · <a href="https://news.example/f?a=1&amp;b=2">Ferries full</a>\nPost · ${dated}`,
    ],
    [
      'items of one line, as of a list of settings, stand close',
      ['Topics', 'Sources'].map((label) => ({
        ...{ kind: 'item', label, text: 'all' },
        ...{ url: undefined, detail: undefined, at: undefined },
      })),
      '<b>Topics</b> · all\n<b>Sources</b> · all',
    ],
    [
      'a bare item',
      [
        {
          kind: 'item',
          label: undefined,
          text: 'Ferries full',
          url: undefined,
          detail: undefined,
          at: undefined,
        },
      ],
      'Ferries full',
    ],
    [
      'sources',
      [
        {
          kind: 'sources',
          sources: [
            { label: 'Post', url: 'https://news.example/' },
            { label: 'Wire', url: undefined },
          ],
          credits: ['Coast', 'Sea'],
          located: 'Sandvik',
          postedAt: at,
        },
      ],
      `<a href="https://news.example/">Post</a>, with Coast, Sea · also reported by Wire · Sandvik · posted ${shown}`,
    ],
    [
      'no sources',
      [{ kind: 'sources', sources: [], credits: [], located: undefined, postedAt: at }],
      `posted ${shown}`,
    ],
    [
      'credits alone',
      [{ kind: 'sources', sources: [], credits: ['Coast'], located: undefined, postedAt: at }],
      `Coast · posted ${shown}`,
    ],
    [
      'nothing at all',
      [{ kind: 'sources', sources: [], credits: [], located: undefined, postedAt: undefined }],
      '<b>BULLETIN</b> · Bridge closed',
    ],
  ])('%s', (_why, parts, expected) => {
    expect(body(...parts)).toBe(expected)
  })

  test('only a picture makes a preview', () => {
    expect(renderTelegram(bare, english).payload.link_preview_options).toEqual({
      is_disabled: true,
    })
    const image = { url: 'https://news.example/a.jpg', caption: null, credit: null }
    expect(renderText({ ...bare, image }, english).payload.link_preview_options).toEqual({
      url: 'https://news.example/a.jpg',
      prefer_large_media: true,
      show_above_text: false,
    })
  })

  test('actions of one kind share rows of like length; what ends it bears a sign, for apps that draw no colors', () => {
    const { payload } = renderTelegram(
      {
        ...bare,
        actions: [
          ...['Level', 'Topics', 'Sources', 'Words'].map((label) => ({ label, id: label })),
          { label: 'Preview', id: 'preview', startsRow: true },
          { label: 'Save', id: 'save', startsRow: true, style: 'success' },
          { label: 'Cancel', id: 'cancel' },
          { label: 'Forget me', id: 'forget', startsRow: true, style: 'danger' },
        ],
      },
      english,
    )
    // as: of what this renders there is no more
    const { inline_keyboard: keys } = payload.reply_markup as InlineKeyboard
    expect(keys.map((row) => row.map(({ text }) => text))).toEqual([
      ['Level', 'Topics'],
      ['Sources', 'Words'],
      ['Preview'],
      ['✔ Save', 'Cancel'],
      ['⚠ Forget me'],
    ])
    expect(keys[3]).toEqual([
      { text: '✔ Save', callback_data: 'save', style: 'success' },
      { text: 'Cancel', callback_data: 'cancel' },
    ])
  })

  test('links and actions are buttons, the first link alone; what Telegram would refuse is left out', () => {
    const message: Message = {
      ...bare,
      links: [
        { label: 'Read', url: 'https://news.example/' },
        { label: 'Script', url: 'javascript:alert(1)' },
        { label: 'Here', url: 'http://localhost:8787/' },
        { label: '\u200b', url: 'https://news.example/' },
      ],
      actions: [
        { label: '2 quotes', id: 'quotes:7' },
        { label: 'Story', id: 'story:7' },
        { label: 'Follow', id: 'follow:7' },
        { label: 'Long', id: 'x'.repeat(65) },
      ],
    }
    expect(renderTelegram(message, english).payload.reply_markup).toEqual({
      inline_keyboard: [
        [{ text: 'Read', url: 'https://news.example/' }],
        [
          { text: '2 quotes', callback_data: 'quotes:7' },
          { text: 'Story', callback_data: 'story:7' },
          { text: 'Follow', callback_data: 'follow:7' },
        ],
      ],
    })
  })

  test.each([
    [1, [1]],
    [3, [3]],
    [4, [2, 2]],
    [5, [3, 2]],
    [7, [3, 3, 1]],
  ])('%i actions stand in rows of %j', (count, sizes) => {
    const actions = Array.from({ length: count }, (_, n) => ({ label: `${n}`, id: `ask:${n}` }))
    const { reply_markup } = renderTelegram({ ...bare, actions }, english).payload
    const { inline_keyboard: rows } = reply_markup as InlineKeyboard
    expect(rows.map((row) => row.length)).toEqual(sizes)
  })
})

test('buttons that a phone would cut stand among fewer', () => {
  const labels = ['change the message, unmarked', 'Reply to it', 'Level and places', 'Back']
  const actions = labels.map((label, index) => ({ label, id: `ask:${index}` }))
  const { reply_markup } = renderTelegram({ ...bare, actions }, english).payload
  // as: of what this renders there is no more
  const { inline_keyboard: rows } = reply_markup as InlineKeyboard
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['change the message, unmarked'],
    ['Reply to it', 'Level and places'],
    ['Back'],
  ])
})

test('a row that begins with a foreign name keeps the direction of its reader', () => {
  const row = { kind: 'item', url: undefined, detail: undefined, at: undefined } as const
  const parts = [{ ...row, label: 'Wire', text: 'سليم' }]
  const { payload } = renderTelegram({ ...bare, tone: 'plain', parts }, locales.find('ar'))
  expect(payload.text).toContain('<b>\u200f\u2068Wire\u2069</b> · سليم')
})

test('quotes that were asked for stand open, each for itself', () => {
  const parts = [quote('Wait'), quote('Go')]
  expect(html({ ...bare, tone: 'plain', parts })).toContain(
    '<blockquote>“Wait” — Ada Lind</blockquote>\n<blockquote>“Go” — Ada Lind</blockquote>',
  )
})

describe('signs that a reader cannot see', () => {
  test.each([
    ['bidi controls go', 'a\u202eb\u2066c\u200fd', 'abcd'],
    ['zero width goes', 'a\u200bb\ufeffc\u00add', 'abcd'],
    ['fillers that look like nothing go', 'a\u3164b\u115fc\uffa0d\u17b4e', 'abcde'],
    ['vowel separators and other selectors go', 'a\u180eb\ufe00c\u{e0100}d\u034fe', 'abcde'],
    ['musical and shorthand controls go', 'a\u{1d173}b\u{1bca0}c\ufff9d', 'abcd'],
    ['an emoji keeps its color', '❤\ufe0f 1\ufe0f\u20e3', '❤\ufe0f 1\ufe0f\u20e3'],
    [
      'nothing else has one',
      'ba\ufe0fnk\ufe0f.example 1\ufe0f ❤\ufe0f\ufe0f',
      'bank.example 1 ❤\ufe0f',
    ],
    [
      'no stack of marks covers other lines',
      `a${'\u0336\u200b'.repeat(50)}b`,
      `a${'\u0336'.repeat(8)}b`,
    ],
    ['joiners between Latin letters go', 'a\u200db \u200cc', 'ab c'],
    ['joiners in an emoji stay', '👩\u200d🚒', '👩\u200d🚒'],
    ['non-joiners in Persian stay', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a flag of tags stays', '🏴\u{e0067}\u{e0062}\u{e007f}', '🏴\u{e0067}\u{e0062}\u{e007f}'],
    ['hidden tags go', 'a\u{e0067}b', 'ab'],
    ['control characters become spaces', 'a\u0007b', 'a b'],
    ['a ring above is joined before Telegram drops it', 'a\u030a', 'å'],
    ['a lone half of a pair is shown as one', 'a\ud83d', 'a\ufffd'],
    ['one empty line is enough', ' a \r\n\r\n\n b\rc ', 'a\n\nb\nc'],
  ])('%s', (_why, text, expected) => {
    expect(cleanText(text)).toBe(expected)
  })
})

// Of one family of four, seven code points; of e with two marks, three.
const scripts = [
  ['letters', 'x', 1],
  ['emoji', '👨‍👩‍👧‍👦', 7],
  ['combining marks', 'e\u0323\u0301', 3],
  ['Arabic', 'ب', 1],
] as const

/** Under the headline, so many code points in all. */
function fillUpTo(limit: number, sign: string, size: number): string {
  const room = limit - [...'BULLETIN · Bridge closed\n\n'].length
  return 'x'.repeat(room % size) + sign.repeat(Math.floor(room / size))
}

describe('shortening', () => {
  const sentence = 'The harbor master said so twice. '
  const sources: MessagePart = {
    kind: 'sources',
    sources: [{ label: 'Post', url: 'https://news.example/' }],
    credits: [],
    located: undefined,
    postedAt: at,
  }

  test('cuts a text at a sentence and keeps headline and source', () => {
    const text = html({
      ...bare,
      parts: [{ kind: 'paragraph', text: sentence.repeat(300) }, sources],
    })
    expect(text).toMatch(/^<b>BULLETIN<\/b> · Bridge closed\n\n/)
    expect(text).toMatch(/twice\. …\n\n<a href="https:\/\/news\.example\/">Post<\/a>/)
    expect(text.length).toBeGreaterThan(3000)
  })

  test.each(scripts)('%s: a text up to 4,096 code points stays whole', (_, sign, size) => {
    const head = '<b>BULLETIN</b> · Bridge closed\n\n'
    const fill = fillUpTo(4096, sign, size)
    const textOf = (text: string) => html({ ...bare, parts: [{ kind: 'paragraph', text }] })
    expect(textOf(fill.slice(1))).toBe(head + fill.slice(1))
    expect(textOf(fill)).toBe(head + fill)
    const cut = textOf(`x${fill}`)
    expect(cut.slice(head.length).replaceAll(sign, '')).toMatch(/^x*…$/)
    expect([...cut].length).toBeGreaterThan(3_200)
    expect([...cut].length).toBeLessThanOrEqual(4_096 + '<b></b>'.length)
  })

  test('drops later quotes, whole', () => {
    const quotes = Array.from({ length: 30 }, (_, n) => quote(`${n} ${sentence.repeat(9)}`.trim()))
    const text = html({ ...bare, parts: [...quotes, sources] })
    expect(text).toContain('“0 The')
    expect(text).not.toContain('“29 The')
    expect(text.match(/“/g)?.length).toBe(text.match(/” — Ada Lind/g)?.length)
  })

  test('never cuts inside what reads as one sign', () => {
    const family = '👨‍👩‍👧‍👦'
    for (const before of ['', 'x', 'xx', 'xxx', 'xxxx', 'xxxxx', 'xxxxxx']) {
      const text = before + family.repeat(200)
      const cut = html({ ...bare, title: { label: undefined, text } })
      expect(cut.replace(before, '').replaceAll(family, '')).toBe('<b>…</b>')
    }
  })

  test('says something even when nothing visible is left', () => {
    expect(html({ ...bare, title: { label: undefined, text: '\u200b' } })).toBe('<b>—</b>')
  })
})

const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  fc.constantFrom(
    '<b>',
    '</blockquote>',
    '<a href="https://evil.example/">',
    '&lt;i&gt;',
    '&#60;b&#62;',
    '&',
    '"><b>',
    '\u202e<',
    'ab\u2067\u200b\u2068\u2069\u061c\u00adcd',
    'a\n\n\nb',
    ' \u200b ',
    'Long <sentence> & "more" of it. '.repeat(300),
    '&'.repeat(5000),
    '👩‍🚒'.repeat(1500),
    '\0',
  ),
)
const words = fc.array(nasty, { maxLength: 3 }).map((it) => it.join(''))
const maybe = fc.option(words, { nil: undefined })
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom('javascript:alert(1)', 'https://a.example/"><b>', 'http://localhost/', 'x', ''),
)
const time = fc.option(fc.constant(at), { nil: undefined })
const link = fc.record({ label: words, url: address })
const part = fc.oneof(
  fc.record({ kind: fc.constantFrom('summary', 'paragraph', 'struck'), text: words }),
  fc.record({
    kind: fc.constant('quote'),
    text: words,
    speaker: maybe,
    title: maybe,
    context: maybe,
  }),
  fc.record({ kind: fc.constant('change'), label: words, after: maybe, before: maybe }),
  fc.record({ kind: fc.constant('mark'), label: words, at: time }),
  fc.record({
    kind: fc.constant('item'),
    label: maybe,
    text: words,
    url: fc.option(address, { nil: undefined }),
    detail: maybe,
    at: time,
  }),
  fc.record({
    kind: fc.constant('sources'),
    sources: fc.array(link, { maxLength: 12 }),
    credits: fc.array(words, { maxLength: 12 }),
    located: maybe,
    postedAt: time,
  }),
) as fc.Arbitrary<MessagePart>
const anyMessage: fc.Arbitrary<Message> = fc.record({
  tone: fc.constantFrom('flash', 'plain', 'withdrawn'),
  title: fc.record({ label: maybe, text: words }),
  parts: fc.array(part, { maxLength: 40 }),
  image: fc.option(
    fc.record({
      url: address,
      caption: fc.option(words),
      credit: fc.option(words),
    }),
    { nil: undefined },
  ),
  links: fc.array(link, { maxLength: 30 }),
  actions: fc.array(fc.record({ label: words, id: fc.string({ maxLength: 70 }) }), {
    maxLength: 30,
  }),
  topics: fc.array(words, { maxLength: 4 }),
})

const anyLocale = fc.constantFrom(english, locales.find('ar'))
const anyStyle = fc.record({
  layout: fc.constantFrom(...layouts),
  hasHashtags: fc.boolean(),
})

function addresses(message: Message): readonly (string | undefined)[] {
  return [
    ...message.links.map(({ url }) => url),
    ...message.parts.flatMap((it) =>
      it.kind === 'item' ? [it.url] : it.kind === 'sources' ? it.sources.map(({ url }) => url) : [],
    ),
  ].map(cleanUrl)
}

describe('a time', () => {
  const sourcesOf = (postedAt: Date): MessagePart => ({
    ...{ kind: 'sources', sources: [], credits: [], located: undefined, postedAt },
  })
  const updated: MessagePart = { kind: 'mark', label: 'Updated', at }

  test.each([
    ['of the day of the message is a time of day', '2026-11-22T09:00:00Z', 't', '14:02 UTC'],
    ['of a later day is said with its day', '2026-11-21T09:00:00Z', 'dt', 'Nov 22, 14:02 UTC'],
  ])('%s', (_, postedAt, format, text) => {
    const written = `<tg-time unix="1795356120" format="${format}">${text}</tg-time>`
    expect(body(updated, sourcesOf(new Date(postedAt)))).toContain(
      `<i>Updated </i><i>${written}</i>`,
    )
  })

  test.each([
    ['es', '22 nov'],
    ['ru', '22 нояб.'],
    ['ar', '22 نوفمبر'],
  ])('has its day in the reader’s language: %s', (language, day) => {
    const parts = [updated, sourcesOf(new Date(0))]
    const { payload } = renderTelegram({ ...bare, parts }, locales.find(language))
    expect(payload.text).toContain(day)
  })
})

test('any message passes Telegram’s checks, reads as it should, and smuggles nothing', () => {
  fc.assert(
    fc.property(anyMessage, anyLocale, anyStyle, (message, locale, style) => {
      const { payload } = renderText(message, locale, style)
      const params = parseParams(schemas.sendMessage, { chat_id: 1, ...payload })
      checkTraffic({ method: 'sendMessage', params: { chat_id: 1, ...payload } })
      const { text, entities } = toFormattedText(params, 'message is too long')
      const unlinked = { ...message, links: [] }
      expect(text).toBe(String(renderPlain(unlinked, locale, style).payload.text).trim())
      expect(readHtml(String(payload.text)).trim()).toBe(text)
      const known = addresses(message)
      const linked = entities.flatMap(({ url }: Entity) => url ?? [])
      const keyboard = payload.reply_markup as InlineKeyboard | undefined
      const pressed = keyboard?.inline_keyboard.flat().flatMap(({ url }) => url ?? []) ?? []
      for (const url of [...linked, ...pressed]) expect(known).toContain(url)
      const allowed = [
        'bold',
        'italic',
        'strikethrough',
        'text_link',
        'blockquote',
        'expandable_blockquote',
        'date_time',
      ]
      for (const { type } of entities) expect(allowed).toContain(type)
      for (const said of stringsOf(payload)) expectPlainSigns(said)
    }),
    { numRuns: 150 },
  )
  expect(faults).toEqual([])
})

const photo = { url: 'https://news.example/a.jpg', caption: null, credit: null }

describe('a photo with the words as its caption', () => {
  test('a caption with no room for all who report it names and links the first', () => {
    const label = (n: number) => `${n} ${'Sandvik Post '.repeat(9).trim()}`
    const sources = Array.from({ length: 8 }, (_, n) => ({
      label: label(n),
      url: `https://news.example/${n}`,
    }))
    const reported = { kind: 'sources', sources, credits: [label(9)], located: 'Vell' } as const
    const title = { label: 'BULLETIN', text: 'Bridge closed '.repeat(20) }
    const long: Message = { ...bare, title, parts: [{ ...reported, postedAt: at }] }
    const caption = String(renderPhoto(long, english).payload.caption)
    expect(caption).toMatch(/^<b>BULLETIN<\/b> · Bridge closed/)
    expect(caption).toContain(`<a href="https://news.example/0">${label(0)}</a>`)
    expect(caption).not.toContain(label(1))
    expect([...readHtml(caption)].length).toBeLessThanOrEqual(1024)
  })

  test('any caption is within the limit and reads as a text would', () => {
    fc.assert(
      fc.property(anyMessage, anyLocale, anyStyle, (message, locale, style) => {
        const { payload } = renderPhoto({ ...message, image: photo }, locale, style)
        const chat = { chat_id: 1, photo: photo.url }
        const params = parseParams(schemas.sendPhoto, { ...chat, ...payload })
        checkTraffic({ method: 'sendPhoto', params: { ...chat, ...payload } })
        const { text } = toCaption({ ...params, text: params.caption ?? '' }, 'too long')
        for (const said of stringsOf(payload)) expectPlainSigns(said)
        expect(text).not.toBe('')
      }),
      { numRuns: 100 },
    )
    expect(faults).toEqual([])
  })

  test.each(scripts)('%s: a caption up to 1,024 code points, a text beyond', (_, sign, size) => {
    const fill = fillUpTo(1024, sign, size)
    const methodOf = (text: string) =>
      renderTelegram({ ...bare, image: photo, parts: [{ kind: 'summary', text }] }, english).method
    expect(methodOf(fill.slice(1))).toBe('sendPhoto')
    expect(methodOf(fill)).toBe('sendPhoto')
    expect(methodOf(`x${fill}`)).toBe('sendMessage')
  })

  test('says what the image shows above the sources, whatever stands under them', () => {
    const image = { ...photo, caption: 'The bridge at dawn' }
    const sources: MessagePart = {
      ...{ kind: 'sources', sources: [], credits: ['Coast'], located: undefined },
      postedAt: undefined,
    }
    const parts: readonly MessagePart[] = [
      { kind: 'summary', text: 'Closed.' },
      sources,
      { kind: 'paragraph', text: 'Needs a yes.' },
      { kind: 'mark', label: 'Waits', at: undefined },
    ]
    const message = { ...bare, image, parts, topics: ['bridges'] }
    expect(renderTelegram(message, english, { hasHashtags: true }).payload.caption).toBe(
      '<b>BULLETIN</b> · Bridge closed\n\nClosed.\n\n<i>The bridge at dawn</i>\n\nCoast\n#bridges\n\nNeeds a yes.\n\n<i>Waits</i>',
    )
  })

  test('says nothing of an image that Telegram would not fetch', () => {
    const image = { url: 'http://localhost/a.jpg', caption: 'The bridge at dawn', credit: null }
    expect(html({ ...bare, image })).toBe('<b>BULLETIN</b> · Bridge closed')
  })

  test('shows what the image shows, where there is room, above the sources', () => {
    const image = { ...photo, caption: 'The bridge at dawn', credit: 'Ada Lind' }
    const { payload } = renderTelegram({ ...bare, image }, english)
    expect(payload.caption).toBe(
      '<b>BULLETIN</b> · Bridge closed\n\n<i>The bridge at dawn (Ada Lind)</i>',
    )
  })
})
