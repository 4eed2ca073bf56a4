import type { Message } from '../core/message.ts'
import type { Job } from '../job.ts'
import type { Room } from '../store-port/notice.ts'
import type { Store } from '../store-port/store.ts'

/**
 * Says it in every moderators' room; told again of the same subject, what stands there is changed. The
 * jobs are to be enqueued after the transaction has ended.
 */
export async function tellModerators(
  {
    store,
    rooms,
    now,
  }: { readonly store: Store; readonly rooms: readonly Room[]; readonly now: () => Date },
  /** `subject`: what it is about, such as `report 3`. */
  told: { readonly subject: string; readonly message: Message },
): Promise<readonly Job[]> {
  const notices = await store.notices.put({ ...told, rooms }, now())
  return notices.map(({ id, version }) => ({ step: 'tell-room', noticeId: id, version }))
}
