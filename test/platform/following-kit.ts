/** The pipeline and the commands together, with a real client against a sandbox. */
import { createCommandCenter } from '../../src/command/command-center.ts'
import type { Platform } from '../../src/core/model.ts'
import type { Job } from '../../src/job.ts'
import type { Messenger } from '../../src/ports/messenger.ts'
import { openMemory } from '../../src/store/open-database.ts'
import { createWorld } from '../pipeline/world.ts'

export async function createNewsroom(platform: Platform) {
  const opened = await openMemory()
  const world = await createWorld(opened)
  const messengers: Partial<Record<Platform, Messenger>> = {}
  Object.assign(world.deps, { messengers })
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  const moderators = { discord: undefined, telegram: undefined }
  return {
    world,
    commandCenter: createCommandCenter({
      ...{ ...world.deps, messengers, enqueue, moderators, version: '0.0.0' },
    }),
    /** Alerts come to this channel from now on. */
    connect: async (messenger: Messenger, channel: string) => {
      messengers[platform] = messenger
      const place = { ...world.subscription, platform, channel }
      await world.store.subscriptions.replaceConfigured([place], world.clock.now)
    },
    close: () => opened.close(),
  }
}

export const missing = (count: number) =>
  `Some ${count} people are still missing, the district said at noon.`
