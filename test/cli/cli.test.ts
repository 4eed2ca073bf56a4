import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { newsRecordSchema } from '../../src/core/model.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenbells-cli-'))
})

type Ended = { readonly code: number; readonly out: string; readonly errors: string }

function tenbells(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'src/main.ts', ...args],
      (error, out, errors) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    )
    child.stdin?.end(input)
  })
}

const span = z.object({ text: z.string(), start: z.int(), end: z.int() })

/** The contract of `inspect --json`. */
const inspectionSchema = z.strictObject({
  record: newsRecordSchema,
  text: z.string(),
  quotes: z.array(
    z.strictObject({
      ...span.shape,
      speaker: z
        .strictObject({
          name: z.string(),
          title: z.string().nullable(),
          mention: z.tuple([z.int(), z.int()]),
        })
        .nullable(),
      kind: z.enum(['full', 'partial', 'scare']),
      highlight: z.boolean(),
      context: z.string().optional(),
    }),
  ),
  summary: z.array(span),
  alert: z.strictObject({ level: z.string(), kind: z.string(), why: z.string() }),
  renderings: z.strictObject({
    discord: z.strictObject({ method: z.string(), payload: z.record(z.string(), z.unknown()) }),
    telegram: z.strictObject({ method: z.string(), payload: z.record(z.string(), z.unknown()) }),
  }),
})

test('inspect --json keeps its contract, and every span is verbatim', async () => {
  const { out, code } = await tenbells(['inspect', 'test/fixtures/pages/saved-ferry.txt', '--json'])
  expect(code).toBe(0)
  const inspection = inspectionSchema.parse(JSON.parse(out))
  expect(inspection.quotes.length).toBeGreaterThan(0)
  expect(inspection.summary.length).toBeGreaterThan(0)
  for (const { text, start, end } of [...inspection.quotes, ...inspection.summary])
    expect(inspection.text.slice(start, end)).toBe(text)
})

test('inspect reads a page from standard input, for a person', async () => {
  const page =
    '<html lang="en"><body><article><h1>Bridge at Vell reopens</h1><p>The bridge at Vell reopened on Friday after two years of repairs, the district said.</p><p>“It will hold for a century,” said engineer Olga Brand.</p></article></body></html>'
  const { out } = await tenbells(['inspect', '-'], page)
  expect(out).toContain('Bridge at Vell reopens')
  expect(out).toContain('Olga Brand')
})

test('inspect --ndjson answers line by line, with offsets into the given text', async () => {
  const text =
    'Bridge reopens\n\nThe bridge at Vell reopened on Friday.\n\n“It will hold,” said Olga Brand.\n'
  const lines = [
    JSON.stringify({ id: 'a', text }),
    JSON.stringify({
      id: 'b',
      html: '<h1>Dam</h1><p>It broke.</p>',
      url: 'https://news.example/dam',
    }),
  ]
  const { out } = await tenbells(['inspect', '--ndjson', '-'], lines.join('\n'))
  const answers = out
    .trim()
    .split('\n')
    .map((line) => z.looseObject({ id: z.string(), text: z.string() }).parse(JSON.parse(line)))
  expect(answers.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(answers[0]?.text).toBe(text)
})

test.each([
  {
    why: 'a file that is not there',
    args: ['inspect', 'none.txt'],
    says: 'none.txt: there is no such file',
  },
  { why: 'a folder', args: ['inspect', 'src'], says: 'src is a folder; give one file' },
  { why: 'a command that is not there', args: ['ring'], says: "unknown command 'ring'" },
  {
    why: 'a role that is not there',
    args: ['start', '--role', 'cook'],
    says: '"cook" is none of all, poll',
  },
  {
    why: 'a port that is none',
    args: ['start', '--port', 'x'],
    says: 'whole number from 0 to 65535',
  },
  {
    why: 'a configuration that is not there',
    args: ['check', 'none.yaml'],
    says: 'none.yaml: there is no such file',
  },
  {
    why: 'a server that does not answer',
    args: ['inspect', 'http://127.0.0.1:1/'],
    says: 'http://127.0.0.1:1/',
  },
])('a mistake is told in words, with exit code 1: $why', async ({ args, says }) => {
  const { code, errors } = await tenbells(args)
  expect(code).toBe(1)
  expect(errors).toContain(says)
  expect(errors).not.toMatch(/\n\s+at /)
})

test('check names the place of a fault', async () => {
  const file = join(folder, 'broken.yaml')
  await writeFile(
    file,
    'sources:\n  - id: Wire One\n    name: Wire\n    url: https://news.example/feed\n',
  )
  const { code, errors } = await tenbells(['check', file])
  expect(code).toBe(1)
  expect(errors).toContain(`${file}:2:5 sources.0.id: expected lower-case letters`)
})

test('the configuration that is shipped is right', async () => {
  expect((await tenbells(['check'])).out).toContain('is right')
})
