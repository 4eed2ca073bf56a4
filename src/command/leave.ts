import type { Job } from '../job.ts'
import { parkPlace } from '../moderation/park-place.ts'
import type { Left } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'

/** Parks what was subscribed where the bot no longer is; its wishes are kept for who lets it in again. */
export async function leave({ store, enqueue, now }: CommandDeps, left: Left): Promise<void> {
  const { platform, why } = left
  const jobs = await store.transaction(async (inside) => {
    const { subscriptions } = inside
    const all = [
      ...(await subscriptions.listActive()),
      ...(await subscriptions.listActiveOfPersons()),
    ]
    const there = all.filter((each) => each.platform === platform && left.isThere(each))
    const told: Job[] = []
    for (const each of there) told.push(...(await parkPlace({ store: inside, now }, each, why)))
    return told
  })
  await enqueue(jobs)
}
