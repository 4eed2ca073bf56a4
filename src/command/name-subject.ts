import type { RestraintSubject } from '../core/alert/restraint.ts'
import type { Wording } from '../core/locale.ts'

/** As the audit log has it. */
export function nameSubject(subject: RestraintSubject): string {
  return subject.kind === 'everything' ? subject.kind : `${subject.kind} ${subject.id}`
}

/** As the person meant it who named it. */
export function sayFound(found: {
  readonly subject: RestraintSubject
  readonly name: string
}): Wording {
  return found.subject.kind === 'everything' ? { phrase: 'subject.everything' } : found.name
}

/** By its kind and id: a headline may be nobody's to know yet. */
export function saySubject(subject: RestraintSubject): Wording {
  return subject.kind === 'everything'
    ? { phrase: 'subject.everything' }
    : { phrase: `subject.${subject.kind}`, values: { id: String(subject.id) } }
}
