/** https://core.telegram.org/bots/api#getfile */
import { type Api, GrammyError, HttpError } from 'grammy'
import type { Document } from 'grammy/types'
import type { SentFile } from '../../ports/command.ts'
import { FetchError } from '../../ports/intake.ts'
import { download } from '../download.ts'

/** As it can be kept: the file is fetched when it is read. */
type Sent = {
  readonly id: string
  readonly name: string
  readonly byteCount?: number | undefined
}

export function toSent({ file_id: id, file_name, file_size }: Document): Sent {
  return { id, name: file_name ?? '…', byteCount: file_size }
}

const telegram = 'https://api.telegram.org'
/** A Bot API server of one's own may give a path on its own disk instead. */
const pathPattern = /^(?!.*\.\.)\w[\w./ -]*$/

export function toSentFile(api: Api, { id, name, byteCount }: Sent): SentFile {
  return {
    name,
    byteCount,
    async read(mostBytes) {
      const path = await findPath(api, id)
      const root = api.options?.apiRoot ?? telegram
      const url = new URL(`${root}/file/bot${api.token}/${encodeURI(path)}`)
      return download(url, { origins: [url.origin], mostBytes })
    },
  }
}

async function findPath(api: Api, id: string): Promise<string> {
  const { file_path: path } = await api.getFile(id).catch((error: unknown) => {
    throw toFetchError(error)
  })
  if (path !== undefined && pathPattern.test(path)) return path
  throw new FetchError('refused', 'Telegram gave no path under which a file can be fetched')
}

function toFetchError(error: unknown): unknown {
  if (error instanceof HttpError)
    return new FetchError('unreachable', 'Telegram did not answer getFile', { cause: error })
  if (!(error instanceof GrammyError)) return error
  const { error_code: code, description } = error
  if (code === 429) return new FetchError('rate-limited', description, { cause: error })
  const isTooLarge = /file is too big/i.test(description)
  return new FetchError(isTooLarge ? 'too-large' : 'refused', description, { cause: error })
}
