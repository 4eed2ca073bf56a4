import type { Api } from 'grammy'

const ownIds = new WeakMap<Api, number>()

/** It never changes, so it is asked for once. */
export async function getOwnId(api: Api): Promise<number> {
  const ownId = ownIds.get(api) ?? (await api.getMe()).id
  ownIds.set(api, ownId)
  return ownId
}
