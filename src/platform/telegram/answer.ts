import type { Message } from '../../core/message.ts'
import type { Destination, SentMessage } from '../../ports/messenger.ts'
import { countsItsMessages, parseChat } from './chat.ts'
import { toDeliveryError } from './error.ts'
import { type SendOptions, send } from './send.ts'
import type { Sender } from './sender.ts'

/** As `send`, and written down, so that nobody takes it for an alert whose end is not known. */
export async function answer(
  sender: Sender,
  destination: Destination,
  message: Message,
  options: SendOptions,
): Promise<SentMessage> {
  const { answers } = sender
  const { id: chat } = parseChat(destination.channel)
  if (!countsItsMessages(chat)) return send(sender, destination, message, options)
  const id = await answers.begin(destination.channel, new Date())
  try {
    const standing = await send(sender, destination, message, options)
    await answers.keep(id, standing.messageId, new Date())
    return standing
  } catch (error) {
    const failure = toDeliveryError(error)
    if (failure && failure.reason !== 'unknown-outcome') await answers.drop(id)
    throw error
  }
}
