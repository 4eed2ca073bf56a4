import { type Placeholder, sql } from 'drizzle-orm'

type Builder<Rows> = {
  prepare(name: string): { execute(values: Record<string, unknown>): Promise<Rows> }
}

/**
 * A statement, built at its first use and kept as long as its store: drizzle takes longer to build one
 * than Postgres to run it. `names`: of the values that it is given each time; undefined is SQL's null.
 */
export function keep<Name extends string, Rows>(
  names: readonly Name[],
  build: (places: Readonly<Record<Name, Placeholder>>) => Builder<Rows>,
): (values: Readonly<Record<Name, unknown>>) => Promise<Rows> {
  let kept: ReturnType<Builder<Rows>['prepare']> | undefined
  return (values) => {
    // The session gives it its name.
    kept ??= build(placesOf(names)).prepare('')
    // drizzle asks for each by name, and would store null in JSON as a value.
    return kept.execute(Object.fromEntries(names.map((name) => [name, values[name] ?? undefined])))
  }
}

function placesOf<Name extends string>(names: readonly Name[]) {
  const places = names.map((name) => [name, sql.placeholder(name)])
  // as: of each name its place
  return Object.fromEntries(places) as Record<Name, Placeholder>
}
