import type { CommandReply, SentFile } from '../ports/command.ts'
import { FetchError } from '../ports/intake.ts'
import { say } from './say.ts'

/** The text of a file that came along, or the answer that says why there is none. */
export async function readSentFile(
  file: SentFile,
  mostBytes: number,
): Promise<string | CommandReply> {
  const bytes = await readBytes(file, mostBytes)
  if (typeof bytes === 'string') return refuse(file, bytes, mostBytes)
  return decode(bytes) ?? refuse(file, 'encoding', mostBytes)
}

type Lack = 'large' | 'lost' | 'encoding'

async function readBytes(file: SentFile, mostBytes: number): Promise<Uint8Array | Lack> {
  if (file.byteCount !== undefined && file.byteCount > mostBytes) return 'large'
  try {
    return await file.read(mostBytes)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return error.reason === 'too-large' ? 'large' : 'lost'
  }
}

/** UTF-8, with or without its mark; undefined for anything else, a picture as well as UTF-16. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function refuse({ name }: SentFile, lack: Lack, mostBytes: number): CommandReply {
  const values = { name: name.slice(0, 100), most: Math.floor(mostBytes / 1_000) }
  return {
    isPrivate: true,
    message: say({ phrase: `file.${lack}`, values }, [
      { kind: 'paragraph', text: { phrase: `file.${lack}.cure`, values } },
    ]),
  }
}
