import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'
import { z } from 'zod'

type Ended = { readonly code: number; readonly out: string; readonly errors: string }

function replay(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'src/main.ts', 'replay', ...args],
      (error, out, errors) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    )
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

/** The contract of `replay --json`. */
const lineSchema = z.strictObject({
  id: z.string(),
  storyId: z.int().nullable(),
  change: z.enum(['update', 'correction', 'retraction', 'edit', 'none']),
  alert: z.strictObject({ level: z.string(), kind: z.string() }).nullable(),
  why: z.string().min(1),
})

const good = JSON.stringify({
  source: 'vell-wire',
  id: 'dam',
  headline: 'Dam at Lake Orrin breaks',
  publishedAt: '2026-03-04T06:00:00Z',
  paragraphs: ['The dam at Lake Orrin broke on Wednesday morning, the district of Vell said.'],
})

test('replay --json prints a line for each good line, and names each bad one', async () => {
  const { code, out, errors } = await replay(
    ['-', '--json'],
    [good, '{"source":"vell-wire"', '', good.replace('"dam"', '7')].join('\n'),
  )
  expect(code).toBe(1)
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => lineSchema.parse(JSON.parse(line))),
  ).toMatchObject([{ id: 'dam', change: 'none', alert: { kind: 'first' } }])
  expect(errors).toContain('standard input:2: no JSON')
  expect(errors).toContain('standard input:4: id: ')
  expect(errors).toContain('2 lines could not be read')
  expect(errors).not.toContain('    at ')
}, 60_000)

test('replay shows a person what would have been posted, when and where', async () => {
  const { code, out, errors } = await replay(['test/fixtures/history/lake-orrin.ndjson'])
  expect(code).toBe(0)
  expect(out).toContain('2026-03-04 06:02:00')
  expect(out).toMatch(/everywhere +post +BULLETIN · Dam at Lake Orrin breaks/)
  expect(out).toContain('Nothing was sent')
  expect(errors).toBe('')
}, 60_000)

test('replay says which lines it had to give a time', async () => {
  const timeless = good.replace('"publishedAt":"2026-03-04T06:00:00Z",', '')
  const { code, out, errors } = await replay(['-'], timeless)
  expect(code).toBe(0)
  expect(out).toContain('1 line: 1 alert (1 first), 1 message or edit. Nothing was sent.')
  expect(errors).toContain('-: 1 line without modifiedAt or publishedAt')
}, 60_000)

test('replay tells of a missing history and of a wrong configuration', async () => {
  expect(await replay(['missing.ndjson'])).toMatchObject({
    code: 1,
    errors: expect.stringContaining('missing.ndjson: there is no such file'),
  })
  expect(await replay(['-', '--config', 'missing.yaml'])).toMatchObject({
    code: 1,
    errors: expect.stringContaining('missing.yaml'),
  })
}, 60_000)
