import { type Passage, readPassages, type Stretch } from '../core/change/passages.ts'
import type { ArticleText, Change, RevisionChange } from '../core/model.ts'
import { countOf } from './count-of.ts'
import { hang } from './hang.ts'
import { paint } from './paint.ts'

type Color = Parameters<typeof paint>[0]

/** For a person at a terminal: what it is and why, what changed, and how it reads. */
export function sayDiff(result: RevisionChange, before: ArticleText, after: ArticleText): string {
  const verdict = sayVerdict(result)
  if (result.changes.length === 0) return `${verdict}\n`
  return [
    verdict,
    heading('What changed'),
    ...sayChanges(result.changes),
    heading('How it reads'),
    ...sayPassages(readPassages(before, after)),
    '',
  ].join('\n')
}

const colors: Readonly<Record<RevisionChange['change'], Color>> = {
  update: ['bold', 'green'],
  correction: ['bold', 'yellow'],
  retraction: ['bold', 'red'],
  edit: ['bold', 'dim'],
  none: ['bold', 'dim'],
}

function sayVerdict({ change, announced, why }: RevisionChange): string {
  const unannounced =
    change === 'correction' && !announced ? ', unannounced: readers are told CHANGED' : ''
  return hang(`${paint(colors[change], change.toUpperCase())}${unannounced} · `, why, 2)
}

const labels: Readonly<Record<Change['kind'], string>> = {
  headline: 'headline',
  lede: 'lede',
  figure: 'figure',
  'quote-added': 'new quote',
  'quote-removed': 'quote gone',
  'quote-altered': 'quote altered',
  name: 'name',
  place: 'place',
  date: 'date',
  'paragraph-added': 'new text',
  'paragraph-removed': 'text gone',
  'paragraph-moved': 'text moved',
  'paragraph-reworded': 'reworded',
  image: 'picture',
  credit: 'credit',
  marker: 'marker',
  typography: 'typography',
  boilerplate: 'boilerplate',
}
const labelWidth = 15
/** Fewer are read, more are counted. */
const mostAlike = 4

function sayChanges(changes: readonly Change[]): readonly string[] {
  const byKind = new Map<Change['kind'], Change[]>()
  for (const change of changes)
    byKind.set(change.kind, [...(byKind.get(change.kind) ?? []), change])
  return [...byKind].flatMap(([kind, alike]) => [
    ...alike.slice(0, mostAlike).map((change) => sayChange(kind, change)),
    ...(alike.length > mostAlike
      ? [
          `  ${' '.repeat(labelWidth)}${paint('dim', `and ${alike.length - mostAlike} more like it`)}`,
        ]
      : []),
  ])
}

function sayChange(kind: Change['kind'], { before, after }: Change): string {
  const isRead = readBelow.has(kind)
  const old = isRead && after !== undefined ? undefined : before
  const said = [
    old && paintWords('red', quote(old.text, isRead)),
    after && paintWords('green', quote(after.text, isRead)),
  ].filter((side) => side !== undefined)
  return hang(
    `  ${paint('dim', labels[kind].padEnd(labelWidth))}`,
    said.length === 0 ? paint('dim', 'beside the text') : said.join(' → '),
    labelWidth + 2,
  )
}

/** Whole sentences, which the passages below show with their words marked. */
const readBelow: ReadonlySet<Change['kind']> = new Set([
  'lede',
  'paragraph-added',
  'paragraph-removed',
  'paragraph-moved',
  'paragraph-reworded',
  'typography',
  'boilerplate',
])
const longestFact = 160
const longestOpening = 60

function quote(text: string, isOpening: boolean): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const most = isOpening ? longestOpening : longestFact
  const cut = line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
  return /^["“„«]/.test(cut) ? cut : `“${cut}”`
}

function sayPassages(passages: readonly Passage[]): readonly string[] {
  const lines: string[] = []
  let keptCount = 0
  const closeKept = (): void => {
    if (keptCount > 0)
      lines.push(paint('dim', `       ${countOf(keptCount, 'paragraph')} as before`))
    keptCount = 0
  }
  for (const passage of passages) {
    if (passage.kind === 'kept') {
      keptCount += passage.number > 0 ? 1 : 0
      continue
    }
    closeKept()
    lines.push(sayPassage(passage))
  }
  closeKept()
  return lines
}

const signs = { changed: '~', removed: '-', added: '+', kept: ' ' } as const

function sayPassage({ kind, number, stretches }: Passage): string {
  const place = number === 0 ? 'head' : `¶ ${number}`
  const label = `${signs[kind]} ${paint('dim', place.padEnd(5))}`
  const said = stretches.map((stretch, at) => mark(stretch, kind, stretches[at - 1]))
  return hang(label, said.join(''), 7)
}

/** Color where there is one; else the marks of `git diff --word-diff`. */
function mark(
  { kind, text }: Stretch,
  passage: Passage['kind'],
  last: Stretch | undefined,
): string {
  const line = text.replaceAll(/\s+/g, ' ')
  if (kind === 'same') return line
  const word = line.trimStart()
  // One sign in place of another stands close to it, as both do to their word.
  const isClose = kind === 'added' && last?.kind === 'removed' && !/[\p{L}\p{N}]$/u.test(last.text)
  const lead = word === line || isClose ? '' : ' '
  const painted = paintWords(kind === 'added' ? 'green' : ['red', 'strikethrough'], word)
  if (painted !== word || passage !== 'changed') return `${lead}${painted}`
  return kind === 'added' ? `${lead}{+${word}+}` : `${lead}[-${word}-]`
}

/** Word by word, so that a broken line does not color its indentation. */
function paintWords(format: Color, text: string): string {
  return text.replaceAll(/[^ ]+/g, (word) => paint(format, word))
}

function heading(text: string): string {
  return `\n${paint(['bold', 'cyan'], text)}`
}
