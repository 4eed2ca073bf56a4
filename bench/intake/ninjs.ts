/**
 * IPTC's own test suites and examples of ninjs: `node --import tsx bench/intake/ninjs.ts [--list]`.
 * They lie in ../shared/specs/ninjs (MIT), not ours to ship. A case that should pass must give a record.
 * Of those that should fail we refuse what concerns a field that we read; --list names those let through,
 * whose fault lies in a field that no alert needs, or in one of a later version.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import { parseRecordJson } from '../../src/intake/record-json.ts'

const folder = new URL('../../../shared/specs/ninjs/', import.meta.url)

function filesIn(part: string): readonly string[] {
  return readdirSync(new URL(`${part}/`, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !/schema\.json$/i.test(file))
    .map((file) => `${part}/${file}`)
}

/** The fault, or undefined where each of the file's items gives a record. */
function findFault(file: string): string | undefined {
  const text = readFileSync(new URL(file, folder), 'utf8')
  try {
    const json: unknown = JSON.parse(text)
    for (const item of Array.isArray(json) ? json : [json])
      parseRecordJson(JSON.stringify(item), { source: 'bench' })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function main(): void {
  if (!existsSync(folder)) {
    stdout.write('skipped: ../shared/specs/ninjs is not there\n')
    return
  }
  const isListing = argv.includes('--list')
  const cases = filesIn('validation/test_suite')
  const groups = {
    examples: filesIn('examples'),
    'should pass': cases.filter((file) => file.includes('/should_pass/')),
    'should fail': cases.filter((file) => file.includes('/should_fail/')),
  }
  for (const [name, files] of Object.entries(groups)) {
    const read = files.filter((file) => findFault(file) === undefined)
    stdout.write(`${name.padEnd(12)} ${read.length} of ${files.length} give a record\n`)
    if (!isListing) continue
    const odd =
      name === 'should fail' ? read : files.filter((file) => findFault(file) !== undefined)
    for (const file of odd) stdout.write(`  ${file} ${findFault(file) ?? ''}\n`)
  }
}

main()
