/** @typedef {import('../../../ports/sandbox.ts').SandboxMessage} Message */

/** Of a press the bot has answered with an address: the app opens it, and shows nothing. @param {Message} message */
export function isOpened({ ephemeral, text, payload }) {
  /** @type {import('./payload.js').Payload} */
  const { entities = [] } = payload
  return (
    ephemeral === true &&
    entities.some(({ type, length }) => type === 'url' && length === text.length)
  )
}

/** The last one. @param {readonly Message[]} messages */
export function findOpened(messages) {
  return messages.findLast(isOpened)
}
