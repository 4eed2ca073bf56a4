/** Of Postgres: https://www.postgresql.org/docs/current/datatype-numeric.html */
const largest = 2 ** 31 - 1

/** Out of a button's id: whole, and not below 0; what is no number that a row can have is 0, which is no row's id. */
export function toWholeNumber(text: string | undefined): number {
  const number = Math.trunc(Number(text))
  return number > 0 && number <= largest ? number : 0
}
