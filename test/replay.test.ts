import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadConfig } from '../src/config.ts'
import { type NewsRecord, newsRecordSchema } from '../src/core/model.ts'
import type { Posting } from '../src/recorder.ts'
import { openReplay, type Played, type Replay } from '../src/replay.ts'

/** Plays a history, and gives all its lines and all that would have been posted. */
async function play(history: readonly NewsRecord[], file?: string) {
  const postings: Posting[] = []
  const replay = await openReplay(await loadConfig(file, {}), (posting) => postings.push(posting))
  const lines: Played[] = []
  for (const each of history) lines.push(...(await replay.play(each)))
  const openCount = history.length - lines.length
  lines.push(...(await replay.finish()))
  await replay.close()
  return { lines, postings, openCount }
}

const dam = {
  source: 'vell-wire',
  id: 'dam',
  language: 'en',
  headline: 'Dam at Lake Orrin breaks',
  publishedAt: '2026-03-04T06:00:00Z',
  modifiedAt: '2026-03-04T06:00:00Z',
  paragraphs: [
    'The dam at Lake Orrin broke on Wednesday morning and flooded three villages, the district said.',
    'Some 400 people were taken to schools on higher ground, according to the district.',
  ],
}

function record(changes: Partial<NewsRecord> = {}): NewsRecord {
  return newsRecordSchema.parse({ ...dam, ...changes })
}

describe('a sample history', () => {
  let replay: Replay
  const postings: Posting[] = []
  const lines: Played[] = []

  beforeAll(async () => {
    const text = await readFile('test/fixtures/history/lake-orrin.ndjson', 'utf8')
    replay = await openReplay(await loadConfig(undefined, {}), (posting) => postings.push(posting))
    for (const line of text.trim().split('\n'))
      lines.push(...(await replay.play(newsRecordSchema.parse(JSON.parse(line)))))
    lines.push(...(await replay.finish()))
  })

  afterAll(() => replay.close())

  test('every line is told once, in its order', () => {
    expect(lines.map(({ id, change }) => `${id} ${change}`)).toEqual([
      'dam none',
      'lake-orrin none',
      'dam update',
      'dam edit',
      'dam none',
      'chess none',
      'dam update',
      'dam correction',
      'lake-orrin none',
      'lake-orrin correction',
      'bridge none',
      'bridge retraction',
    ])
    expect(lines.every(({ why }) => why !== '')).toBe(true)
  })

  test('what is no news raises no alert, what is does', () => {
    const alerts = lines.map(({ change, alert }) => `${change} ${alert?.kind ?? '-'}`)
    expect(alerts).toContain('update update')
    expect(alerts).toContain('correction correction')
    expect(alerts).toContain('retraction retraction')
    expect(alerts).toContain('edit -')
    expect(alerts).toContain('none -')
  })

  test('a post stands at the time of its line', () => {
    const [first] = postings
    expect(first).toMatchObject({ where: 'everywhere', action: 'post' })
    expect(first?.at.toISOString()).toBe('2026-03-04T06:02:00.000Z')
    expect(postings.some(({ action }) => action === 'edit')).toBe(true)
  })
})

test('what is held keeps its place, and time only goes on', async () => {
  const chess = {
    id: 'chess',
    headline: 'Brand wins the chess title',
    paragraphs: ['Ilse Brand won the chess title on Wednesday, beating Tomas Rehn in 41 moves.'],
  }
  const treaty = {
    id: 'treaty',
    headline: 'Fishing treaty signed in Calden',
    paragraphs: ['Five coastal states signed a treaty on herring quotas in Calden, envoys said.'],
  }
  const { lines, postings, openCount } = await play([
    record({ embargoed: '2026-03-04T06:05:00Z' }),
    record({ ...chess, modifiedAt: '2026-03-04T06:02:00Z' }),
    record({ ...chess, modifiedAt: null, publishedAt: null, pubstatus: 'canceled' }),
    record({ ...treaty, embargoed: '2027-03-04T18:00:00Z' }),
  ])
  expect(openCount).toBe(4)
  expect(lines.map(({ id, change, alert }) => `${id} ${change} ${alert?.kind}`)).toEqual([
    'dam none first',
    'chess none first',
    'chess retraction retraction',
    'treaty none undefined',
  ])
  expect(lines.at(-1)?.why).toBe('still held at the end of the history')
  const times = postings.map(({ at }) => at.toISOString().slice(11, 19))
  expect(times).toEqual(times.toSorted())
  expect(times).toContain('06:02:01')
  expect(times.at(-1)).toBe('06:05:00')
})

test('the first version of what continues an article is compared with that one', async () => {
  const { lines } = await play([
    record(),
    record({
      ...{ id: 'dam-2', evolvedfrom: 'dam', modifiedAt: '2026-03-04T07:00:00Z' },
      paragraphs: dam.paragraphs.map((each) => each.replace('400', '650')),
    }),
  ])
  expect(lines.map(({ id, change, alert }) => `${id} ${change} ${alert?.kind}`)).toEqual([
    'dam none first',
    'dam-2 update update',
  ])
})

test('a correction that comes as a record of its own is one of the report that it corrects', async () => {
  const { lines } = await play([
    record(),
    record({
      ...{ id: 'dam-corrected', modifiedAt: '2026-03-04T07:00:00Z' },
      headline: `CORRECTED: ${dam.headline}`,
      paragraphs: [
        ...dam.paragraphs.map((each) => each.replace('400', '200')),
        'Correction: an earlier version of this story misstated the number of people.',
      ],
    }),
  ])
  expect(lines.map(({ id, change, alert }) => `${id} ${change} ${alert?.kind}`)).toEqual([
    'dam none first',
    'dam-corrected correction correction',
  ])
})

test('what quiet hours hold is told when they end, at each place, and mended there', async () => {
  const chess = {
    id: 'chess',
    headline: 'Brand wins the chess title',
    paragraphs: ['Ilse Brand won the chess title on Wednesday, beating Tomas Rehn in 41 moves.'],
  }
  const { postings } = await play(
    [
      record(),
      record({ ...chess, modifiedAt: '2026-03-04T06:30:00Z' }),
      record({
        modifiedAt: '2026-03-04T09:00:00Z',
        paragraphs: dam.paragraphs.map((each) => each.replace('400', '650')),
      }),
    ],
    'test/fixtures/history/quiet.yaml',
  )
  const told = postings.map(
    ({ at, where, action }) => `${at.toISOString().slice(11, 16)} ${where} ${action}`,
  )
  expect(told.slice(0, 2).toSorted()).toEqual(['08:00 desk post', '08:00 night post'])
  expect(told.slice(2).toSorted()).toEqual(['09:00 desk edit', '09:00 night edit'])
})
