import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Database } from './open-database.ts'

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
    return kept.execute(valuesOf(names, values))
  }
}

const dialect = new PgDialect()

/** The same for a statement that drizzle has no words for. `Row`: its columns as the driver gives them. */
export function keepRaw<Row, const Name extends string>(
  database: Database,
  names: readonly Name[],
  build: (places: Readonly<Record<Name, Placeholder>>) => SQL,
): (values: Readonly<Record<Name, unknown>>) => Promise<readonly Row[]> {
  const { session } = database._
  let kept: ReturnType<typeof session.prepareQuery> | undefined
  return async (values) => {
    kept ??= session.prepareQuery(
      dialect.sqlToQuery(build(placesOf(names))),
      ...[undefined, undefined, false],
    )
    // as: drizzle leaves the shape of a raw result open; both drivers have `rows`
    const { rows } = (await kept.execute(valuesOf(names, values))) as { readonly rows: Row[] }
    return rows
  }
}

/** drizzle asks for each by name, and would store null in JSON as a value. */
function valuesOf<Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<Name, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? undefined]))
}

function placesOf<Name extends string>(names: readonly Name[]) {
  const places = names.map((name) => [name, sql.placeholder(name)])
  // as: of each name its place
  return Object.fromEntries(places) as Record<Name, Placeholder>
}
