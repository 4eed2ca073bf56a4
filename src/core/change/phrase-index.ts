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

/** Phrases that begin alike. */
type Bucket<Label> = {
  /** By their second word, so that "the …" is not tried at every "the". */
  readonly bySecond: Map<string, Phrase<Label>[]>
  readonly others: Phrase<Label>[]
}

/** `lists`: phrases parted by commas. Every word of a text is looked up once, so that many phrases cost little more than one. */
export function indexPhrases<Label>(
  lists: readonly (readonly [Label, string])[],
): PhraseIndex<Label> {
  const index = new Map<string, Bucket<Label>>()
  for (const [label, list] of lists)
    for (const phrase of list.split(',').map((each) => readPhrase(label, each.trim())))
      addPhrase(index, phrase)
  return {
    search: (words, found) => {
      for (const at of words.keys())
        for (const { label, steps, isFirst } of listCandidates(index, words, at))
          if ((at === 0 || !isFirst) && matches(steps, 0, words, at)) found(label, at)
    },
  }
}

function listCandidates<Label>(
  index: ReadonlyMap<string, Bucket<Label>>,
  words: readonly string[],
  at: number,
): readonly Phrase<Label>[] {
  const bucket = index.get((words[at] ?? '').slice(0, stemLength))
  if (bucket === undefined) return []
  const near = bucket.bySecond.get(words[at + 1] ?? '')
  return near === undefined ? bucket.others : [...near, ...bucket.others]
}

function addPhrase<Label>(index: Map<string, Bucket<Label>>, phrase: Phrase<Label>): void {
  const [first, second] = phrase.steps
  const stem = (first?.text ?? '').slice(0, stemLength)
  const bucket: Bucket<Label> = index.get(stem) ?? { bySecond: new Map(), others: [] }
  index.set(stem, bucket)
  if (second?.fits !== 'word') bucket.others.push(phrase)
  else bucket.bySecond.set(second.text, [...(bucket.bySecond.get(second.text) ?? []), phrase])
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
