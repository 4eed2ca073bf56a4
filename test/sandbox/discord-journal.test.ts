import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openJournal } from '../../src/sandbox/discord/journal.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'))
  file = join(folder, 'discord.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what was appended is read again', () => {
  const first = openJournal<{ text: string }>(file)
  first.append({ text: 'é\n👍' })
  first.close()
  const second = openJournal<{ text: string }>(file)
  expect(second.past).toEqual([{ text: 'é\n👍' }])
  second.close()
})

test('half a line at the end is forgotten, and does not spoil the next', () => {
  writeFileSync(file, '{"n":1}\n{"n":2,"text":"é')
  const first = openJournal<{ n: number }>(file)
  expect(first.past).toEqual([{ n: 1 }])
  first.append({ n: 3 })
  first.close()
  expect(readFileSync(file, 'utf8')).toBe('{"n":1}\n{"n":3}\n')
})

test('a line broken in the middle is no accident, and is said', () => {
  writeFileSync(file, '{"n":1\n{"n":2}\n')
  expect(() => openJournal(file)).toThrow(SyntaxError)
})
