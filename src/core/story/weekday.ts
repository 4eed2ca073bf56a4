/** The days of the week that a text names, in its own language. */

const namesByLanguage = new Map<string, readonly string[]>()

/** 0 is Sunday. */
export function readWeekdays(text: string, language: string | undefined): readonly number[] {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}]+/gu))
  return namesOf(language ?? 'en').flatMap((name, day) => (words.has(name) ? [day] : []))
}

function namesOf(language: string): readonly string[] {
  const known = namesByLanguage.get(language)
  if (known) return known
  const names = Array.from({ length: 7 }, (_, day) => nameOf(language, day))
  namesByLanguage.set(language, names)
  return names
}

/** 1 January 2023 was a Sunday. */
function nameOf(language: string, day: number): string {
  const options = { weekday: 'long', timeZone: 'UTC' } as const
  const date = Date.UTC(2023, 0, 1 + day)
  try {
    return new Intl.DateTimeFormat(language, options).format(date).toLowerCase()
  } catch {
    // A publisher's language tag may be malformed.
    return new Intl.DateTimeFormat('en', options).format(date).toLowerCase()
  }
}
