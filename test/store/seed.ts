import { randomUUID } from 'node:crypto'
import type { Message } from '../../src/core/message.ts'
import { newsRecordSchema, type SourceId, type SubscriptionId } from '../../src/core/model.ts'
import { usualWishes } from '../../src/core/subscription.ts'
import type { Store } from '../../src/store-port/store.ts'

export const message: Message = {
  tone: 'urgent',
  title: { label: 'URGENT', text: 'Dam breaks' },
  parts: [{ kind: 'mark', label: 'Updated', at: new Date('2026-03-04T12:00:00Z') }],
  image: undefined,
  links: [],
  actions: [],
}

export const now = new Date('2026-03-04T12:00:00Z')

/** A source, a story with one alert, a destination, and what would post the one in the other; ids of their own, so that tests share a database. */
export async function seedAlert(store: Store) {
  const source = `wire-${randomUUID()}` as SourceId
  const subscriptionId = `room-${randomUUID()}` as SubscriptionId
  await store.sources.replaceConfigured(
    [
      {
        id: source,
        name: 'Wire',
        url: 'https://news.example/feed',
        language: 'en',
        trust: 'normal',
        holdMs: 0,
        kind: 'feed',
        fastestPollMs: 60_000,
        slowestPollMs: 60_000,
      },
    ],
    now,
  )
  await store.subscriptions.replaceConfigured(
    [
      {
        id: subscriptionId,
        platform: 'discord',
        channel: '1',
        ...usualWishes,
      },
    ],
    now,
  )
  const content = newsRecordSchema.parse({ source, id: 'a', headline: 'Dam breaks' })
  const { id: recordId } = await store.records.put({
    content,
    entryHash: 'h1',
    seenAt: now,
    isBaseline: false,
  })
  const revisionId = await store.revisions.add({ recordId, number: 1, content, seenAt: now })
  if (revisionId === undefined) throw new Error('the revision was there already')
  const storyId = await store.stories.open({
    headline: 'Dam breaks',
    openedAt: now,
    updatedAt: now,
  })
  await store.stories.addRecord(storyId, recordId)
  const alert = {
    storyId,
    revisionId,
    kind: 'first',
    level: 'urgent',
    why: 'a test says so',
    change: undefined,
    recordIds: [recordId],
    topics: [],
    standing: message,
    note: undefined,
    createdAt: now,
  } as const
  const alertId = await store.alerts.add(alert)
  if (alertId === undefined) throw new Error('the alert was there already')
  const post = { alertId, storyId, subscriptionId, action: 'post', targetId: undefined } as const
  return { source, subscriptionId, content, recordId, revisionId, storyId, alert, alertId, post }
}
