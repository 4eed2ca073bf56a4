import type { MessageAddress } from '../../ports/messenger.ts'

const pattern =
  /^https:\/\/(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/channels\/(?:\d{17,20}|@me)\/(?<channel>\d{17,20})\/(?<message>\d{17,20})\/?$/i

/** What “Copy Message Link” gives. */
export function readMessageLink(address: string): MessageAddress | undefined {
  const { channel, message } = pattern.exec(address.trim())?.groups ?? {}
  if (channel === undefined || message === undefined) return undefined
  // Discord's ids are unlike each other everywhere, and a thread is not called as its channel.
  return { channels: undefined, messageIds: [message, `${channel}/${message}`] }
}
