/** @typedef {import('../../../ports/sandbox.ts').SandboxMessage} Message */

/**
 * The message that forces a reply of this person: the last of the bot's, if it does so and is theirs to answer.
 * https://core.telegram.org/bots/api#forcereply
 * @param {readonly Message[]} messages
 * @param {string} user
 */
export function findQuestion(messages, user) {
  const last = messages.findLast((message) => !message.ephemeral && !message.isDeleted)
  if (last === undefined || !last.author.isBot) return undefined
  const markup = /** @type {import('./payload.js').Payload} */ (last.payload).reply_markup
  if (markup?.force_reply !== true) return undefined
  const replied = messages.find((message) => message.id === last.replyTo)
  return markup.selective !== true || replied?.author.name === user ? last : undefined
}
