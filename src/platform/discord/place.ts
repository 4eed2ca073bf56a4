/** What kind of channel a destination is: found out by itself, once. */
import { ChannelFlags, ChannelType, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import { readAnswer } from './read-answer.ts'

const channelSchema = z.object({
  id: z.string(),
  type: z.number(),
  name: z.string().nullish(),
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  flags: z.number().default(0),
  available_tags: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  permission_overwrites: z
    .array(z.object({ id: z.string(), type: z.number(), allow: z.string(), deny: z.string() }))
    .default([]),
})
export type Channel = z.output<typeof channelSchema>

export type Places = {
  /** What is known already; sending never asks. */
  known(channel: string): Channel | undefined
  /** As the gateway says it now, where this process has one; or as it was when it was asked about. */
  typeOf(channel: string): ChannelType | undefined
  fetch(channel: string): Promise<Channel>
  /** `user:<id>` is a person: the channel is the one that Discord opens to talk to them. */
  resolve(channel: string): Promise<string>
  /** What a channel is called as a destination: a person's by the person, if it was opened here. */
  nameOf(channel: string): string
}

export function createPlaces(rest: REST, seenType: Places['typeOf'] = () => undefined): Places {
  const channels = new Map<string, Channel>()
  const persons = new Map<string, string>()
  const names = new Map<string, string>()
  return {
    known: (channel) => channels.get(channel),
    typeOf: (channel) => seenType(channel) ?? channels.get(channel)?.type,
    async fetch(channel) {
      const found = readAnswer(channelSchema, await rest.get(Routes.channel(channel)))
      channels.set(channel, found)
      return found
    },
    async resolve(channel) {
      const person = /^user:(\d+)$/.exec(channel)?.[1]
      if (person === undefined) return channel
      const known = persons.get(person)
      if (known !== undefined) return known
      const opened = await rest.post(Routes.userChannels(), { body: { recipient_id: person } })
      const { id } = readAnswer(channelSchema, opened)
      persons.set(person, id)
      names.set(id, channel)
      return id
    },
    nameOf: (channel) => names.get(channel) ?? channel,
  }
}

export function isForum({ type }: Channel): boolean {
  return type === ChannelType.GuildForum || type === ChannelType.GuildMedia
}

export function isThread({ type }: Channel): boolean {
  return (
    type === ChannelType.PublicThread ||
    type === ChannelType.PrivateThread ||
    type === ChannelType.AnnouncementThread
  )
}

/** https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel */
const mostTags = 5

/** The forum's tags that are named like the story's topics; any one where the forum insists. */
export function pickTags(
  { available_tags: tags, flags }: Channel,
  topics: readonly string[],
): readonly string[] {
  const wanted = new Set(topics.map(toPlainName))
  const fitting = tags.filter(({ name }) => wanted.has(toPlainName(name))).slice(0, mostTags)
  const isTagRequired = (flags & ChannelFlags.RequireTag) !== 0
  const picked = fitting.length === 0 && isTagRequired ? tags.slice(0, 1) : fitting
  return picked.map(({ id }) => id)
}

function toPlainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{Nd}]+/gu, '')
}
