import type { NewsScope } from '../store-port/story.ts'
import type { CommandDeps } from './command.ts'

/** A source or a topic by its id or name, in any case. */
export async function findScope(
  { store, topics }: CommandDeps,
  typed: string,
): Promise<{ readonly scope: NewsScope; readonly name: string } | undefined> {
  const wanted = typed.trim().toLowerCase()
  const sources = await store.sources.list()
  const source = sources.find(({ id, name }) => [id, name.toLowerCase()].includes(wanted))
  if (source) return { scope: { kind: 'source', id: source.id }, name: source.name }
  const topic = topics().find(({ id }) => id === wanted)
  return topic && { scope: { kind: 'topic', id: topic.id }, name: topic.id }
}
