/** Which version of ninjs an item is of. */
import { isObject, type Series } from './parts.ts'
import { series1 } from './series-1.ts'
import { series2 } from './series-2.ts'
import { series3 } from './series-3.ts'

type Item = Readonly<Record<string, unknown>>
export type Edition = { readonly series: Series; readonly minor: number }

/**
 * The one that `$standard` (1.x) or `standard` (2.x, 3.x) names. Many items name none: then the newest of each
 * series that has most of the item's properties, as minor versions only add.
 */
export function findEditions(item: Item): readonly Edition[] {
  const open = '$standard' in item ? [series1] : [series3, series2]
  const series = '$standard' in item || 'standard' in item ? open : [...open, series1]
  const said = findDeclared(item)
  const named = series.find(({ major }) => major === said?.major)
  if (named && said)
    return [{ series: named, minor: Math.min(said.minor, named.shapes.length - 1) }]
  const counts = series.map((each) => Object.keys(item).filter((key) => has(each, key)).length)
  const most = Math.max(...counts)
  return series
    .filter((_, index) => counts[index] === most)
    .map((each) => ({ series: each, minor: each.shapes.length - 1 }))
}

/** A publisher's own schema, or Superdesk's properties beside those of ninjs. */
export function isExtended(item: Item): boolean {
  const { name, schema } = standardOf(item)
  const isOwn = [name, schema].some(
    (each) => typeof each === 'string' && !/iptc|^ninjs/i.test(each),
  )
  return (
    isOwn ||
    ['guid', 'priority', 'service', 'evolvedfrom', 'evolvedFrom'].some((key) => key in item)
  )
}

export function has({ fieldsAdded, openNames }: Series, key: string): boolean {
  const isNamed = key === 'associations' || fieldsAdded.some((fields) => Object.hasOwn(fields, key))
  return isNamed || openNames?.test(key) === true
}

function standardOf(item: Item): Item {
  const standard = item.$standard ?? item.standard
  return isObject(standard) ? standard : {}
}

function findDeclared(item: Item): { readonly major: number; readonly minor: number } | undefined {
  const { version, schema } = standardOf(item)
  const found = /^(\d)\.(\d)/.exec(String(version)) ?? /_(\d)\.(\d)/.exec(String(schema))
  return found ? { major: Number(found[1]), minor: Number(found[2]) } : undefined
}
