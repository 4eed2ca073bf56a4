/** What became of a pushed article, for whoever may know. */
import type { RecordId, SourceId } from '../core/model.ts'
import type { ArticleFate, PushRequest } from '../ports/push.ts'
import type { ReceiveDeps } from './receive-article.ts'

export async function findFate(
  { store, reader, secretsOf, now }: ReceiveDeps,
  id: RecordId,
  asked: PushRequest,
): Promise<ArticleFate | undefined> {
  const fate = await store.records.findFate(id)
  if (fate === undefined || asked.isLocal) return fate
  // as: the source's id comes back from the record it was given to
  const secrets = await secretsOf(fate.source as SourceId)
  return reader.verify(asked, secrets, now()).kind === 'valid' ? fate : undefined
}
