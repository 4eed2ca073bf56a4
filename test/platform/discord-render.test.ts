import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Message, MessagePart, Tone } from '../../src/core/message.ts'
import { designs, layouts } from '../../src/core/style.ts'
import { clean, cleanLine, escapeText } from '../../src/platform/discord/escape.ts'
import { render, renderPlain } from '../../src/platform/discord/render.ts'
import { ringRoles, withoutRings } from '../../src/platform/discord/ring.ts'
import { shorten } from '../../src/platform/discord/shorten.ts'
import { wordsOf } from '../../src/platform/discord/words.ts'
import { readMarkdown } from '../../src/sandbox/discord/markdown.ts'
import { readCreate } from '../../src/sandbox/discord/message-form.ts'
import { english, locales } from '../locales.ts'
import { plainMessage } from './contract.ts'
import { message, nasty } from './discord-arbitrary.ts'
import { titled } from './discord-kit.ts'
import { expectPlainSigns, stringsOf } from './plain-signs.ts'

const shape = z.object({
  content: z.string(),
  embeds: z.array(
    z.object({
      description: z.string().default(''),
      color: z.number().optional(),
      image: z.object({ url: z.string() }).optional(),
      footer: z.object({ text: z.string() }).optional(),
    }),
  ),
  components: z.array(
    z.object({
      components: z.array(
        z.object({
          label: z.string(),
          url: z.string().optional(),
          custom_id: z.string().optional(),
        }),
      ),
    }),
  ),
})

const read = (it: Message) => shape.parse(render(it, english).payload)
const describeParts = (...parts: MessagePart[]) =>
  read(titled('Bridge closed', { parts })).embeds[0]?.description

describe('buttons', () => {
  const rowsOf = (actions: Message['actions']) =>
    z
      .object({
        components: z.array(
          z.object({
            components: z.array(
              z.object({
                type: z.number(),
                style: z.number().optional(),
                label: z.string().optional(),
                options: z.array(z.object({ label: z.string(), value: z.string() })).optional(),
              }),
            ),
          }),
        ),
      })
      .parse(render(titled('Settings', { actions }), english).payload)
      .components.map(({ components }) => components)
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ label: `Topic ${at}`, id: `topic:${at}` }))

  test('of one kind share a row, and what ends it does not look like what drops it', () => {
    const rows = rowsOf([
      { label: 'Level', id: 'level' },
      { label: 'Topics', id: 'topics' },
      { label: 'Preview', id: 'preview', startsRow: true },
      { label: 'Save', id: 'save', startsRow: true, style: 'success' },
      { label: 'Forget me', id: 'forget', style: 'danger' },
      { label: 'Cancel', id: 'cancel' },
    ])
    expect(rows.map((row) => row.map(({ label, style }) => `${label} ${style}`))).toEqual([
      ['Level 2', 'Topics 2'],
      ['Preview 2'],
      ['Save 3', 'Forget me 4', 'Cancel 2'],
    ])
  })

  test('of more groups than rows stand close', () => {
    const rows = rowsOf(many(7).map((each) => ({ ...each, startsRow: true })))
    expect(rows.map(({ length }) => length)).toEqual([5, 2])
  })

  test('to choose among more than a row of them there is a menu, with 25 at most', () => {
    const choices = many(30).map((each, at) => ({ ...each, isChosen: at === 1 }))
    const [menu, back] = rowsOf([...choices, { label: 'Back', id: 'back' }])
    expect(menu).toHaveLength(1)
    expect(menu?.[0]?.options?.slice(0, 2)).toEqual([
      { label: 'Topic 0', value: 'topic:0' },
      { label: '✓ Topic 1', value: 'topic:1' },
    ])
    expect(menu?.[0]?.options).toHaveLength(25)
    expect(back?.map(({ label }) => label)).toEqual(['Back'])
    const [row] = rowsOf(choices.slice(0, 5))
    expect(row?.map(({ style }) => style)).toEqual([2, 3, 2, 2, 2])
  })
})

describe('an alert', () => {
  test('reads as drawn', () => {
    const { content, embeds, components } = read(plainMessage)
    expect(content).toBe('**BULLETIN** · Harbor bridge at Sandvik closed')
    expect(embeds[0]?.description).toBe(
      [
        'The bridge was closed at noon on Sunday. Nobody was hurt.',
        '',
        'Asked when the bridge opens again:',
        '> “We will open it when it is safe”',
        '> — **Ada Lind**, harbor master',
        '',
        '**Figure**: “12 ships”, before “10 ships”',
        '',
        '-# Updated <t:1795356120:t>',
        '**URGENT** · [Ferries full](https://news.example/ferries)',
        '-# Sandvik Post · <t:1795356120:s>',
        '',
        '-# [Sandvik Post](https://news.example/bridge), with Coast Wire · Sandvik · posted <t:1795356120:t>',
      ].join('\n'),
    )
    expect(embeds[0]?.image).toEqual({ url: 'https://news.example/bridge.jpg' })
    expect(embeds[0]?.footer?.text).toBe('The bridge (Coast Wire)')
    expect(components[0]?.components.map(({ label }) => label)).toEqual([
      'Read at news.example',
      '2 quotes',
    ])
  })

  test('names who else reports it, and its topics where hashtags are wanted', () => {
    const sources: MessagePart = {
      ...{ kind: 'sources', credits: ['Coast'], located: undefined, postedAt: undefined },
      sources: [
        { label: 'Post', url: 'https://post.example/' },
        { label: 'Wire', url: 'https://wire.example/' },
        { label: 'Echo', url: undefined },
      ],
    }
    const it = { ...titled('Bridge closed', { parts: [sources] }), topics: ['storm-surge', 'sea'] }
    const line =
      '-# [Post](https://post.example/), with Coast · also reported by [Wire](https://wire.example/), Echo'
    const shownWith = (hasHashtags: boolean) =>
      shape.parse(render(it, english, { hasHashtags }).payload).embeds[0]?.description
    expect(shownWith(false)).toBe(line)
    expect(shownWith(true)).toBe(`${line}\n-# \\#storm\\_surge \\#sea`)
  })

  test('never rings anybody', () => {
    expect(render(plainMessage, english).payload.allowed_mentions).toEqual({ parse: [] })
  })

  test('without parts and picture has no embed', () => {
    expect(read(titled('Bridge closed')).embeds).toEqual([])
    expect(read(titled('Bridge closed')).components).toEqual([])
  })

  test.each(['flash', 'bulletin', 'urgent', 'routine', 'correction', 'withdrawn'] as const)(
    '%s has an accent of its own',
    (tone: Tone) => {
      const accents = (
        ['flash', 'bulletin', 'urgent', 'routine', 'correction', 'withdrawn'] as const
      )
        .filter((other) => other !== tone)
        .map((other) => read({ ...plainMessage, tone: other }).embeds[0]?.color)
      const accent = read({ ...plainMessage, tone }).embeds[0]?.color
      expect(accent).toBeDefined()
      expect(accents).not.toContain(accent)
    },
  )
})

test('a row that begins with a foreign name keeps the direction of its reader', () => {
  const row = { kind: 'item', url: undefined, detail: undefined, at: undefined } as const
  const parts = [{ ...row, label: 'Wire', text: 'سليم' }]
  const said: Message = { ...plainMessage, tone: 'plain', parts }
  const payload = JSON.stringify(render(said, locales.find('ar')))
  expect(payload).toContain('\u200f**\u2068Wire\u2069** · سليم')
})

describe('a part', () => {
  test.each<{ why: string; part: MessagePart; text: string | undefined }>([
    {
      why: 'a moment is said with what is then',
      part: {
        ...{ kind: 'item', label: undefined, text: 'Ferry stops', url: undefined },
        ...{ detail: 'Wire', at: new Date('2026-11-22T14:02:00Z'), atLabel: 'until' },
      },
      text: 'Ferry stops\n-# Wire · until <t:1795356120:s>',
    },
    {
      why: 'what went is struck, and what came is bold',
      part: {
        kind: 'excerpt',
        pieces: [
          { text: 'Some ', isFound: false },
          { text: '400', isFound: false, isGone: true },
          { text: ' ', isFound: false },
          { text: '900', isFound: true },
        ],
      },
      text: 'Some ~~400~~ **900**',
    },
    {
      why: 'a quote nobody is named for',
      part: {
        kind: 'quote',
        text: 'We wait',
        speaker: undefined,
        title: undefined,
        context: undefined,
      },
      text: '> “We wait”',
    },
    {
      why: 'a quote of two paragraphs',
      part: {
        kind: 'quote',
        text: 'We wait\n\nand see',
        speaker: 'Ada Lind',
        title: undefined,
        context: undefined,
      },
      text: '> “We wait\n> and see”\n> — **Ada Lind**',
    },
    {
      why: 'a change without a before',
      part: { kind: 'change', label: 'New', after: 'It opens', before: undefined },
      text: '**New**: “It opens”',
    },
    {
      why: 'a change without an after',
      part: { kind: 'change', label: 'Removed', after: undefined, before: 'It opens' },
      text: '**Removed**: before “It opens”',
    },
    {
      why: 'a mark without a time',
      part: { kind: 'mark', label: 'Corrected', at: undefined },
      text: '-# Corrected',
    },
    {
      why: 'a struck headline',
      part: { kind: 'struck', text: 'It fell ~' },
      text: '~~It fell \\~ ~~',
    },
    { why: 'an empty summary', part: { kind: 'summary', text: ' \n ' }, text: undefined },
    {
      why: 'a source without an address',
      part: {
        kind: 'sources',
        sources: [{ label: 'Sandvik Post', url: undefined }],
        credits: [],
        located: undefined,
        postedAt: undefined,
      },
      text: '-# Sandvik Post',
    },
    {
      why: 'an item that leads nowhere safe',
      part: {
        kind: 'item',
        label: undefined,
        text: 'Press here',
        url: 'javascript:alert(1)',
        detail: undefined,
        at: undefined,
      },
      text: 'Press here',
    },
  ])('$why', ({ part, text }) => {
    expect(describeParts(part)).toBe(text)
  })
})

describe('what is unsafe is left out', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://news.example/',
    'not a url',
    'https://user:pass@evil.example/',
  ])('a button to %s', (url) => {
    expect(read(titled('x', { links: [{ label: 'Read', url }] })).components).toEqual([])
  })

  test('a picture from anywhere but the web', () => {
    const image = { url: 'file:///etc/passwd', caption: 'x', credit: null }
    expect(read(titled('x', { image })).embeds).toEqual([])
  })

  test.each([
    { why: 'bidi controls', text: 'bridge \u202eesolc\u202c', seen: 'bridge esolc' },
    { why: 'zero-width signs', text: 'bri\u200bdge\ufeff \u2060closed', seen: 'bridge closed' },
    { why: 'joiners beside ASCII', text: 'bri\u200ddge', seen: 'bridge' },
    { why: 'control signs', text: 'bri\u0000dge\u001b[1m', seen: 'bridge[1m' },
    { why: 'line ends in a headline', text: 'bridge\r\n\u2028closed', seen: 'bridge closed' },
    {
      why: 'selectors without an emoji',
      text: 'ba\ufe0fnk\ufe0f.example 1\ufe0f ❤\ufe0f\ufe0f 1\ufe0f\u20e3',
      seen: 'bank.example 1 ❤\ufe0f 1\ufe0f\u20e3',
    },
    {
      why: 'stacks of marks',
      text: `a${'\u0336\u200b'.repeat(50)}b`,
      seen: `a${'\u0336'.repeat(8)}b`,
    },
    { why: 'invisible tags', text: 'bridge\u{e0041}\u{e0042}', seen: 'bridge' },
  ])('$why', ({ text, seen }) => {
    expect(readMarkdown(read(titled(text)).content).text).toBe(seen)
  })

  test.each(['👩‍👩‍👧', '🏴‍☠️', 'می‌خواهم', '❤️'])('but %s stays whole', (text) => {
    expect(read(titled(text)).content).toBe(text)
  })
})

/** Of one family of four, eleven units. */
const scripts = [
  ['letters', 'x'],
  ['emoji', '👨‍👩‍👧‍👦'],
  ['combining marks', 'e\u0323\u0301'],
  ['Arabic', 'ب'],
] as const

/** Of so many units. */
function fillWith(sign: string, units: number): string {
  return 'x'.repeat(units % sign.length) + sign.repeat(Math.floor(units / sign.length))
}

describe('what does not fit', () => {
  test('is cut at the end of a sentence', () => {
    const text = 'One two three. Four five six. Seven eight nine.'
    expect(shorten(text, 32)).toBe('One two three. Four five six.')
    expect(shorten(text, 28)).toBe('One two three.')
    expect(shorten(text, 10)).toBe('One two…')
    expect(shorten('Donaudampfschiff', 6)).toBe('Donau…')
  })

  test('never splits a sign', () => {
    expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 12)).toBe('👩‍👩‍👧…')
  })

  test.each(scripts)('keeps %s whole in a caption and a button', (_, sign) => {
    for (const count of [1, 6, 7, 8, 26, 27, 28, 79, 80, 81, 300]) {
      const long = sign.repeat(count)
      const image = { url: 'https://news.example/a.jpg', caption: long, credit: 'Ada Lind' }
      const links = [{ label: long, url: 'https://news.example/' }]
      const { embeds, components } = read(titled('x', { image, links }))
      const shown = [embeds[0]?.footer?.text ?? '', components[0]?.components[0]?.label ?? '']
      expect(shown[0]).toMatch(/ \(Ada Lind\)$/)
      for (const text of shown)
        expect(text.replace(' (Ada Lind)', '').replace('…', '').replaceAll(sign, '')).toBe('')
    }
  })

  test.each(scripts)('%s: a label up to 80 and a caption up to 300 units stay whole', (_, sign) => {
    const show = (units: number) => {
      const text = fillWith(sign, units)
      const image = { url: 'https://news.example/a.jpg', caption: text, credit: null }
      const actions = [{ label: text, id: 'quotes:7' }]
      const { embeds, components } = read(titled('x', { image, actions }))
      return {
        text,
        caption: embeds[0]?.footer?.text ?? '',
        label: components[0]?.components[0]?.label ?? '',
      }
    }
    for (const units of [79, 80]) expect(show(units).label).toBe(show(units).text)
    for (const units of [299, 300]) expect(show(units).caption).toBe(show(units).text)
    for (const cut of [show(81).label, show(301).caption])
      expect(cut.replaceAll(sign, '')).toMatch(/^x*…$/)
    expect(show(81).label.length).toBeGreaterThan(80 - 12)
    expect(show(301).caption.length).toBeGreaterThan(300 - 12)
  })

  test('loses the end of a caption, never its credit', () => {
    const image = {
      ...{ url: 'https://news.example/a.jpg', credit: 'Ada Lind' },
      caption: 'The bridge, as seen from the quay. '.repeat(20),
    }
    const text = read(titled('x', { image })).embeds[0]?.footer?.text ?? ''
    expect(text).toMatch(/^The bridge, as seen .*… \(Ada Lind\)$/)
    expect(text.length).toBeLessThanOrEqual(300)
  })

  test('says of a long quote that it goes on', () => {
    const text = 'We will open the bridge when it is safe. '.repeat(60).trim()
    const quote: MessagePart = {
      ...{ kind: 'quote', text, speaker: 'Ada Lind', title: undefined, context: undefined },
    }
    const shown = describeParts(quote) ?? ''
    expect(shown).toMatch(/^> “We will open .* when it is safe\. …”\n> — \*\*Ada Lind\*\*$/)
    expect(shown.length).toBeLessThan(800)
  })

  test('loses whole quotes, never half of one', () => {
    const quote = (n: number): MessagePart => ({
      kind: 'quote',
      text: `${n} ${'word '.repeat(120)}end${n}`,
      speaker: 'Ada Lind',
      title: undefined,
      context: undefined,
    })
    const text = describeParts(...Array.from({ length: 12 }, (_, n) => quote(n))) ?? ''
    const started = [...text.matchAll(/“(\d+)/g)].map(([, n]) => n)
    const ended = [...text.matchAll(/end(\d+)”/g)].map(([, n]) => n)
    expect(started.length).toBeGreaterThan(3)
    expect(ended).toEqual(started)
  })

  // Of the 2,000 units of content, 160 are for whom it rings.
  test.each(scripts)(
    '%s: a first line up to 1,840 units stays whole, whomever it rings',
    (_, sign) => {
      const roles = Array.from({ length: 5 }, (_each, n) => `${n + 1}`.repeat(19))
      const head = '**FLASH** · '
      const lineOf = (text: string) => {
        const news = titled('x', { title: { label: 'FLASH', text } })
        const rung = readCreate(ringRoles(render(news, english).payload, roles))
        expect(rung.content).toMatch(/(?: <@&\d{19}>){5}$/)
        return withoutRings(rung.content ?? '').replaceAll(/[\u2068\u2069]/g, '')
      }
      const shorter = fillWith(sign, 1_839 - head.length)
      const fill = fillWith(sign, 1_840 - head.length)
      expect(lineOf(shorter)).toBe(head + shorter)
      expect(lineOf(fill)).toBe(head + fill)
      const cut = lineOf(`x${fill}`)
      expect(cut.length).toBeGreaterThan(1_820)
      expect(cut.replaceAll(sign, '')).toMatch(/^\*\*FLASH\*\* · x*…$/)
    },
  )

  test.each(scripts)('%s: an embed up to 4,096 units stays whole', (_, sign) => {
    const first = sign.repeat(Math.floor(1_300 / sign.length))
    const bodyOf = (text: string) => {
      const parts = [first, first, text].map((one) => ({ kind: 'paragraph' as const, text: one }))
      return readCreate(render(titled('x', { parts }), english).payload).embeds?.[0]?.description
    }
    const before = `${first}\n\n${first}\n\n`
    const shorter = fillWith(sign, 4_095 - before.length)
    const fill = fillWith(sign, 4_096 - before.length)
    expect(bodyOf(shorter)).toBe(before + shorter)
    expect(bodyOf(fill)).toBe(before + fill)
    const cut = bodyOf(`x${fill}`) ?? ''
    expect(cut.length).toBeGreaterThan(4_060)
    expect(cut.replaceAll(sign, '')).toMatch(/^\n\n\n\nx*…$/)
  })

  test('loses a headline only at its end', () => {
    const { content } = read({
      ...titled('word '.repeat(900)),
      title: { label: 'FLASH', text: 'word '.repeat(900) },
    })
    expect(content).toMatch(/^\*\*FLASH\*\* · word word .*word…$/)
    expect(content.length).toBeLessThanOrEqual(2000)
  })
})

/** Of a card, the nested ones too. */
function textsOf(components: unknown): readonly string[] {
  return JSON.stringify(components)
    .split('"content":')
    .slice(1)
    .map((rest) => JSON.parse(/^"(?:\\.|[^"\\])*"/.exec(rest)?.[0] ?? '""'))
}

const anyLocale = fc.constantFrom(english, locales.find('ar'))
const anyStyle = fc.record({
  layout: fc.constantFrom(...layouts),
  design: fc.constantFrom(...designs),
  hasHashtags: fc.boolean(),
})

describe('a card of components', () => {
  const alert: Message = {
    ...plainMessage,
    image: { url: 'https://news.example/a.jpg', caption: 'The *bridge*', credit: 'Ada Lind' },
  }
  const { payload } = render(alert, english, { design: 'components' })

  test('holds all of it, and neither content nor embeds', () => {
    expect(payload).not.toHaveProperty('content')
    expect(payload).not.toHaveProperty('embeds')
    expect(payload).toMatchObject({
      flags: 1 << 15,
      components: [
        {
          type: 17,
          components: expect.arrayContaining([
            { type: 12, items: [{ media: { url: 'https://news.example/a.jpg' } }] },
          ]),
        },
      ],
    })
    const texts = JSON.stringify(payload.components)
    for (const text of [
      'Harbor bridge at Sandvik closed',
      'https://news.example/bridge',
      'The \\\\*bridge\\\\* (Ada Lind)',
    ])
      expect(texts).toContain(text)
  })

  test('rings roles in its first text', () => {
    const role = '123456789012345678'
    const rung = ringRoles(payload, [role])
    expect(rung.allowed_mentions).toEqual({ parse: [], roles: [role] })
    expect(JSON.stringify(rung.components)).toMatch(new RegExp(`### [^"]* <@&${role}>"`))
    expect(wordsOf(rung)).toBe(wordsOf(payload))
    readCreate(rung)
  })

  test.each(scripts)(
    '%s of every length stay within the 4,000 units of all texts together',
    (_, sign) => {
      for (let size = 3_700; size <= 4_100; size += 7) {
        const text = `${sign.repeat(Math.floor(size / sign.length / 2))}. `
        const parts = [text, text, text].map((one) => ({ kind: 'paragraph' as const, text: one }))
        readCreate(render({ ...alert, parts }, english, { design: 'components' }).payload)
      }
    },
  )
})

describe('whatever an article says', () => {
  test('the message stays within every limit', () => {
    fc.assert(
      fc.property(message, anyLocale, anyStyle, (it, locale, style) => {
        readCreate(render(it, locale, style).payload)
      }),
      { numRuns: 150 },
    )
  })

  test('each sign of a text is read as itself', () => {
    fc.assert(
      fc.property(nasty, fc.constantFrom('', 'before ', '**BULLETIN** · ', '> “'), (it, before) => {
        const seen = cleanLine(it)
        const { text: shown, links, mentions } = readMarkdown(before + escapeText(seen))
        expect(shown).toBe(readMarkdown(before).text + seen)
        expect([...links, ...mentions]).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  test('also line by line', () => {
    fc.assert(
      fc.property(nasty, (it) => {
        expect(readMarkdown(escapeText(clean(it))).text).toBe(clean(it))
      }),
      { numRuns: 500 },
    )
  })

  test('nothing is hidden or turned around, and what we set apart ends in its own line', () => {
    fc.assert(
      fc.property(message, anyLocale, anyStyle, (it, locale, style) => {
        for (const { payload } of [render(it, locale, style), renderPlain(it, locale)])
          for (const text of stringsOf(payload)) expectPlainSigns(text)
      }),
      { numRuns: 150 },
    )
  })

  test('no link leads where the message does not say, nobody is mentioned', () => {
    fc.assert(
      fc.property(message, (it) => {
        const urls = it.parts.flatMap((one) => {
          if (one.kind === 'item') return [one.url]
          return one.kind === 'sources' ? one.sources.map((source) => source.url) : []
        })
        const hosts = urls.flatMap((url = '') => (URL.canParse(url) ? [new URL(url).host] : []))
        const { content, embeds } = read(it)
        const card = render(it, english, { design: 'components' }).payload.components
        const plain = shape.parse(renderPlain(it, english).payload).content
        hosts.push(...it.links.flatMap(({ url }) => (URL.canParse(url) ? [new URL(url).host] : [])))
        const described = embeds.map(({ description }) => description)
        for (const one of [content, ...described, plain, ...textsOf(card)]) {
          const { links, mentions } = readMarkdown(one)
          expect(mentions).toEqual([])
          for (const link of links) expect(hosts).toContain(new URL(link.url).host)
        }
      }),
      { numRuns: 150 },
    )
  })
})
