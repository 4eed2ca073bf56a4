/** Out of a button's id: whole, and not below 0; what is no number is 0, which is no row's id. */
export function toWholeNumber(text: string | undefined): number {
  return Math.max(0, Math.trunc(Number(text)) || 0)
}
