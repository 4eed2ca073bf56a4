import { describe, expect, test } from 'vitest'
import { toFormattedText } from '../../src/sandbox/telegram/text.ts'

const parse = (text: string) => toFormattedText({ text, parse_mode: 'HTML' }, 'message is too long')

describe("Telegram's HTML", () => {
  test.each([
    ['plain', 'plain', []],
    ['<b>a</b><strong>b</strong>', 'ab', ['bold 0 1', 'bold 1 1']],
    ['<i>a</i><EM>b</em>', 'ab', ['italic 0 1', 'italic 1 1']],
    [
      '<s>a</s><strike>b</strike><del>c</del>',
      'abc',
      ['strikethrough 0 1', 'strikethrough 1 1', 'strikethrough 2 1'],
    ],
    ['<u>a</u><ins>b</ins>', 'ab', ['underline 0 1', 'underline 1 1']],
    [
      '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
      'ab',
      ['spoiler 0 1', 'spoiler 1 1'],
    ],
    ['<blockquote>a</blockquote>', 'a', ['blockquote 0 1']],
    ['<blockquote expandable>a</blockquote>', 'a', ['expandable_blockquote 0 1']],
    [
      '<a href="https://a.example/?x=1&amp;y=2">a</a>',
      'a',
      ['text_link 0 1 https://a.example/?x=1&y=2'],
    ],
    ["<a href='https://a.example'>a</a >", 'a', ['text_link 0 1 https://a.example/']],
    ['<a href="javascript:alert(1)">a</a>', 'a', []],
    ['<a href="http://localhost/">a</a>', 'a', []],
    ['<b><i>a</i>b</b>', 'ab', ['bold 0 2', 'italic 0 1']],
    ['<b>a</>', 'a', ['bold 0 1']],
    ['<b></b>a', 'a', []],
    ['&lt;b&gt; &amp;amp; &quot; &#65;&#x42; &nbsp; & &#0;', '<b> &amp; " AB &nbsp; & &#0;', []],
    ['a > b', 'a > b', []],
    ['😀<b>a</b>', '😀a', ['bold 2 1']],
    ['  <b> a </b>\n ', 'a', ['bold 0 1']],
    ['a\r\nb\u202ec\u0001d', 'a\nbc d', []],
  ] as const)('%s', (html, text, entities) => {
    const parsed = parse(html)
    expect(parsed.text).toBe(text)
    expect(
      parsed.entities.map(({ type, offset, length, url }) =>
        [type, offset, length, url].filter((it) => it !== undefined).join(' '),
      ),
    ).toEqual(entities)
  })

  test.each([
    ['<x>a</x>', 'Unsupported start tag "x" at byte offset 0'],
    ['é<p>', 'Unsupported start tag "p" at byte offset 2'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<a href=http://a.example>a</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a "x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<i><b>a', 'Can\'t find end tag corresponding to start tag "b"'],
    [
      '<blockquote>a<blockquote>b</blockquote></blockquote>',
      'Tag "blockquote" can\'t be nested at byte offset 13',
    ],
  ])('%s is refused', (html, detail) => {
    expect(() => parse(html)).toThrow(`Bad Request: can't parse entities: ${detail}`)
  })

  test.each([
    ['4096 signs after parsing fit', `<b>${'&amp;'.repeat(4096)}</b>`, undefined],
    ['an emoji counts once', '😀'.repeat(4096), undefined],
    ['4097 do not', 'x'.repeat(4097), 'Bad Request: message is too long'],
    ['nor do 35 001 bytes', `<b>x</b>${' '.repeat(35_000)}`, 'Bad Request: message is too long'],
    ['nothing is no message', '<b> \n</b>', 'Bad Request: message text is empty'],
    ['101 entities are too many', '<b>x</b> '.repeat(101), 'Bad Request: ENTITIES_TOO_LONG'],
  ])('%s', (_why, html, refusal) => {
    if (refusal === undefined) expect(parse(html).text).not.toBe('')
    else expect(() => parse(html)).toThrow(refusal)
  })
})
