/** Runs of the other writing direction, set apart so that the signs around them stay where they belong. */

const rightToLeft =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}'
const letters = {
  rtl: `[${rightToLeft}]`,
  ltr: `(?![${rightToLeft}])\\p{L}`,
} as const

/** What belongs to a run although it has no direction of its own: `“…”`, a full stop, figures before or behind. */
const opening = '\\p{Ps}\\p{Pi}\\p{Nd}\\p{Sc}"\'#@'
const inFigures = '\\p{No}%°+−/×'
const dash = '(?<=[\\p{Nd}%])\\p{Pd}'
const before = `(?:(?:[${opening}]|[+−-](?=\\p{Nd}))(?:[${opening}${inFigures} .,:]|${dash}){0,40})?`
const figures = `(?:[${opening}${inFigures}\\p{Pd} .,:]{0,40}[\\p{Nd}\\p{No}%°])?`
const after = `${figures}[\\p{Pe}\\p{Pf}"'.!?…]*`

const runs = { rtl: runOf('rtl', 'ltr'), ltr: runOf('ltr', 'rtl') }

function runOf(own: keyof typeof letters, other: keyof typeof letters): RegExp {
  const within = `(?:(?!${letters[other]})[^\\n])*`
  return new RegExp(`${before}(?:${letters[own]})(?:${within}(?:${letters[own]}))?${after}`, 'gu')
}

const firstStrongIsolate = '\u2068'
const popIsolate = '\u2069'

/** Of a cleaned text that stands in a line of the given direction. */
export function isolate(text: string, direction: 'ltr' | 'rtl'): string {
  const foreign = runs[direction === 'rtl' ? 'ltr' : 'rtl']
  return text.replace(foreign, (run) => firstStrongIsolate + run + popIsolate)
}

/** A line that begins with a foreign run: the mark makes it begin in its own direction wherever isolates are not known. */
export function lead(line: string, direction: 'ltr' | 'rtl'): string {
  if (!line.includes(firstStrongIsolate)) return line
  return (direction === 'rtl' ? '\u200f' : '\u200e') + line
}
