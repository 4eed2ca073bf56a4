import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Topics, watchTopics } from '../src/watch-topics.ts'

let folder: string
let topics: Topics
const errors: object[] = []
const quiet = () => undefined
const log = {
  error: (fields: object) => errors.push(fields),
  warn: quiet,
  info: quiet,
  debug: quiet,
}

beforeEach(async () => {
  errors.length = 0
  folder = await mkdtemp(join(tmpdir(), 'tenbells-'))
})
afterEach(async () => {
  await topics.close()
  await rm(folder, { recursive: true })
})

/** As editors do: nobody reads a file half written. */
async function save(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
}

test('topics are read again while we run; a mistake leaves the last ones and is told once', async () => {
  const topicsFile = join(folder, 'topics.yaml')
  topics = watchTopics({ topics: [], topicsFile }, log, 10)
  await save(topicsFile, 'quakes:\n  words: [quake*]\n')
  await vi.waitFor(() => expect(topics.list().map(({ id }) => id)).toEqual(['quakes']))
  await save(topicsFile, 'quakes:\n  word: [quake*]\n')
  await vi.waitFor(() => expect(errors).toHaveLength(1))
  expect(errors[0]).toEqual({
    why: `${topicsFile}:2:3 quakes.word: there is no such setting`,
  })
  expect(topics.list()).toHaveLength(1)
  await rm(topicsFile)
  await vi.waitFor(() => expect(topics.list()).toEqual([]))
  expect(errors).toHaveLength(1)
})
