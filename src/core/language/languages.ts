/**
 * The words of `languages/`. The one place in core that reads files: they are part of the program,
 * as an imported module is, and Node imports no YAML.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { type Language, languageFileSchema, toLanguage } from './language.ts'
import { lazily } from './lazily.ts'
import { marksFileSchema, toMarks } from './marks.ts'
import { parseFile } from './parse-file.ts'

const folder = new URL('../../../languages/', import.meta.url)
const marksFile = 'marks.yaml'

/** English first: it is taken where nothing speaks for another. Throws LanguageError. */
export const getLanguages = lazily((): readonly Language[] => {
  const codes = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== marksFile)
    .map((file) => file.slice(0, -'.yaml'.length))
  const rank = (code: string) => (code === 'en' ? '' : code)
  return codes
    .toSorted((a, b) => rank(a).localeCompare(rank(b)))
    .map((code) => toLanguage(code, read(`${code}.yaml`, languageFileSchema)))
})

/** Throws LanguageError. */
export const getMarks = lazily(() => toMarks(read(marksFile, marksFileSchema)))

function read<Schema extends Parameters<typeof parseFile>[2]>(file: string, schema: Schema) {
  return parseFile(`languages/${file}`, readFileSync(new URL(file, folder), 'utf8'), schema)
}
