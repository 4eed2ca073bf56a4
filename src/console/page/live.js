/** @typedef {import('../../ports/sandbox.ts').SandboxChannel} Channel */
/** @typedef {import('../../ports/sandbox.ts').SandboxInput} SandboxInput */
/** @typedef {Exclude<SandboxInput, { text: string }> | { user: string, text: string, replyTo?: string | undefined, file?: import('./attachment.js').Attached | undefined }} Input */
/** @typedef {import('../facts.ts').ConsoleFacts} Facts */

/**
 * Follows the sandbox: everything once at each (re)connection, then after each change.
 * @param {{
 *   onChannels: (channels: readonly Channel[]) => void,
 *   onFacts: (facts: Facts) => void,
 *   onConnection: (isConnected: boolean) => void,
 * }} listener
 */
export function follow({ onChannels, onFacts, onConnection }) {
  let isLoading = false
  let isStale = false

  async function load() {
    isStale = true
    if (isLoading) return
    isLoading = true
    try {
      while (isStale) {
        isStale = false
        const answer = await fetch('/api/sandbox/channels')
        onChannels((await answer.json()).channels)
      }
    } catch {
      // The stream notices too, and loads again when it is back.
      onConnection(false)
    } finally {
      isLoading = false
    }
  }

  const events = new EventSource('/api/events')
  events.addEventListener('open', () => {
    onConnection(true)
    void load()
  })
  events.addEventListener('error', () => onConnection(false))
  events.addEventListener('channel', () => void load())
  events.addEventListener('facts', (event) => onFacts(JSON.parse(event.data)))
}

/**
 * Types or presses as a person; gives what went wrong, in words.
 * @param {string} channelId
 * @param {Input} input
 * @returns {Promise<string | undefined>}
 */
export async function act(channelId, input) {
  try {
    const answer = await fetch(`/api/sandbox/channels/${encodeURIComponent(channelId)}/input`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    return answer.ok ? undefined : ((await answer.json()).error ?? 'That did not work.')
  } catch {
    return 'Tenbells cannot be reached just now.'
  }
}
