/** How far the index looks: what keeps the cost of one article flat, however many are open. */

/** A story that nobody has reported on for so long is closed to new reports. */
export const openForMs = 72 * 3_600_000

/** Of one term, the newest reports only. */
export const mostPostings = 24
/** The stories that share most with a report are compared with it, */
export const mostStories = 6
/** by their newest reports. */
export const mostReports = 8
