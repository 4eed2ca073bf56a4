import type { Posting } from '../recorder.ts'
import type { Played } from '../replay.ts'
import { countOf } from './count-of.ts'
import { hang } from './hang.ts'
import { paint } from './paint.ts'

type Color = Parameters<typeof paint>[0]

const whereWidth = 16
const actions: Readonly<Record<Posting['action'], Color>> = {
  post: 'green',
  reply: 'cyan',
  edit: 'yellow',
}

export const postingsHeading = `${paint('bold', `${'when (UTC)'.padEnd(20)} ${'where'.padEnd(whereWidth)} what   first line`)}\n`

/** One row of the table of what would have been posted. */
export function sayPosting({ at, where, action, isSilent, label, text }: Posting): string {
  const when = at.toISOString().slice(0, 19).replace('T', ' ')
  const row = `${paint('dim', when.padEnd(20))} ${where.padEnd(whereWidth)} ${paint(actions[action], action.padEnd(6))} `
  const said = label === undefined ? text : `${paint('bold', label)} · ${text}`
  const note = isSilent && action !== 'edit' ? paint('dim', ' (silent)') : ''
  return `${hang(row, `${said}${note}`, 21 + whereWidth + 8)}\n`
}

export type Totals = {
  add(played: Played): void
  /** `postingCount`: messages sent and edits made. */
  say(postingCount: number): string
}

/** Counts, so that a long history needs no more memory than a short one. */
export function createTotals(): Totals {
  let lineCount = 0
  let alertCount = 0
  const kinds = new Map<string, number>()
  const whys = new Map<string, number>()
  return {
    add({ alert, why }) {
      lineCount += 1
      if (alert === null) count(whys, generalize(why))
      else {
        alertCount += 1
        count(kinds, alert.kind)
      }
    },
    say(postingCount) {
      const alerts = countOf(alertCount, 'alert')
      const postings = countOf(postingCount, 'message or edit', 'messages and edits')
      const byKind = kinds.size === 0 ? '' : ` (${listCounts(kinds).join(', ')})`
      return [
        '',
        `${countOf(lineCount, 'line')}: ${alerts}${byKind}, ${postings}. Nothing was sent.`,
        ...(whys.size === 0 ? [] : ['Why nothing was said:']),
        ...listCounts(whys).map((line) => `  ${line}`),
        '',
      ].join('\n')
    },
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const mostCounts = 12

function listCounts(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostCounts)
    .map(([key, number]) => `${number} ${key}`)
}

/** Without what it tells of one article only. */
function generalize(why: string): string {
  return why.replaceAll(/“[^”]*”/g, '“…”').replaceAll(/\d[\d.,:T-]*Z?/g, '…')
}
