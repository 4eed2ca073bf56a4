import { readFileSync } from 'node:fs'
import type { ChangeKind } from '../../../src/core/model.ts'
import type { Article, RevisionPair } from './pair.ts'

const kinds: readonly ChangeKind[] = ['update', 'correction', 'retraction', 'edit', 'none']

/** Short texts written out on both sides: `# kind: phenomenon`, `- before`, `+ after`, `! announced`. */
export function readPairs(file: string): readonly RevisionPair[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split(/\n\n+/)
    .map((block, index) => parsePair(block, `${file}/${index}`))
}

function parsePair(block: string, id: string): RevisionPair {
  const lines = new Map(block.split('\n').map((line) => [line.charAt(0), line.slice(2)] as const))
  const [kind = '', phenomenon = ''] = (lines.get('#') ?? '').split(': ')
  return {
    id,
    phenomenon,
    change: parseKind(kind),
    announced: lines.get('!') === 'announced',
    before: parseArticle(lines.get('-') ?? ''),
    after: parseArticle(lines.get('+') ?? ''),
  }
}

function parseKind(text: string): ChangeKind {
  const kind = kinds.find((known) => known === text)
  if (kind === undefined) throw new Error(`expected a kind of change, got “${text}”`)
  return kind
}

function parseArticle(line: string): Article {
  const [headline = '', body = ''] = line.split(' | ')
  return { headline, paragraphs: body.split(' ¶ ') }
}
