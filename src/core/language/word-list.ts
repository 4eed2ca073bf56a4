import { z } from 'zod'

const text = z.string('expected words after it, or leave the entry out')

/** Words with white space between them, as they are written. */
export const wordsAsWritten = listOf(/\s+/, checkWord)

/** Words in lower case with white space between them. */
export const words = listOf(/\s+/, checkLowerCase)

/** Words and groups of words in lower case, with commas between them. */
export const phrases = listOf(/[,،、]/, (phrase) => {
  const faults = phrase.split(/\s+/).flatMap((word) => checkLowerCase(word) ?? [])
  return faults[0]
})

/** Signs with white space between them. */
export const signs = text.transform((list) => list.split(/\s+/).filter(Boolean)).default([])

/** A list of entries; `check` says what is wrong with one. */
function listOf(separator: RegExp, check: (entry: string) => string | undefined) {
  return text
    .transform((list, context) => {
      const entries = withoutComments(list)
        .split(separator)
        .map((entry) => entry.trim().replace(/\s+/g, ' '))
        .filter(Boolean)
      for (const entry of entries) {
        const fault = check(entry)
        // The entry is the path's last part, so that the fault can be shown where it stands.
        if (fault) context.addIssue({ code: 'custom', path: [entry], message: fault, input: entry })
      }
      // A curly apostrophe and a straight one are the same letter to us.
      return entries.map((entry) => entry.replaceAll('’', "'"))
    })
    .default([])
}

/** A `#` after a space begins a comment, inside a list too. */
function withoutComments(list: string): string {
  return list.replace(/(^|\s)#[^\n]*/g, '$1')
}

function checkWord(word: string): string | undefined {
  const isWord = /^['’]?[\p{L}\p{M}№][\p{L}\p{M}\p{N}'’.‑-]*$/u.test(word)
  return isWord ? undefined : `"${word}" is no word: words are letters, with spaces between them`
}

function checkLowerCase(word: string): string | undefined {
  const lower = word.toLowerCase()
  return checkWord(word) ?? (word === lower ? undefined : `write "${lower}", not "${word}"`)
}
