import { appLanguage } from './language.js'

/** @typedef {import('../../ports/sandbox.ts').SandboxChannel} Channel */
/** @typedef {import('../../ports/sandbox.ts').SandboxCommand} Command */
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
 * What the bot offers for what stands at the end of a command.
 * @param {string} channelId
 * @param {{ user: string, text: string }} typing
 * @returns {Promise<readonly import('./offers.js').Offer[]>}
 */
export async function suggest(channelId, { user, text }) {
  try {
    const answer = await post(`${pathOf(channelId)}/suggest`, {
      user,
      text,
      language: appLanguage(),
    })
    const { from = 0, choices = [] } = await answer.json()
    return choices.map((/** @type {{ name: string, value: string }} */ { name, value }) => ({
      label: name,
      note: name.includes(value) ? '' : value,
      text: text.slice(0, from) + value,
    }))
  } catch {
    // What can be typed anyway is only offered.
    return []
  }
}

/** @type {Map<string, readonly Command[]>} */
const listed = new Map()

/**
 * What the app lists after a slash, in its language; none where the platform does not tell.
 * @param {string} channelId
 * @returns {Promise<readonly Command[]>}
 */
export async function listCommands(channelId) {
  const language = appLanguage()
  const path = `${pathOf(channelId)}/commands${language ? `?language=${language}` : ''}`
  const known = listed.get(path)
  if (known !== undefined) return known
  try {
    /** @type {{ commands?: readonly Command[] }} */
    const { commands = [] } = await (await fetch(path)).json()
    // There are none before the bot has told them.
    if (commands.length > 0) listed.set(path, commands)
    return commands
  } catch {
    return []
  }
}

/**
 * Types or presses as a person; gives what went wrong, in words.
 * @param {string} channelId
 * @param {Input} input
 * @returns {Promise<string | undefined>}
 */
export async function act(channelId, input) {
  try {
    const answer = await post(`${pathOf(channelId)}/input`, { ...input, language: appLanguage() })
    return answer.ok ? undefined : ((await answer.json()).error ?? 'That did not work.')
  } catch {
    return 'Tenbells cannot be reached just now.'
  }
}

/** @param {string} channelId */
export function pathOf(channelId) {
  return `/api/sandbox/channels/${encodeURIComponent(channelId)}`
}

/** @param {string} path @param {object} body */
function post(path, body) {
  const headers = { 'content-type': 'application/json' }
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
}
