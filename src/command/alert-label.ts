import type { Phrase } from '../core/locale.ts'
import type { AlertKind, Level } from '../core/model.ts'

/** The word that an alert carries. */
export function labelOf(kind: AlertKind, level: Level): Phrase {
  switch (kind) {
    case 'first':
    case 'escalation':
    case 'de-escalation':
      return { phrase: `level.${level}` }
    case 'confirmation':
      return { phrase: 'confirmed' }
    case 'update':
    case 'source-withdrawal':
    case 'edit':
      return { phrase: 'update' }
    case 'correction':
      return { phrase: 'correction' }
    case 'retraction':
      return { phrase: 'withdrawn' }
  }
}
