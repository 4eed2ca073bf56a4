import { words } from './lexicon.ts'

const persons = words('il elle он она він вона er sie él ella lui lei ele ela he she')
/** A little farther than a reader looks back for who "she" is. */
const reach = 600

export function isPerson(word: string): boolean {
  return persons.has(word)
}

/** Stand before many names, and tell none from another. */
const addresses = words('mr mrs ms miss dr sir herr frau señor señora don doña monsieur madame')

/** Whether somebody of these names stands shortly before the place: "she" may be her. */
export function isNamedBefore(text: string, at: number, names: readonly string[]): boolean {
  const near = text.slice(Math.max(0, at - reach), at).toLowerCase()
  return names.some((name) => !addresses.has(name) && near.includes(name))
}
