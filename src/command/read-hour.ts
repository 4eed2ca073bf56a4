/** `7:30` as `07:30`; undefined for anything that no clock shows. */
export function readHour(typed: string): string | undefined {
  const { hour, minute } =
    /^(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)$/.exec(typed.trim())?.groups ?? {}
  return hour === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`
}
