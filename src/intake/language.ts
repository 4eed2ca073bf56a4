/** A light guess: the script, or the commonest small words. Enough to choose rules by, no more. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['zh', /\p{sc=Han}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['ar', /\p{sc=Arabic}/gu],
  ['hi', /\p{sc=Devanagari}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['uk', /[іїєґ]/giu],
  ['ru', /[ыэъё]/giu],
]

const smallWords: Readonly<Record<string, readonly string[]>> = {
  en: 'the of and to in that was for on said with is has have by from'.split(' '),
  de: 'der die und das den von mit für nicht ist ein eine auf dem sich wurde'.split(' '),
  fr: 'le la les et des du une dans est pour que qui sur pas au avec'.split(' '),
  es: 'el la los las y en que del una para por con se su como fue'.split(' '),
  it: 'il di che la della per un una con del non sono alla nel gli è'.split(' '),
  pt: 'o a os as de do da e em que para não uma com foi ao'.split(' '),
  nl: 'de het een van en in is dat op te voor met zijn niet aan werd'.split(' '),
  sv: 'och att det som en på är av för med till den har inte ett om'.split(' '),
  da: 'og at det som en på er af for med til den har ikke et blev'.split(' '),
  pl: 'w i na z się że do nie jest to o jak po od przez został'.split(' '),
  tr: 've bir bu da de için ile olarak olan çok daha gibi kadar sonra dedi ise'.split(' '),
}

/** Of the letters, how many a script needs before it can name the language. */
const scriptShare = 0.2
const rareLetterShare = 0.01

export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, 5_000)
  return languageOfScript(sample) ?? languageOfWords(sample)
}

function languageOfScript(sample: string): string | null {
  const letterCount = count(sample, /\p{L}/gu)
  if (letterCount < 10) return null
  const isCyrillic = count(sample, /\p{sc=Cyrillic}/gu) > letterCount / 2
  for (const [language, letters] of scripts) {
    const share = count(sample, letters) / letterCount
    const isRare = language === 'uk' || language === 'ru'
    if (isRare ? isCyrillic && share > rareLetterShare : share > leastShare(language))
      return language
  }
  return null
}

/** A Japanese text is full of Han, so a few kana decide. */
function leastShare(language: string): number {
  return language === 'ja' ? 0.05 : scriptShare
}

function languageOfWords(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < 5) return null
  const ranked = Object.entries(smallWords)
    .map(([language, small]) => {
      const set = new Set(small)
      return { language, hits: words.filter((word) => set.has(word)).length }
    })
    .sort((a, b) => b.hits - a.hits)
  const [best, second] = ranked
  if (best === undefined || best.hits < 2 || best.hits / words.length < 0.08) return null
  return second !== undefined && second.hits === best.hits ? null : best.language
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
