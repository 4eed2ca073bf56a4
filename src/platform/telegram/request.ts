/** Instead of the `node-fetch` that grammY brings: for a message it took more time than all else together. */
import type { ApiClientOptions } from 'grammy'
import { type Dispatcher, request } from 'undici'

type Fetch = NonNullable<ApiClientOptions['fetch']>
type Options = Required<Pick<Dispatcher.RequestOptions, 'method' | 'headers' | 'body' | 'signal'>>

/** As much of `fetch` as grammY uses; what else it asks for is `node-fetch`'s own. */
export const fetchWithUndici = (async (url: string, { method, headers, body, signal }: Options) => {
  const answer = await request(url, { method, headers, body, signal })
  return { json: () => answer.body.json() }
  // as: grammY asks with a text, and reads nothing but JSON
}) as unknown as Fetch
