import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenbells-diff-'))
})

type Ended = { readonly code: number; readonly out: string; readonly errors: string }

function diff(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'src/main.ts', 'diff', ...args],
      (error, out, errors) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, errors }),
    )
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

const excerpt = z.strictObject({ text: z.string(), start: z.int(), end: z.int() })

/** The contract of `diff --json`. */
const resultSchema = z.strictObject({
  change: z.enum(['update', 'correction', 'retraction', 'edit', 'none']),
  announced: z.boolean(),
  why: z.string().min(1),
  changes: z.array(
    z.strictObject({
      kind: z.enum([
        'headline',
        'lede',
        'figure',
        'quote-added',
        'quote-removed',
        'quote-altered',
        'name',
        'place',
        'date',
        'paragraph-added',
        'paragraph-removed',
        'paragraph-moved',
        'paragraph-reworded',
        'image',
        'credit',
        'marker',
        'typography',
        'boilerplate',
      ]),
      before: excerpt.optional(),
      after: excerpt.optional(),
    }),
  ),
})

const saved = 'test/fixtures/pages/saved-ferry.txt'

test('diff --json keeps its contract, with offsets into the text that inspect shows', async () => {
  const page = await readFile(saved, 'utf8')
  const changed = page.replace(/\b(\d{2,3})\b(?= (?:people|passengers))/, '941')
  expect(changed).not.toBe(page)
  const { out, code } = await diff([saved, '-', '--json'], changed)
  expect(code).toBe(0)
  const result = resultSchema.parse(JSON.parse(out))
  expect(result.change).toBe('update')
  for (const { before, after } of result.changes) {
    if (before) expect(page.slice(before.start, before.end)).toBe(before.text)
    if (after) expect(changed.slice(after.start, after.end)).toBe(after.text)
  }
})

test('diff reads for a person, without color where there is no terminal', async () => {
  const page = await readFile(saved, 'utf8')
  const { out } = await diff([saved, '-'], page.replace(/\b(\d{2,3})\b(?= people)/, '941'))
  expect(out).toMatch(/^UPDATE · .*941/)
  expect(out).toContain('How it reads')
  expect(out).toMatch(/\[-\d+-\] \{\+941\+\}/)
  expect(out).toContain('as before')
  expect(out).not.toContain('\u001b')
})

test('diff compares a saved text, a page and a record of the same article', async () => {
  const lede =
    'The bridge at Vell reopened on Friday after two years of repairs, the district said.'
  const said = '“It will hold for a century,” said engineer Olga Brand.'
  const page = `<html lang="en"><body><article><h1>Bridge at Vell reopens</h1><p>${lede}</p><p>${said}</p></article></body></html>`
  const record = {
    source: 'wire',
    id: 'bridge',
    headline: 'Bridge at Vell reopens',
    language: 'en',
    paragraphs: [lede.replace('two years', 'three years'), said],
  }
  const file = join(folder, 'page.html')
  await writeFile(file, page)
  const same = await diff([file, '-'], `Bridge at Vell reopens\n\n${lede}\n\n${said}\n`)
  expect(same.out).toBe('NONE · nothing changed\n')
  const longer = await diff([file, '-', '--json'], JSON.stringify(record))
  expect(resultSchema.parse(JSON.parse(longer.out)).change).toBe('update')
  const withdrawn = await diff(
    [file, '-', '--json'],
    JSON.stringify({ ...record, pubstatus: 'canceled' }),
  )
  expect(resultSchema.parse(JSON.parse(withdrawn.out)).change).toBe('retraction')
})

test.each([
  {
    why: 'a missing file',
    args: ['missing.txt', saved],
    says: 'missing.txt: there is no such file',
  },
  { why: 'a folder', args: [saved, 'test'], says: 'test is a folder; give one file' },
  { why: 'the same input twice', args: ['-', '-'], says: 'not both' },
  { why: 'one version', args: [saved], says: "missing required argument 'new'" },
])('diff tells what is wrong with $why', async ({ args, says }) => {
  const { code, errors } = await diff(args)
  expect(code).toBe(1)
  expect(errors).toContain(says)
  expect(errors).not.toContain('    at ')
})

test('line ends are no change, and an emptied page is no news', async () => {
  const page = await readFile(saved, 'utf8')
  expect((await diff([saved, '-'], page.replaceAll('\n', '  \r\n'))).out).toBe(
    'NONE · nothing changed\n',
  )
  expect((await diff([saved, '-'], '')).out).toContain('looks broken')
  expect((await diff(['-', 'test/fixtures/pages/council.html'], ' \n')).out).toContain(
    'nothing to compare with',
  )
})

const kursk = '../shared/data/kursk/article.txt'

describe.skipIf(!existsSync(kursk))('a real page against its copies (needs ../shared)', () => {
  const page = existsSync(kursk) ? readFileSync(kursk, 'utf8') : ''

  test.each([
    { change: 'update', page: page.replace('about 10,000 troops', 'about 12,000 troops') },
    { change: 'correction', page: page.replace('about 10,000 troops', 'about 8,000 troops') },
    {
      change: 'update',
      page: `${page}\n\n“We will raise this next week,” Foreign Minister Ana Torvald told reporters.\n`,
    },
    {
      change: 'correction',
      announced: true,
      page: `${page}\n\nCorrection: an earlier version of this story misstated the number of troops.\n`,
    },
    {
      change: 'edit',
      page: page.replaceAll(/[“”]/g, '"').replace('Tuesday that', 'Tuesday, that'),
    },
    { change: 'none', page: page.split('\n').slice(0, 3).join('\n'), why: /looks broken/ },
  ])('$change', async ({ change, announced = false, page: copy, why = /./ }) => {
    const { out } = await diff([kursk, '-', '--json'], copy)
    const result = resultSchema.parse(JSON.parse(out))
    expect(result).toMatchObject({ change, announced })
    expect(result.why).toMatch(why)
  })
})
