import { expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { correctionLines, newsLines, reports, withdrawalLines } from './note-lines.ts'
import { createRevision } from './revision.ts'

/** The kind of a report to which the line was added at the top and at the end. */
function kindsOf(language: string, line: string): readonly string[] {
  const report = reports[language] ?? []
  const before = createRevision(report, { language })
  return [
    [line, ...report],
    [...report, line],
  ].map((after) => classifyRevision(before, createRevision(after, { language })).change)
}

const rows = (lines: typeof reports): readonly (readonly [string, string])[] =>
  Object.entries(lines).flatMap(([language, each]) => each.map((line) => [language, line] as const))

test.each(rows(correctionLines))('%s: “%s” is a correction', (language, line) => {
  expect(kindsOf(language, line)).toEqual(['correction', 'correction'])
})

test.each(rows(withdrawalLines))('%s: “%s” is a retraction', (language, line) => {
  expect(kindsOf(language, line)).toEqual(['retraction', 'retraction'])
})

test.each(rows(newsLines))('%s: “%s” is neither', (language, line) => {
  for (const kind of kindsOf(language, line)) expect(['update', 'edit']).toContain(kind)
})
