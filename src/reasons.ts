/**
 * `config/locales/reasons/<language>.json`: what the reasons of `core/reason.ts`, kept in English, are in another
 * language. A key is the English sentence with its gaps; its text is an ICU message with the same gaps.
 */
import sentences from '../config/locales/reasons/es.json' with { type: 'json' }
import { settingPhrases, valuePhrases } from './core/audit-line.ts'
import type { Phrase } from './core/locale.ts'
import { levels, updatePolicies } from './core/model.ts'
import { type Phrases, parsePhrases } from './phrase-file.ts'
import type { DeliveryAction, DeliveryState } from './store-port/delivery.ts'

/** Longer is none of ours. */
const longestReason = 1_000

/** These gaps hold a reason again; that of `list` holds several. */
const reasonGaps: ReadonlySet<string> = new Set(['reason', 'news', 'list'])

const levelWords: ReadonlyMap<string, Phrase> = new Map(
  levels.map((level) => [level, { phrase: `level.${level}` }]),
)

const policyWords: ReadonlyMap<string, Phrase> = new Map(
  updatePolicies.map((policy) => [policy, { phrase: `updates.${policy}` }]),
)

const deliveryActions = ['post', 'reply', 'edit'] as const satisfies readonly DeliveryAction[]

const deliveryStates = [
  ...(['pending', 'sending', 'sent', 'unknown'] as const),
  ...(['failed', 'superseded', 'held', 'merged', 'deleted'] as const),
] as const satisfies readonly DeliveryState[]

/** These gaps hold words of ours, which have phrases. */
const wordGaps: Readonly<Record<string, ReadonlyMap<string, Phrase>>> = {
  level: levelWords,
  from: levelWords,
  to: levelWords,
  least: levelWords,
  copy: new Map(
    deliveryActions.flatMap((action) =>
      deliveryStates.map((state) => [
        `${action} ${state}`,
        { phrase: `delivery.${action}.${state}` },
      ]),
    ),
  ),
  setting: toWords(settingPhrases),
  fault: toWords({
    'wrong fact': 'wrong.fact',
    'wrong quote': 'wrong.quote',
    'wrong headline': 'wrong.headline',
    'wrong story': 'wrong.story',
    'wrong other': 'wrong.other',
  }),
}

/** These gaps hold words of ours, names and news alike, with commas between them. */
const mixedGaps: ReadonlySet<string> = new Set(['was', 'is'])
const mixedWords = new Map([...levelWords, ...policyWords, ...toWords(valuePhrases)])

function toWords(phrases: Readonly<Record<string, Phrase['phrase']>>): ReadonlyMap<string, Phrase> {
  // as: of phrases without values
  return new Map(Object.entries(phrases).map(([word, phrase]) => [word, { phrase } as Phrase]))
}

/** These hold no more than that; all others hold names or news. */
const forms: Readonly<Record<string, string>> = {
  what: 'source|story|topic|platform',
  done: 'stopped|silenced',
  id: '\\S+',
  time: '\\S+',
  count: '\\d+',
  kind: '[a-z-]+',
}

type Pattern = {
  readonly sentence: string
  readonly gaps: readonly string[]
  readonly form: RegExp
  readonly beginsWithReason: boolean
  readonly endsWithReason: boolean
  /** Of its own words. */
  readonly length: number
}

/** A chain of reasons is taken apart first, then what leads to a reason; then what has most words of its own. */
const patterns: readonly Pattern[] = Object.keys(sentences)
  .map(toPattern)
  .sort(
    (a, b) =>
      Number(b.beginsWithReason) - Number(a.beginsWithReason) ||
      Number(b.endsWithReason) - Number(a.endsWithReason) ||
      b.length - a.length,
  )

function toPattern(sentence: string): Pattern {
  // Every second piece is the name of a gap.
  const pieces = sentence.split(/\{(\w+)\}/)
  const own = pieces.filter((_, at) => at % 2 === 0)
  const gaps = pieces.filter((_, at) => at % 2 === 1)
  const form = pieces
    .map((piece, at) => (at % 2 === 0 ? escapeWords(piece) : formOf(piece)))
    .join('')
  return {
    ...{ sentence, gaps },
    form: new RegExp(`^${form}$`, 's'),
    beginsWithReason: own[0] === '' && reasonGaps.has(gaps[0] ?? ''),
    // With words of its own before it, or an address might be taken for them.
    endsWithReason: own[0] !== '' && own.at(-1) === '' && reasonGaps.has(gaps.at(-1) ?? ''),
    length: own.join('').length,
  }
}

function escapeWords(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function formOf(gap: string): string {
  const words = wordGaps[gap]
  return `(${words ? [...words.keys()].join('|') : (forms[gap] ?? '.*?')})`
}

type Speech = {
  readonly phrases: Phrases
  readonly language: string
  readonly say: (phrase: Phrase) => string
}

/** Throws {@link ConfigError}. `say`: the other words of that language. What is no reason of ours stays as it is. */
export function parseReasons(
  language: string,
  text: string,
  say: Speech['say'],
): (reason: string) => string {
  const file = `config/locales/reasons/${language}.json`
  const phrases = parsePhrases({ file, language, text }, { name: 'es.json', texts: sentences })
  return (reason) => tell(reason, { phrases, language, say })
}

type TellInner = (reason: string) => string | undefined

/** A person's or a platform's own words may stand where a reason could: they are looked at last. */
function tell(reason: string, speech: Speech, tellWhole = createTellWhole(speech)): string {
  return (
    tellWhole(reason) ??
    translate(reason, speech, (inner) => tell(inner, speech, tellWhole)) ??
    reason
  )
}

/** What is ours to the end; each piece is looked at once, or a hostile text would take for ever. */
function createTellWhole(speech: Speech): TellInner {
  const told = new Map<string, string | undefined>()
  const tellWhole: TellInner = (reason) => {
    if (!told.has(reason)) told.set(reason, translate(reason, speech, tellWhole))
    return told.get(reason)
  }
  return tellWhole
}

function translate(reason: string, speech: Speech, tellInner: TellInner): string | undefined {
  if (reason.length > longestReason) return undefined
  for (const { sentence, gaps, form } of patterns) {
    const found = form.exec(reason)
    const values = found && fill(gaps, found.slice(1), speech, tellInner)
    if (values) return speech.phrases.get(sentence)?.(values)
  }
  return undefined
}

/** Undefined: what should be a reason is none. */
function fill(
  gaps: readonly string[],
  texts: readonly string[],
  speech: Speech,
  tellInner: TellInner,
): Readonly<Record<string, string | number>> | undefined {
  const values: Record<string, string | number> = {}
  for (const [at, gap] of gaps.entries()) {
    const value = tellGap(gap, texts[at] ?? '', speech, tellInner)
    if (value === undefined) return undefined
    values[gap] = value
  }
  return values
}

function tellGap(
  gap: string,
  text: string,
  { language, say }: Speech,
  tellInner: TellInner,
): string | number | undefined {
  const sayWord = (of: Phrase | undefined) => of && say(of).toLocaleLowerCase(language)
  const word = sayWord(wordGaps[gap]?.get(text))
  if (word) return word
  if (mixedGaps.has(gap))
    return text
      .split(', ')
      .map((each) => sayWord(mixedWords.get(each)) ?? each)
      .join(', ')
  // Forms of the plural go by a number.
  if (gap === 'count') return Number(text)
  // ICU selects by no hyphen.
  if (gap === 'kind') return text.replaceAll('-', '_')
  if (!reasonGaps.has(gap)) return text
  const told = (gap === 'list' ? text.split(', ') : [text]).map(tellInner)
  const parts = told.filter((each) => each !== undefined)
  return parts.length < told.length
    ? undefined
    : new Intl.ListFormat(language, { type: 'unit' }).format(parts)
}
