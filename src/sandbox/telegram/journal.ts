import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'

/** All that ever happened, one JSON line each, on disk before anybody hears of it. */
export type Journal<Event> = {
  readonly past: readonly Event[]
  append(event: Event): void
}

/** Without a file it only remembers. */
export function openJournal<Event>(file: string | undefined): Journal<Event> {
  if (file === undefined) return { past: [], append: () => {} }
  mkdirSync(dirname(file), { recursive: true })
  return {
    past: existsSync(file) ? readEvents<Event>(file) : [],
    append: (event) => appendFileSync(file, `${JSON.stringify(event)}\n`),
  }
}

function readEvents<Event>(file: string): readonly Event[] {
  const whole = readFileSync(file, 'utf8')
  const complete = whole.slice(0, whole.lastIndexOf('\n') + 1)
  // A process killed in the middle of a write leaves half a line, which nobody was told of.
  if (complete.length < whole.length) truncateSync(file, Buffer.byteLength(complete))
  return complete
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Event)
}
