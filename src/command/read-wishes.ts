/** What `/subscribe` was typed with -> the wishes that it changes, or what is wrong with it. */
import { parseTypedKeywords } from '../core/keywords.ts'
import type { Wording } from '../core/locale.ts'
import { levels } from '../core/model.ts'
import type { Wishes } from '../core/subscription.ts'
import { straightenQuotes } from '../core/text.ts'
import type { CommandCall } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'

type Asked =
  | { readonly kind: 'wishes'; readonly wishes: Partial<Wishes> }
  | { readonly kind: 'fault'; readonly fault: Wording; readonly cure: Wording }

const shownLength = 60

export function readAskedWishes(
  deps: Pick<CommandDeps, 'topics'>,
  { options }: Pick<CommandCall, 'options'>,
): Asked {
  // Where words are taken in order, a topic may stand in the level's place, and so may the place itself.
  const words = [options.level, options.topics].flatMap(readWords)
  const leastLevel = levels.find((level) => words.includes(level))
  const topics = [...new Set(words.filter((word) => !['', 'here', leastLevel].includes(word)))]
  const known = deps.topics().map(({ id }) => id)
  const noLevel = readWords(options.level).find(
    (word) => topics.includes(word) && !known.includes(word),
  )
  if (noLevel !== undefined) return sayNoLevel(noLevel, known)
  const unknown = topics.find((topic) => !known.includes(topic))
  if (unknown !== undefined)
    return {
      kind: 'fault',
      fault: { phrase: 'subscribe.no-topic', values: { topic: unknown.slice(0, shownLength) } },
      cure: sayTopics(known),
    }
  const [include, exclude] = [options.include, options.exclude].map((typed) =>
    typed === undefined ? undefined : readKeywords(typed),
  )
  for (const read of [include, exclude])
    if (read?.kind === 'fault')
      return {
        kind: 'fault',
        fault: { phrase: 'subscribe.keywords', values: { why: { because: read.why } } },
        cure: { phrase: 'subscribe.keywords.cure' },
      }
  return {
    kind: 'wishes',
    wishes: {
      ...(leastLevel && { leastLevel }),
      ...(topics.length > 0 && { topics }),
      ...(include?.kind === 'text' && { include: include.text }),
      ...(exclude?.kind === 'text' && { exclude: exclude.text }),
    },
  }
}

function readWords(typed = ''): readonly string[] {
  return typed.toLowerCase().split(/[\s,]+/)
}

function sayNoLevel(word: string, known: readonly string[]): Asked {
  const listed = { phrase: 'subscribe.levels', values: { levels: levels.join(', ') } } as const
  return {
    kind: 'fault',
    fault: { phrase: 'subscribe.no-level', values: { level: word.slice(0, shownLength) } },
    cure: { row: [listed, sayTopics(known)] },
  }
}

function sayTopics(known: readonly string[]): Wording {
  return known.length === 0
    ? { phrase: 'subscribe.no-topics' }
    : { phrase: 'subscribe.topics', values: { topics: known.slice(0, 40).join(', ') } }
}

/** `-` takes them away, as does nothing. */
export function readKeywords(typed: string) {
  const text = unquote(straightenQuotes(typed.trim()))
  if (text === '-' || text === '') return { kind: 'text', text: undefined } as const
  const parsed = parseTypedKeywords(text)
  return parsed.kind === 'fault' ? parsed : ({ kind: 'text', text } as const)
}

/** Quotation marks around a whole expression are the person's, not the phrase's. */
function unquote(text: string): string {
  return /^"[^"]*\b(?:AND|OR|NOT)\b[^"]*"$/.test(text) ? text.slice(1, -1) : text
}
