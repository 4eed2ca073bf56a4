import type { z } from 'zod'

/** The first fault: which field, and what was expected there. */
export function explain(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue === undefined) return error.message
  return `${issue.path.join('.') || 'the whole'}: ${issue.message}`
}
