/** One word of a phrase: itself, its beginning (`mis*`), anything but it (`!of`), or up to three of any (`…`). */
type Step = { readonly text: string; readonly fits: 'word' | 'beginning' | 'other' | 'gap' }

type Phrase<Label> = {
  readonly label: Label
  readonly steps: readonly Step[]
  /** Only where the text begins: `^note`. */
  readonly isFirst: boolean
}

export type PhraseIndex<Label> = {
  /** Calls `found` for every phrase that stands at that word. */
  search(words: readonly string[], found: (label: Label, at: number) => void): void
}

const longestGap = 3
const stemLength = 3

/** `lists`: phrases parted by commas. Every word of a text is looked up once, so that many phrases cost little more than one. */
export function indexPhrases<Label>(
  lists: readonly (readonly [Label, string])[],
): PhraseIndex<Label> {
  const index = new Map<string, Phrase<Label>[]>()
  for (const [label, list] of lists)
    for (const phrase of list.split(',').map((each) => readPhrase(label, each.trim()))) {
      const stem = (phrase.steps[0]?.text ?? '').slice(0, stemLength)
      const known = index.get(stem)
      if (known === undefined) index.set(stem, [phrase])
      else known.push(phrase)
    }
  const isAt = (phrase: Phrase<Label>, words: readonly string[], at: number): boolean =>
    (at === 0 || !phrase.isFirst) && matches(phrase.steps, 0, words, at)
  return {
    search: (words, found) => {
      for (const [at, word] of words.entries())
        for (const phrase of index.get(word.slice(0, stemLength)) ?? [])
          if (isAt(phrase, words, at)) found(phrase.label, at)
    },
  }
}

function readPhrase<Label>(label: Label, phrase: string): Phrase<Label> {
  const words = phrase.replace('^', '').split(/\s+/)
  return { label, steps: words.map(readStep), isFirst: phrase.startsWith('^') }
}

function readStep(word: string): Step {
  if (word === '…') return { text: '', fits: 'gap' }
  if (word.startsWith('!')) return { text: word.slice(1), fits: 'other' }
  return word.endsWith('*')
    ? { text: word.slice(0, -1), fits: 'beginning' }
    : { text: word, fits: 'word' }
}

function matches(
  steps: readonly Step[],
  from: number,
  words: readonly string[],
  at: number,
): boolean {
  const step = steps[from]
  if (step === undefined) return true
  const word = words[at]
  switch (step.fits) {
    case 'other':
      return word !== step.text && matches(steps, from + 1, words, at)
    case 'gap':
      return [0, 1, 2, longestGap].some((gap) => matches(steps, from + 1, words, at + gap))
    case 'beginning':
      return word?.startsWith(step.text) === true && matches(steps, from + 1, words, at + 1)
    case 'word':
      return word === step.text && matches(steps, from + 1, words, at + 1)
  }
}

/** Lower case, straight apostrophes, no punctuation: as phrases are written. */
export function splitWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  )
}
