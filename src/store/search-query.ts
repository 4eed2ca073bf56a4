/** What a person typed, in all languages at once, so that the index serves it. */
import { type SQL, sql } from 'drizzle-orm'
import { straightenQuotes } from '../core/text.ts'
import { searchConfigs } from './tables/search.ts'

/** As Postgres reads them: a word or phrase, and after a `-` one that must not be there; a second `-` takes that back. */
const tokens = /--|-\s*(?<without>"[^"]*"?|[^\s"]+)|"[^"]*"?|[^\s"]+/g

/**
 * Found is what any language's forms match. What must not be there must be there in no language's form: one
 * that does not know the word would leave it as it is typed, and no article holds it so.
 */
export function toSearchQuery(words: string): SQL {
  const straight = straightenQuotes(words)
  if (listWithout(straight).length === 0) return inAnyLanguage(straight)
  const branches = listBranches(straight).map((branch) => {
    const without = listWithout(branch)
    return without.length === 0
      ? inAnyLanguage(branch)
      : sql`(${inAnyLanguage(branch)} && !!${inAnyLanguage(without.join(' or '))})`
  })
  return sql`(${sql.join(branches, sql` || `)})`
}

function listWithout(words: string): readonly string[] {
  return [...words.matchAll(tokens)].flatMap(({ groups }) => groups?.without ?? [])
}

/** What stands between one `or` and the next. */
function listBranches(words: string): readonly string[] {
  const branches = ['']
  for (const [token] of words.matchAll(tokens))
    if (token.toLowerCase() === 'or') branches.push('')
    else branches.push(`${branches.pop() ?? ''} ${token}`)
  return branches
}

function inAnyLanguage(words: string): SQL {
  const each = [...new Set(Object.values(searchConfigs))].map(
    (config) => sql`websearch_to_tsquery(${sql.raw(`'${config}'`)}, ${words})`,
  )
  return sql`(${sql.join(each, sql` || `)})`
}
