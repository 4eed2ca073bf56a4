/** What a publisher cries before its headline; our label says how urgent it is. */
const call =
  /^(?:flash|breaking(?: news)?|bulletin|urgent|alert|just in|urgente|última hora|срочно|молния|عاجل)\s*(?:[:|·–—]|\s-\s)\s*(?=\S)/iu

/** As alerts give it. */
export function sayHeadline({ headline }: { readonly headline: string | null }): string {
  return (headline ?? '').replace(call, '')
}
