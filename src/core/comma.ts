/** Between the things of a list, in the script of the words around it. */
export function commaAmong(words: string): string {
  return /\p{Script=Arabic}/u.test(words) ? '، ' : ', '
}
