/** An append-only file of JSON lines. What was appended survives `kill -9`. */
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

export type Journal<Entry> = {
  /** What the file held when it was opened, oldest first. */
  readonly past: readonly Entry[]
  append(entry: Entry): void
  close(): void
}

/** Without a file everything is forgotten at the end. */
export function openJournal<Entry>(file: string | undefined): Journal<Entry> {
  if (file === undefined) return { past: [], append: () => undefined, close: () => undefined }
  mkdirSync(dirname(file), { recursive: true })
  const descriptor = openSync(file, 'a+')
  const text = readFileSync(descriptor, 'utf8')
  // A process killed in the middle of a write leaves half a line, which nobody was told about.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) ftruncateSync(descriptor, Buffer.byteLength(whole))
  const lines = whole.split('\n').filter((line) => line !== '')
  return {
    past: lines.map((line): Entry => JSON.parse(line)),
    append: (entry) => {
      writeSync(descriptor, `${JSON.stringify(entry)}\n`)
    },
    close: () => closeSync(descriptor),
  }
}
