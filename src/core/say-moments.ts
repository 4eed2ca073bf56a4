const moment = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g

/** Moments as reasons keep them, such as 2026-03-04T13:00:00.000Z, as people read them; in UTC, and saying so. */
export function sayMoments(text: string, language: string): string {
  return text.replace(moment, (found) => {
    const at = new Date(found)
    return Number.isNaN(at.getTime())
      ? found
      : `${sayMoment(at, language, { year: 'numeric' })} UTC`
  })
}

/** Day and time in UTC, with figures that everybody reads. */
export function sayMoment(
  at: Date,
  language: string,
  more: Pick<Intl.DateTimeFormatOptions, 'year'> = {},
): string {
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    ...more,
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    ...{ hourCycle: 'h23', timeZone: 'UTC' },
  }).format(at)
}
