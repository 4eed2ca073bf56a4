/** Talks to the sandbox without any library. */
import {
  type DiscordSandboxOptions,
  startDiscordSandbox,
} from '../../src/sandbox/discord/sandbox.ts'

export async function startBare(options: DiscordSandboxOptions = {}) {
  const sandbox = await startDiscordSandbox(options)
  const channel = sandbox.view.channels()[0]?.id ?? ''
  const applicationId = Buffer.from(sandbox.token.split('.')[0] ?? '', 'base64url').toString()
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${sandbox.api}/v10${path}`, {
      method,
      headers: {
        'user-agent': 'DiscordBot (https://tenbells.example, 1)',
        'content-type': 'application/json',
        authorization: `Bot ${sandbox.token}`,
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  }
  const messages = `/channels/${channel}/messages`
  return { ...sandbox, channel, applicationId, call, messages }
}

export type Bare = Awaited<ReturnType<typeof startBare>>
