/** The whole way of the data, one line a step. */
import type { Job, Outcome } from '../job.ts'
import { fileStory } from './file-story.ts'
import { mindProposal } from './mind-proposal.ts'
import { raiseAlert } from './raise-alert.ts'
import { reviseRecord } from './revise-record.ts'
import { routeAlert } from './route-alert.ts'
import { type SendDeps, sendDelivery } from './send-delivery.ts'
import { type SweepDeps, sweep } from './sweep.ts'
import { tellDigest } from './tell-digest.ts'
import { tellHeld } from './tell-held.ts'
import { tellRoom } from './tell-room.ts'
import type { RaiseDeps } from './weigh-revision.ts'

export type PipelineDeps = RaiseDeps & SendDeps & SweepDeps

export function runStep(deps: PipelineDeps, job: Job): Promise<Outcome> {
  switch (job.step) {
    case 'revise-record':
      return reviseRecord(deps, job.recordId)
    case 'file-story':
      return fileStory(deps, job.revisionId)
    case 'raise-alert':
      return raiseAlert(deps, job.revisionId)
    case 'route-alert':
      return routeAlert(deps, job)
    case 'send-delivery':
      return sendDelivery(deps, job)
    case 'tell-held':
      return tellHeld(deps, job.subscriptionId)
    case 'tell-digest':
      return tellDigest(deps, job.subscriptionId)
    case 'mind-proposal':
      return mindProposal(deps, job.proposalId)
    case 'tell-room':
      return tellRoom(deps, job.noticeId)
    case 'sweep':
      return sweep(deps)
  }
}
