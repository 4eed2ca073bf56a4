import { expect, test } from 'vitest'
import { namePlaces } from '../../src/command/name-places.ts'
import type { SubscriptionId } from '../../src/core/model.ts'
import { asker } from './asker.ts'

test.each(['telegram', 'discord'] as const)(
  'who follows in private on %s is named by nothing that tells who it is',
  async (platform) => {
    const id = 'private-1f2e3d' as SubscriptionId
    const place = { id, platform, channel: '1568787170', owner: 'person' } as const
    expect([...(await namePlaces(asker, [place])).values()]).toEqual([id])
  },
)
