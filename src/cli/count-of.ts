/** “1 line”, “2 lines”. */
export function countOf(times: number, one: string, many = `${one}s`): string {
  return `${times} ${times === 1 ? one : many}`
}
