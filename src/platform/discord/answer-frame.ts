/** Answers as cards of Components V2: https://discord.com/developers/docs/components/reference */
import { type Message, MessageFlags } from 'discord.js'
import { z } from 'zod'
import type { CommandReply } from '../../ports/command.ts'
import type { Rendering } from '../../ports/messenger.ts'

type Payload = Rendering['payload']

const flagsSchema = z.object({ flags: z.int().optional() })

export function toPrivate(payload: Payload): Payload {
  const { flags = 0 } = flagsSchema.parse(payload)
  return { ...payload, flags: flags | MessageFlags.Ephemeral }
}

/** For what stands there already: what becomes a card gives up what it said before. */
export function toInstead(payload: Payload): Payload {
  return 'content' in payload ? payload : { ...payload, content: null, embeds: [] }
}

/** The flag of a card cannot be taken away: what is to be seen in another frame stands beside it, all else in that one. */
export function keepFrame<Reply extends CommandReply & { readonly replacesMessage?: boolean }>(
  standing: Pick<Message, 'flags'> | null,
  reply: Reply,
): Reply {
  const isCard = standing?.flags.has(MessageFlags.IsComponentsV2) === true
  if (!isCard || reply.replacesMessage !== true) return reply
  if (reply.style?.design === 'embed') return { ...reply, replacesMessage: false }
  return { ...reply, style: { ...reply.style, design: 'components' } }
}
