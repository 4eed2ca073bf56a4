/**
 * IPTC's own test suites and examples of ninjs: `node --import tsx bench/intake/ninjs.ts [--list]`.
 * They lie in ../shared/specs/ninjs (MIT), not ours to ship. A case that should pass must give a record, one
 * that should fail none. The suites' own runner takes the version of a case from its folder; cases are judged
 * as they stand, and with that version said in them. --list names those that come out otherwise.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import { isObject, parseJson, parseRecordJson } from '../../src/intake/record-json.ts'

const folder = new URL('../../../shared/specs/ninjs/', import.meta.url)

function filesIn(part: string): readonly string[] {
  return readdirSync(new URL(`${part}/`, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.endsWith('-schema.json'))
    .map((file) => `${part}/${file}`)
}

/** The fault, or undefined where each of the file's items gives a record. */
function findFault(file: string, folderVersion: string | undefined): string | undefined {
  const text = readFileSync(new URL(file, folder), 'utf8')
  try {
    const json = parseJson(text)
    for (const item of Array.isArray(json) ? json : [json])
      parseRecordJson(JSON.stringify(withVersion(item, folderVersion)), { source: 'bench' })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A `standard` that is no object is itself the case, and stays. */
function withVersion(item: unknown, version: string | undefined): unknown {
  if (!isObject(item) || version === undefined) return item
  const name = version.startsWith('1') ? '$standard' : 'standard'
  const standard = item[name] ?? {}
  return isObject(standard) ? { ...item, [name]: { ...standard, version } } : item
}

function report(name: string, files: readonly string[], isByFolder: boolean): void {
  const judged = files.map((file) => ({
    file,
    fault: findFault(file, isByFolder ? /test_suite\/(\d\.\d)\//.exec(file)?.[1] : undefined),
  }))
  const odd = judged.filter(({ file, fault }) => (fault === undefined) === file.includes('_fail/'))
  const how = isByFolder ? 'by the version of the folder' : 'as they stand'
  stdout.write(`${name} ${files.length - odd.length} of ${files.length} come out, ${how}\n`)
  if (argv.includes('--list'))
    for (const { file, fault } of odd) stdout.write(`  ${file} ${fault ?? 'gives a record'}\n`)
}

function main(): void {
  if (!existsSync(folder)) {
    stdout.write('skipped: ../shared/specs/ninjs is not there\n')
    return
  }
  const cases = filesIn('validation/test_suite')
  report('examples   ', filesIn('examples'), false)
  for (const isByFolder of [false, true]) {
    report(
      'should pass',
      cases.filter((file) => file.includes('/should_pass/')),
      isByFolder,
    )
    report(
      'should fail',
      cases.filter((file) => file.includes('/should_fail/')),
      isByFolder,
    )
  }
}

main()
