/** How articles are searched, in Postgres' words. */

/** How Postgres stems a language, by its primary BCP 47 subtag. */
export const searchConfigs = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  nl: 'dutch',
  pt: 'portuguese',
  ru: 'russian',
  sv: 'swedish',
} as const

/** SQL: what words are looked for in. A headline weighs more; a text longer than Postgres can index is found by its beginning. */
export function searchText(content: string): string {
  const config = searchConfig(content)
  return (
    `setweight(to_tsvector(${config}, coalesce(${content}->>'headline', '')), 'A') || ` +
    `setweight(to_tsvector(${config}, left(coalesce(${content}->>'paragraphs', ''), 200000)), 'B')`
  )
}

/** SQL: the text search configuration of an article's language. */
export function searchConfig(content: string): string {
  const cases = Object.entries(searchConfigs).map(
    ([language, config]) => `when '${language}' then '${config}'::regconfig`,
  )
  return `case split_part(lower(${content}->>'language'), '-', 1) ${cases.join(' ')} else 'simple'::regconfig end`
}
