import { readLocales } from '../src/locales.ts'

export const locales = await readLocales()
export const english = locales.find('en')
