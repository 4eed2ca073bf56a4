/** Whether an item is what its version of ninjs allows (https://iptc.org/std/ninjs/). */
import type { z } from 'zod'
import { type Edition, findEditions, has, isExtended } from './edition.ts'

type Item = Readonly<Record<string, unknown>>

/** The associations of associations have associations; the stack ends, and no publisher comes near. */
const deepest = 50

/**
 * The first fault: the field, what was expected there, by which version. Undefined where there is none. Of
 * several versions that it may be of, the one with the fewest faults speaks.
 */
export function findFault(item: Item): string | undefined {
  if (isNestedDeeper(item, deepest)) return `the whole: nested deeper than ${deepest}, flatten it`
  const mayExtend = isExtended(item)
  const judged = findEditions(item).map((edition) => {
    const issues = edition.series.shapes[edition.minor]?.safeParse(item).error?.issues ?? []
    return {
      edition,
      issues: issues.filter(({ code }) => !(mayExtend && code === 'unrecognized_keys')),
    }
  })
  const [best] = judged.toSorted((one, other) => countFaults(one) - countFaults(other))
  const [issue] = best?.issues ?? []
  return best && issue && tell(issue, best.edition)
}

function countFaults({ issues }: { readonly issues: readonly z.core.$ZodIssue[] }): number {
  return issues
    .map((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.length : 1))
    .reduce((sum, count) => sum + count, 0)
}

function isNestedDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((each) => isNestedDeeper(each, levels - 1))
}

function tell(issue: z.core.$ZodIssue, edition: Edition): string {
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : []
  const place = key === undefined ? issue.path : [...issue.path, key]
  const what = key === undefined ? issue.message : adviseOnUnknown(key, edition)
  const version = `${edition.series.major}.${edition.minor}`
  return `${place.join('.') || 'the whole'}: ${what} (as ninjs ${version})`
}

function adviseOnUnknown(key: string, { series, minor }: Edition): string {
  const names = series.fieldsAdded.flatMap((fields) => Object.keys(fields))
  const twin = names.find((name) => name !== key && name.toLowerCase() === key.toLowerCase())
  if (twin !== undefined) return `unknown property, write ${twin}`
  const standard = series.major === 1 ? '$standard' : 'standard'
  return has(series, key) && minor < series.shapes.length - 1
    ? `unknown property, name a later version in ${standard} if it is one`
    : `unknown property, leave it out or name the schema that has it in ${standard}`
}
