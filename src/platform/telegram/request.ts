/** Instead of the `node-fetch` that grammY brings: for a message it took more time than all else together. */
import type { ApiClientOptions } from 'grammy'
import { type Dispatcher, request } from 'undici'

type Fetch = NonNullable<ApiClientOptions['fetch']>
type Options = Required<Pick<Dispatcher.RequestOptions, 'method' | 'headers' | 'body' | 'signal'>>

/** As much of `fetch` as grammY uses; what else it asks for is `node-fetch`'s own. */
export const fetchWithUndici = (async (url: string, { method, headers, body, signal }: Options) => {
  const { statusCode, body: said } = await request(url, { method, headers, body, signal })
  return {
    json: () =>
      said.json().catch((error: unknown) => Promise.reject(keepStatus(statusCode, error))),
  }
  // as: grammY asks with a text, and reads nothing but JSON
}) as unknown as Fetch

/** What stands before Telegram answers with pages: their status is all that they say. */
export class EdgePage extends Error {
  override readonly name = 'EdgePage'
  readonly status: number

  constructor(status: number, cause: SyntaxError) {
    super(`no JSON but a page, with status ${status}`, { cause })
    this.status = status
  }
}

function keepStatus(status: number, error: unknown): unknown {
  return error instanceof SyntaxError ? new EdgePage(status, error) : error
}
