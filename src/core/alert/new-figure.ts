import { ones, tens } from '../change/figure-words.ts'
import { speakers } from '../change/number-speech.ts'
import type { NewsRecord } from '../model.ts'
import { foldWords } from '../phrase-match.ts'

/** The first figure of the headline that the text has neither in digits nor in words. */
export function findNewFigure(
  { headline, language }: Pick<NewsRecord, 'headline' | 'language'>,
  text: string,
): string | undefined {
  const figures = headline?.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? []
  const words = ` ${foldWords(text)} `
  return figures.find(
    (figure) =>
      !text.includes(figure) &&
      !sayNumber(Number(figure), language).some((said) => words.includes(` ${foldWords(said)} `)),
  )
}

/** Small ones, as headlines have in digits what the text has in words. */
function sayNumber(value: number, language: string | null): readonly string[] {
  const speak = speakers[language?.slice(0, 2).toLowerCase() ?? '']
  if (speak) return Number.isInteger(value) && value < 100 ? speak(value) : []
  return [...ones, ...tens].flatMap(([word, worth]) => (worth === value ? [word] : []))
}
