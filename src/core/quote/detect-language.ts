import { getLanguages } from '../language/languages.ts'
import { lazily } from '../language/lazily.ts'
import { createLexicon, cues, functionWords, type Lexicon, wordClass } from './lexicon.ts'

const getLexicons = lazily((): readonly Lexicon[] => getLanguages().map(createLexicon))
const sampleLength = 3_000

/** The word lists for an article: those of its stated language, else those that know most of its words. */
export function findLexicon(text: string, language: string | undefined): Lexicon {
  const code = language?.toLowerCase().split('-')[0]
  const sample = text.slice(0, sampleLength)
  return byCode(code) ?? byScript(sample) ?? byWords(sample)
}

function byCode(code: string | undefined): Lexicon | undefined {
  return getLexicons().find((lexicon) => lexicon.language.code === code)
}

function byScript(sample: string): Lexicon | undefined {
  if (/[\u3040-\u30ff]/.test(sample)) return byCode('ja')
  return /\p{Script=Han}/u.test(sample) ? byCode('zh') : undefined
}

function byWords(sample: string): Lexicon {
  const words = sample.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  let best = { lexicon: createEnglish(), count: 0 }
  for (const lexicon of getLexicons()) {
    const known = words.filter(
      (word) => ((lexicon.classes.get(word) ?? 0) & (functionWords | cues | wordClass.title)) !== 0,
    )
    // English knows a word of every other language, so it loses a tie
    const isTieWithEnglish = known.length > 0 && best.lexicon.language.code === 'en'
    if (known.length > best.count || (isTieWithEnglish && known.length === best.count))
      best = { lexicon, count: known.length }
  }
  return best.lexicon
}

function createEnglish(): Lexicon {
  const [first] = getLexicons()
  if (first === undefined) throw new Error('expected at least one language, got none')
  return first
}
