import { english } from './english.ts'
import { german } from './german.ts'
import type { Language } from './language.ts'
import { french, italian, portuguese, spanish } from './romance.ts'
import { polish, russian, ukrainian } from './slavic.ts'
import { swedish } from './swedish.ts'
import { arabic, chinese, japanese } from './unspaced.ts'

/** The first one is taken where nothing speaks for another. */
export const languages: readonly Language[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  russian,
  ukrainian,
  polish,
  swedish,
  japanese,
  chinese,
  arabic,
]
