/** Which story a draft is of, where a moderator knows better than the machine. */
import type { Placing } from '../core/approval/placing.ts'
import type { Button } from './command.ts'
import { sayRefused } from './post.ts'
import { sayDraft } from './post-card.ts'
import { idOf, sayOutcome } from './post-decide.ts'
import { privately } from './raise-by-hand.ts'
import { whoOf } from './who-of.ts'
import { toWholeNumber } from './whole-number.ts'

/** `post-apart:<proposal>:<version>` gives its report a story of its own. */
export const postApart = createPlace('apart')

/** `post-back:<proposal>:<version>` gives it back to the story that it was taken out of. */
export const postBack = createPlace('back')

function createPlace(to: Placing['kind']): Button {
  return {
    access: 'moderator',
    prefix: `post-${to}`,
    async press(deps, rest, press) {
      const seen = { id: idOf(rest), version: toWholeNumber(rest.split(':')[1]), to }
      const placed = await deps.posting.place(seen, whoOf(deps, press))
      switch (placed.kind) {
        case 'gone':
          return { ...privately({ phrase: 'post.gone' }), replacesMessage: true }
        case 'waiting':
        case 'told':
        case 'barred':
          return { ...(await sayRefused(deps, press, placed)), replacesMessage: false }
        case 'late': {
          const { proposal } = placed
          return { ...sayOutcome(proposal, proposal.deed), replacesMessage: true }
        }
        case 'done':
        case 'changed':
        case 'again':
          await deps.enqueue(placed.jobs)
          return { ...(await sayDraft(deps, press, placed.proposal)), replacesMessage: true }
      }
    },
  }
}
