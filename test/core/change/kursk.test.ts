import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import type { RevisionText } from '../../../src/core/change/revision-text.ts'
import { extractQuotes } from '../../../src/core/quote/extract.ts'
import { parsePlainText } from '../../../src/intake/plain-text.ts'

const file = new URL('../../../../shared/data/kursk/article.txt', import.meta.url)

describe.skipIf(!existsSync(file))(
  'a real page against changed copies of itself (needs ../shared)',
  () => {
    const page = existsSync(file) ? readFileSync(file, 'utf8') : ''

    test.each([
      {
        why: 'a raised figure is an update',
        edit: (text: string) => text.replace('about 10,000 troops', 'about 12,000 troops'),
        change: 'update',
        announced: false,
      },
      {
        why: 'a lowered figure is a correction',
        edit: (text: string) => text.replace('about 10,000 troops', 'about 8,000 troops'),
        change: 'correction',
        announced: false,
      },
      {
        why: 'a paragraph with a new quote is an update',
        edit: (text: string) =>
          text.replace(
            '\nSome information',
            '\n“We will raise this at the summit next week,” Foreign Minister Ana Torvald told reporters in Oslo.\n\nSome information',
          ),
        change: 'update',
        announced: false,
      },
      {
        why: 'a correction note is an announced correction',
        edit: (text: string) =>
          `${text}\n\nCorrection: an earlier version of this story misstated the number of troops.`,
        change: 'correction',
        announced: true,
      },
      {
        why: 'commas and quote marks are an edit',
        edit: (text: string) =>
          text.replaceAll('“', '"').replaceAll('”', '"').replace('Tuesday that', 'Tuesday, that'),
        change: 'edit',
        announced: false,
      },
      {
        why: 'all but three lines missing is a broken page',
        edit: (text: string) => text.split('\n').slice(0, 3).join('\n'),
        change: 'none',
        announced: false,
      },
      {
        why: 'the same page is no change',
        edit: (text: string) => text,
        change: 'none',
        announced: false,
      },
    ])('$why', ({ edit, change, announced }) => {
      const result = classifyRevision(readPage(page), readPage(edit(page)))
      expect(result, result.why).toMatchObject({ change, announced })
    })

    test('a page that lost its text says that it looks broken', () => {
      const stump = page.split('\n').slice(0, 3).join('\n')
      expect(classifyRevision(readPage(page), readPage(stump)).why).toContain('looks broken')
    })
  },
)

function readPage(text: string): RevisionText {
  const { record, article } = parsePlainText(text, { source: 'kursk', id: 'article' })
  return { record, article, quotes: extractQuotes(article) }
}
