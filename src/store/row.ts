/** For a row that must be there: its absence is a bug, named. */
export function only<Row>(rows: readonly Row[], what: string): Row {
  const row = rows[0]
  if (row === undefined) throw new Error(`${what} is not in the store`)
  return row
}

/** The drivers give a raw timestamp as text or as a date. */
export function toDate(value: unknown): Date {
  return value instanceof Date ? value : new Date(String(value))
}
