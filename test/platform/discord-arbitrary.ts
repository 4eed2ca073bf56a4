/** Articles that mean ill. */
import fc from 'fast-check'
import type { Message, MessagePart, Tone } from '../../src/core/message.ts'

const signs = [
  '*',
  '_',
  '~',
  '`',
  '|',
  '>',
  '#',
  '-',
  '[',
  ']',
  '(',
  ')',
  '\\',
  '<',
  '@',
  ':',
  '!',
  '1.',
  '\n',
  ' ',
  'a',
  'é',
  '👍',
  '\u202e',
  '\u200b',
  '\u2068',
  '\u2069',
  '\u2067',
  'سلام',
  'https://evil.example/',
  '@everyone',
  '<@123456789012345678>',
  '<t:0>',
  '](https://evil.example/)',
  '-# ',
  '\n> ',
  '```',
  '. ',
]
export const nasty = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...signs) },
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))
const long = fc.tuple(nasty, fc.integer({ min: 1, max: 300 })).map(([words, n]) => words.repeat(n))
const text = fc.oneof({ weight: 3, arbitrary: nasty }, long)
const maybe = fc.option(text, { nil: undefined })
const at = fc.option(
  fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
  { nil: undefined },
)
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  text,
  text.map((path) => `https://news.example/${path}`),
)
const part: fc.Arbitrary<MessagePart> = fc.oneof(
  fc.record({ kind: fc.constant('summary' as const), text }),
  fc.record({ kind: fc.constant('paragraph' as const), text }),
  fc.record({ kind: fc.constant('struck' as const), text }),
  fc.record({
    kind: fc.constant('quote' as const),
    text,
    speaker: maybe,
    title: maybe,
    context: maybe,
  }),
  fc.record({ kind: fc.constant('change' as const), label: text, after: maybe, before: maybe }),
  fc.record({ kind: fc.constant('mark' as const), label: text, at }),
  fc.record({
    kind: fc.constant('item' as const),
    label: maybe,
    text,
    url: fc.option(url, { nil: undefined }),
    detail: maybe,
    at,
  }),
  fc.record({
    kind: fc.constant('sources' as const),
    sources: fc.array(fc.record({ label: text, url: fc.option(url, { nil: undefined }) }), {
      maxLength: 5,
    }),
    credits: fc.array(text, { maxLength: 5 }),
    located: maybe,
    postedAt: at,
  }),
)
export const message: fc.Arbitrary<Message> = fc.record({
  tone: fc.constantFrom<Tone>('flash', 'plain', 'withdrawn'),
  title: fc.record({ label: maybe, text: text.map((it) => `Bridge ${it}`) }),
  parts: fc.array(part, { maxLength: 12 }),
  image: fc.option(fc.record({ url, caption: fc.option(text), credit: fc.option(text) }), {
    nil: undefined,
  }),
  links: fc.array(fc.record({ label: text, url }), { maxLength: 8 }),
  actions: fc.array(fc.record({ label: text, id: fc.stringMatching(/^[a-z0-9:_-]{1,64}$/) }), {
    maxLength: 8,
  }),
})
