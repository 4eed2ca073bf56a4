/** A destination as its operator, or who exports it, writes it down: the file, and what is imported, alike. */
import { z } from 'zod'
import { type ParsedKeywords, parseKeywords, parseTypedKeywords } from './keywords.ts'
import {
  levels,
  platforms,
  type SubscriptionId,
  type UpdateMatter,
  updatePolicies,
} from './model.ts'
import { because } from './reason.ts'
import { isTimeZone } from './schedule.ts'
import { durationSchema, slugSchema, sourceIdSchema } from './source-settings.ts'
import { designs, layouts, usualStyle } from './style.ts'
import { usualWishes, type Wishes } from './subscription.ts'
import type { FaultAt, YamlFault } from './yaml.ts'

const keywordsSchema = createKeywordsSchema(parseKeywords)
const typedKeywordsSchema = createKeywordsSchema(parseTypedKeywords)

const noTime = because('expected a time in quotes, such as "22:00"')
const timeSchema = z.string(noTime).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, noTime)

const quietSchema = z
  .strictObject({
    from: timeSchema,
    to: timeSchema,
    zone: z.string().refine(isTimeZone, because('expected a time zone such as Europe/Berlin')),
    unless: z.enum(levels).default('flash'),
    held: z.enum(['collect', 'drop']).default('collect'),
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    error: because('expected another time than it begins'),
  })

const updatesOfSchema = z.strictObject({
  figure: z.enum(updatePolicies).optional(),
  quote: z.enum(updatePolicies).optional(),
  name: z.enum(updatePolicies).optional(),
  text: z.enum(updatePolicies).optional(),
  source: z.enum(updatePolicies).optional(),
} satisfies Record<UpdateMatter, unknown>)

const noRole = because('expected a Discord role id in quotes')
const mentionSchema = z.strictObject({
  role: z.string(noRole).regex(/^\d{17,20}$/, noRole),
  level: z.enum(levels).default('flash'),
  topics: z.array(slugSchema).default([]),
})

const mostEdits = 1_000
const noEdits = because('expected a number from 1 to {most}', { most: mostEdits })

/** What it wants to hear, and how. */
export const wishesSchema = z.strictObject({
  /** Ids of sources; all when absent. */
  sources: z.array(sourceIdSchema).default([]),
  /** The least level that begins a story there. */
  level: z.enum(levels).default('routine'),
  /** Ids of topics.yaml; all news when absent. */
  topics: z.array(slugSchema).default([...usualWishes.topics]),
  /** Words with AND, OR, NOT, "phrases" and parentheses. */
  include: keywordsSchema.optional(),
  exclude: keywordsSchema.optional(),
  updates: z.enum(updatePolicies).default(usualWishes.updates),
  /** Where one matter goes another way. */
  'updates-of': updatesOfSchema.default({}),
  /** Between two replies on one story. */
  cooldown: durationSchema.default(usualWishes.cooldownMs),
  /** At most so many edits of one message. */
  edits: z.int().min(1, noEdits).max(mostEdits, noEdits).default(usualWishes.mostEdits),
  quiet: quietSchema.optional(),
  /** Levels that arrive without a sound. */
  silent: z.array(z.enum(levels)).default([...usualWishes.silentLevels]),
  /** BCP 47, of our own words; a file of config/locales. */
  language: z.string().optional(),
  layout: z.enum(layouts).default(usualStyle.layout),
  hashtags: z.boolean().default(usualStyle.hasHashtags),
  design: z.enum(designs).default(usualStyle.design),
  threads: z.boolean().default(usualStyle.hasThreads),
  mentions: z.array(mentionSchema).default([]),
})
type WishSettings = z.output<typeof wishesSchema>
/** As it is written down: what is as usual may be left out. */
type WrittenWishes = z.input<typeof wishesSchema>

const noChannel = because('expected text in quotes, such as "123456789012345678" or "@name"')

/** Discord: the channel's id. Telegram: the chat's id or @name. Quoted, for it is longer than a number may be. */
export const channelSchema = z.string(noChannel).min(1, noChannel)

export const destinationSchema = z.strictObject({
  // as: here the operator's slug becomes the id
  id: slugSchema.transform((value) => value as SubscriptionId),
  platform: z.enum(platforms),
  channel: channelSchema,
  ...wishesSchema.shape,
  include: typedKeywordsSchema.optional(),
  exclude: typedKeywordsSchema.optional(),
})
type DestinationSettings = z.output<typeof destinationSchema>

export function toWishes(settings: WishSettings): Wishes {
  const { sources, topics, include, exclude, updates, quiet, language, layout, design } = settings
  return {
    ...{ sources, topics, include, exclude, updates, quiet },
    leastLevel: settings.level,
    silentLevels: settings.silent,
    mostEdits: settings.edits,
    cooldownMs: settings.cooldown,
    updatesBy: settings['updates-of'],
    style: {
      ...{ language, layout, design, mentions: settings.mentions },
      hasHashtags: settings.hashtags,
      hasThreads: settings.threads,
    },
  }
}

/** The inverse of {@link toWishes}, without what is as usual. */
export function writeWishes(wishes: Wishes): WrittenWishes {
  const { style } = wishes
  const written: Required<{ readonly [Name in keyof WrittenWishes]: unknown }> = {
    sources: wishes.sources,
    level: wishes.leastLevel,
    topics: wishes.topics,
    include: wishes.include,
    exclude: wishes.exclude,
    updates: wishes.updates,
    'updates-of': wishes.updatesBy,
    cooldown: toDuration(wishes.cooldownMs),
    edits: wishes.mostEdits,
    quiet: wishes.quiet,
    silent: wishes.silentLevels,
    language: style.language,
    layout: style.layout,
    hashtags: style.hasHashtags,
    design: style.design,
    threads: style.hasThreads,
    mentions: style.mentions,
  }
  const usual = JSON.stringify(wishesSchema.parse({}))
  const isUnusual = ([name, value]: readonly [string, unknown]) =>
    value !== undefined && JSON.stringify(wishesSchema.parse({ [name]: value })) !== usual
  // as: every name is one of the schema's, with what it takes
  return Object.fromEntries(Object.entries(written).filter(isUnusual)) as WrittenWishes
}

/** However their parts are ordered. */
export function isSameWishes(one: Wishes, other: Wishes): boolean {
  const [a, b] = [one, other].map((each) => JSON.stringify(wishesSchema.parse(writeWishes(each))))
  return a === b
}

function toDuration(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  if (seconds % 3_600 === 0) return `${seconds / 3_600}h`
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`
}

type Known = { readonly sources: readonly string[]; readonly topics: readonly string[] }

/** What each alone cannot tell: two of one place, and ids that nothing has. */
export function findDestinationFaults(
  destinations: readonly DestinationSettings[],
  known: Known,
  faultAt: FaultAt,
): readonly YamlFault[] {
  const places = new Map<string, string>()
  const doubles = [...destinations.entries()].flatMap(([index, { id, platform, channel }]) => {
    const place = `${platform} ${channel.toLowerCase()}`
    const other = places.get(place)
    places.set(place, id)
    if (other === undefined) return []
    const why = because(
      '"{other}" posts there already; put both together, or everything comes twice',
      { other },
    )
    return [faultAt(['destinations', index, 'channel'], why)]
  })
  return [...doubles, ...findUnknownNames('destinations', destinations, known, faultAt)]
}

const unknown = {
  source: (name: string) => because('there is no source with the id "{name}"', { name }),
  topic: (name: string) => because('there is no topic with the id "{name}"', { name }),
}

/** `list`: where in the file they stand. */
export function findUnknownNames(
  list: string,
  namings: readonly Known[],
  known: Known,
  faultAt: FaultAt,
): readonly YamlFault[] {
  return [...namings.entries()].flatMap(([index, naming]) =>
    (['source', 'topic'] as const).flatMap((thing) =>
      [...naming[`${thing}s`].entries()].flatMap(([place, id]) =>
        known[`${thing}s`].includes(id)
          ? []
          : [faultAt([list, index, `${thing}s`, place], unknown[thing](id))],
      ),
    ),
  )
}

function createKeywordsSchema(parse: (text: string) => ParsedKeywords) {
  return z.string().superRefine((text, context) => {
    const parsed = parse(text)
    if (parsed.kind === 'fault') context.addIssue(parsed.why)
  })
}
