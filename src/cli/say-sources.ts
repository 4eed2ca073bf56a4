import type { SourcePast, SourceReport } from '../ports/source-desk.ts'
import { paint } from './paint.ts'

const colors = {
  new: 'cyan',
  well: 'green',
  failing: 'yellow',
  dead: 'red',
  stale: 'yellow',
  paused: 'dim',
} as const

export function saySources(list: readonly SourceReport[]): string {
  if (list.length === 0) return 'Nothing is watched yet: tenbells sources add <url>\n'
  const width = Math.max(...list.map(({ id }) => id.length))
  return list
    .map(
      ({ id, state, kind, url, lastError }) =>
        `${id.padEnd(width)}  ${paint(colors[state], state.padEnd(7))}  ${(kind ?? '?').padEnd(7)}  ${url ?? '(comes to us)'}\n${
          lastError === null ? '' : `${' '.repeat(width + 2)}${paint('yellow', lastError)}\n`
        }`,
    )
    .join('')
}

export function sayPast({ source, events }: SourcePast): string {
  const facts: readonly (readonly [string, string | null])[] = [
    ['name', source.name],
    ['state', source.state],
    ['kind', source.kind],
    ['url', source.url],
    ['looked at', source.lastPolledAt],
    ['changed', source.lastChangedAt],
    ['next look', source.nextPollAt],
  ]
  return [
    ...facts.flatMap(([label, value]) =>
      value === null ? [] : `${paint('dim', label.padEnd(10))} ${value}`,
    ),
    '',
    ...(events.length === 0 ? ['Nothing has happened to it yet.'] : []),
    ...events.map(
      ({ kind, message, lastAt, count }) =>
        `${lastAt}  ${kind.padEnd(13)} ${count > 1 ? `${count}x ` : ''}${message}`,
    ),
    '',
  ].join('\n')
}
