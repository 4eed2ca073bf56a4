/** What a delivery says. */
import { calm, composeCatchUp, unmark } from '../core/alert/catch-up.ts'
import type { Message } from '../core/message.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Delivery } from '../store-port/delivery.ts'
import type { Store } from '../store-port/store.ts'

export async function findMessage(
  store: Store,
  { delivery, alert }: { readonly delivery: Delivery; readonly alert: Alert },
): Promise<Message> {
  switch (delivery.text) {
    case 'standing':
      return alert.standing
    case 'unmarked':
      return unmark(alert.standing)
    case 'late':
      return calm(alert.standing)
    case 'note':
      return alert.note ?? alert.standing
    case 'catch-up':
      return sayTogether(store, delivery.action === 'post' ? delivery.id : delivery.targetId)
  }
}

async function sayTogether(store: Store, carrierId: Delivery['targetId']): Promise<Message> {
  if (carrierId === undefined) throw new Error('an edit without a message to edit')
  const told = await store.deliveries.listMerged(carrierId)
  const stories = await Promise.all(
    told.map(async ({ storyId }) => {
      const newest = (await store.alerts.listOfStory(storyId)).at(-1)
      return newest && { kind: newest.kind, standing: newest.standing, at: newest.createdAt }
    }),
  )
  return composeCatchUp(stories.filter((story) => story !== undefined))
}
