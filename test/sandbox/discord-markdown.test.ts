import { expect, test } from 'vitest'
import { readMarkdown } from '../../src/sandbox/discord/markdown.ts'

test.each([
  ['**FLASH** · Bridge *closed*', 'FLASH · Bridge closed'],
  ['__under__ ~~old~~ ||hidden|| ***both***', 'under old hidden both'],
  ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
  ['> “We wait”\n> — **Ada**', '“We wait”\n— Ada'],
  ['# Head\n-# small\n- item\n* item\n1. first', 'Head\nsmall\nitem\nitem\n1. first'],
  ['\\*kept\\* \\# \\> \\~\\~', '*kept* # > ~~'],
  ['`a*b*c` ```js\n**x**\n```', 'a*b*c **x**'],
  ['posted <t:1795356120:t>', 'posted 14:02 UTC'],
  ['[Read](https://news.example/a) here', 'Read here'],
  [
    '<https://news.example/> https://news.example/_a_',
    'https://news.example/ https://news.example/_a_',
  ],
])('%j reads %j', (source, text) => {
  expect(readMarkdown(source).text).toBe(text)
})

test.each([
  ['[Read](https://news.example/a)', ['https://news.example/a']],
  ['[a] (https://news.example/)', []],
  ['\\[Read](https://news.example/)', []],
  ['[Read](javascript:alert(1))', []],
  ['[a [b] c](https://news.example/)', ['https://news.example/']],
  // The client's parser does not know backslashes in a label, nor does this one.
  ['[x\\](https\\://evil.example/) y', ['https://evil.example/']],
])('%s leads to %j', (source, urls) => {
  expect(readMarkdown(source).links.map(({ url }) => url)).toEqual(urls)
})

test.each(['<@1>', '<@!1>', '<@&1>', '<#1>', '</latest:1>', '<id:home>'])(
  '%s is a mention',
  (source) => {
    expect(readMarkdown(source).mentions).toEqual([source])
    expect(readMarkdown(`\\${source}`).mentions).toEqual([])
  },
)
