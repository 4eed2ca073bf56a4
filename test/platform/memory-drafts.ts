import type { DraftStore } from '../../src/ports/draft.ts'

export function createMemoryDrafts(): DraftStore {
  const kept = new Map<string, unknown>()
  return {
    keep: async (key, state) => void kept.set(key, JSON.parse(JSON.stringify(state))),
    find: async (key) => kept.get(key),
    take: async (key) => {
      const state = kept.get(key)
      kept.delete(key)
      return state
    },
    forgetBefore: async () => kept.clear(),
  }
}
