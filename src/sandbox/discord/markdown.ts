/**
 * What a reader sees of Discord's markdown. The rules are those of the client's parser
 * (simple-markdown), unforgiving where it is: a label does not know backslashes.
 */
export type ReadMarkdown = {
  readonly text: string
  /** Masked links only: a bare address shows where it leads. */
  readonly links: readonly { readonly label: string; readonly url: string }[]
  /** Persons, roles, channels and commands that would be drawn as such. */
  readonly mentions: readonly string[]
}

type Reading = { text: string; links: { label: string; url: string }[]; mentions: string[] }

export function readMarkdown(source: string): ReadMarkdown {
  const reading: Reading = { text: '', links: [], mentions: [] }
  readBlocks(source, reading)
  return reading
}

const fence = /```(?:[a-z0-9_+\-.#]+\n)?\n*([^\n][\s\S]*?)\n*```/i

/** Line by line, as headings, quotes and lists only begin at the start of one. */
function readBlocks(source: string, reading: Reading): void {
  const code = fence.exec(source)
  if (code !== null && !isEscaped(source, code.index)) {
    readBlocks(source.slice(0, code.index), reading)
    reading.text += code[1] ?? ''
    readBlocks(source.slice(code.index + code[0].length), reading)
    return
  }
  readInline(
    source
      .split('\n')
      .map((line) => line.replace(lineStart, ''))
      .join('\n'),
    reading,
  )
}

const lineStart = /^(?:>>> |> )?(?:#{1,3} +|-# +| *[-*] +(?=\S)|)/

function isEscaped(source: string, index: number): boolean {
  return /(?:^|[^\\])(?:\\\\)*\\$/.test(source.slice(0, index))
}

type Rule = {
  readonly pattern: RegExp
  read(match: RegExpExecArray, reading: Reading): void
}

const inner: Rule['read'] = (match, reading) => {
  readInline(match.slice(1).find((group) => group !== undefined) ?? '', reading)
}
const verbatim: Rule['read'] = (match, reading) => {
  reading.text += match[1] ?? match[0]
}
const mention: Rule['read'] = (match, reading) => {
  reading.mentions.push(match[0])
  reading.text += `@${match[1]}`
}

/** In the client's order; the first that fits wins. */
const rules: readonly Rule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, read: verbatim },
  { pattern: /<(https?:\/\/[^\s>]+)>/y, read: verbatim },
  { pattern: /<(?:@[!&]?|#)(\d+)>/y, read: mention },
  {
    pattern: /<\/((?:[-_'\p{L}\p{N}]{1,32} ?){1,3}):\d+>/uy,
    // As it is written: https://github.com/discord/discord-api-docs/issues/5518
    read: (match, reading) => {
      reading.mentions.push(match[0])
      reading.text += `/${match[1]}`
    },
  },
  { pattern: /<id:(\w+)>/y, read: mention },
  { pattern: /<a?(:\w+:)\d+>/y, read: verbatim },
  {
    pattern: /<t:(-?\d+)(?::[tTdDfFsSR])?>/y,
    read: (match, reading) => {
      const at = new Date(Number(match[1]) * 1000)
      const isKnown = !Number.isNaN(at.getTime())
      reading.text += isKnown ? `${at.toISOString().slice(11, 16)} UTC` : 'Invalid Date'
    },
  },
  {
    pattern:
      /\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:[^\s\\]|\\.)*?)>?(?:\s+['"]([\s\S]*?)['"])?\s*\)/y,
    read: (match, reading) => {
      const url = (match[2] ?? '').replace(/\\([^0-9A-Za-z\s])/g, '$1')
      if (!/^https?:\/\//i.test(url)) {
        reading.text += match[0]
        return
      }
      const label: Reading = { text: '', links: [], mentions: [] }
      readInline(match[1] ?? '', label)
      reading.links.push({ label: label.text, url })
      reading.text += label.text
    },
  },
  { pattern: /(https?:\/\/[^\s<]+[^<.,:;"'\]\s])/y, read: verbatim },
  { pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, read: inner },
  { pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, read: inner },
  {
    pattern:
      /\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y,
    read: inner,
  },
  { pattern: /~~([\s\S]+?)~~(?!_)/y, read: inner },
  { pattern: /\|\|([\s\S]+?)\|\|/y, read: inner },
  {
    pattern: /(`+)([\s\S]*?[^`])\1(?!`)/y,
    read: (match, reading) => {
      reading.text += (match[2] ?? '').trim()
    },
  },
]

function readInline(source: string, reading: Reading): void {
  let index = 0
  while (index < source.length) {
    const found = matchAt(source, index)
    if (found === undefined) {
      reading.text += source[index]
      index += 1
    } else {
      found.rule.read(found.match, reading)
      index += found.match[0].length
    }
  }
}

function matchAt(
  source: string,
  index: number,
): { rule: Rule; match: RegExpExecArray } | undefined {
  if (!/[\\<[hH*_~|`]/.test(source[index] ?? '')) return undefined
  for (const rule of rules) {
    rule.pattern.lastIndex = index
    const match = rule.pattern.exec(source)
    if (match !== null) return { rule, match }
  }
  return undefined
}
