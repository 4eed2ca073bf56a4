/** https://discord.com/developers/docs/resources/message#create-message */
import { z } from 'zod'
import { type Component, components, legacyComponents } from './component-form.ts'
import { readForm, refuse, sized, webUrl } from './form.ts'
import { walkComponents } from './walk-components.ts'

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const flag = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  silent: 1 << 12,
  v2: 1 << 15,
}

const media = z.strictObject({ url: webUrl, description: z.string().optional() })
const embed = z.strictObject({
  type: z.literal('rich').optional(),
  title: sized(0, 256).optional(),
  description: sized(0, 4096).optional(),
  url: webUrl.optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  color: z.int().min(0).max(0xff_ff_ff).optional(),
  footer: z.strictObject({ text: sized(1, 2048), icon_url: webUrl.optional() }).optional(),
  image: media.optional(),
  thumbnail: media.optional(),
  author: z
    .strictObject({ name: sized(1, 256), url: webUrl.optional(), icon_url: webUrl.optional() })
    .optional(),
  fields: z
    .array(
      z.strictObject({
        name: sized(1, 256),
        value: sized(1, 1024),
        inline: z.boolean().optional(),
      }),
    )
    .max(25)
    .optional(),
})
export type Embed = z.output<typeof embed>

const mentionedIds = z
  .array(z.string().regex(/^\d{17,19}$/))
  .max(100)
  .optional()
const allowedMentions = z
  .strictObject({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
    roles: mentionedIds,
    users: mentionedIds,
    replied_user: z.boolean().optional(),
  })
  .superRefine((allowed, context) => {
    for (const kind of ['roles', 'users'] as const)
      if (allowed.parse?.includes(kind) && (allowed[kind]?.length ?? 0) > 0)
        refuse(context, [], {
          code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        })
  })
export type AllowedMentions = z.output<typeof allowedMentions>

const bodyShape = {
  content: sized(0, 2000).nullish(),
  embeds: z.array(embed).max(10).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  flags: z.int().nullish(),
}
const createShape = {
  ...bodyShape,
  tts: z.boolean().optional(),
  nonce: z.union([z.int(), z.string().max(25)]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  message_reference: z
    .strictObject({
      type: z.literal(0).optional(),
      message_id: z.string(),
      channel_id: z.string().optional(),
      guild_id: z.string().optional(),
      fail_if_not_exists: z.boolean().optional(),
    })
    .nullish(),
}
const old = { components: legacyComponents.nullish() }
const v2 = { components: components.nullish() }
const createForms = {
  old: z.strictObject({ ...createShape, ...old }).superRefine(checkWhole),
  v2: z.strictObject({ ...createShape, ...v2 }).superRefine(checkWhole),
}
const editForms = {
  old: z.strictObject({ ...bodyShape, ...old }).superRefine(checkWhole),
  v2: z.strictObject({ ...bodyShape, ...v2 }).superRefine(checkWhole),
}
export type CreateBody = z.output<typeof createForms.v2>
export type EditBody = z.output<typeof editForms.v2>

export function readCreate(body: unknown): CreateBody {
  return readForm<CreateBody>(createForms[generation(body, 0)], body)
}

/** `flags`: those that the message has already; IS_COMPONENTS_V2 cannot be taken away. */
export function readEdit(body: unknown, flags: number): EditBody {
  return readForm<EditBody>(editForms[generation(body, flags)], body)
}

const flagged = z.looseObject({ flags: z.int() })

function generation(body: unknown, flags: number): 'old' | 'v2' {
  const own = flagged.safeParse(body).data?.flags ?? 0
  return ((own | flags) & flag.v2) === 0 ? 'old' : 'v2'
}

/** The rules that no single field shows. */
function checkWhole(
  body: z.output<z.ZodObject<typeof bodyShape & typeof v2>>,
  context: z.RefinementCtx,
): void {
  checkEmbedSum(body.embeds ?? [], context)
  checkComponents(body.components ?? [], context)
  if (((body.flags ?? 0) & flag.v2) === 0) return
  for (const field of ['content', 'embeds'] as const)
    if ((body[field]?.length ?? 0) > 0)
      refuse(context, [field], {
        code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      })
}

export function embedLength(one: Embed): number {
  const fields = (one.fields ?? []).map(({ name, value }) => name + value).join('')
  const texts = [one.title, one.description, one.footer?.text, one.author?.name, fields]
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
}

function checkEmbedSum(embeds: readonly Embed[], context: z.RefinementCtx): void {
  const sum = embeds.reduce((total, one) => total + embedLength(one), 0)
  if (sum > 6000)
    refuse(context, ['embeds'], {
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: 'Embed size exceeds maximum size of 6000',
    })
}

function checkComponents(list: readonly Component[], context: z.RefinementCtx): void {
  const all = walkComponents(list, ['components'])
  if (all.length > 40)
    refuse(context, ['components'], {
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: 'The maximum number of components in a message is 40',
    })
  const texts = all.map(({ component }) => ('content' in component ? component.content : ''))
  if (texts.join('').length > 4000)
    refuse(context, ['components'], {
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: 'Component displayable text size exceeds maximum size of 4000',
    })
  const seen = new Set<string>()
  for (const { component, path } of all) {
    const customId = 'custom_id' in component ? component.custom_id : undefined
    if (customId === undefined) continue
    if (seen.has(customId))
      refuse(context, [...path, 'custom_id'], {
        code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
        message: 'Component custom id cannot be duplicated',
      })
    seen.add(customId)
  }
}
