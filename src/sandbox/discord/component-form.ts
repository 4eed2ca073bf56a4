/** https://discord.com/developers/docs/components/reference */
import { z } from 'zod'
import { refuse, sized, webUrl } from './form.ts'

const id = z.int().nonnegative().optional()
const emoji = z.strictObject({
  id: z.string().nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
})

const linkStyle = 5
const button = z
  .strictObject({
    type: z.literal(2),
    id,
    style: z.int().min(1).max(linkStyle),
    label: sized(0, 80).optional(),
    emoji: emoji.optional(),
    custom_id: sized(1, 100).optional(),
    url: webUrl.pipe(z.string().max(512)).optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine(({ style, custom_id: customId, url, label, emoji: picture }, context) => {
    const missing = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
    if (style === linkStyle && url === undefined) refuse(context, ['url'], missing)
    if (style !== linkStyle && customId === undefined) refuse(context, ['custom_id'], missing)
    if (url !== undefined && customId !== undefined)
      refuse(context, ['custom_id'], {
        code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        message: 'A custom id and url cannot both be specified',
      })
    if (!label && picture === undefined)
      refuse(context, [], {
        code: 'BUTTON_COMPONENT_INVALID_EMOJI_LABEL',
        message: 'A button must have a label or an emoji.',
      })
  })

const select = z.strictObject({
  type: z.union([z.literal(3), z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
  id,
  custom_id: sized(1, 100),
  placeholder: sized(0, 150).optional(),
  options: z
    .array(
      z.strictObject({
        label: sized(1, 100),
        value: sized(1, 100),
        description: sized(0, 100).optional(),
        emoji: emoji.optional(),
        default: z.boolean().optional(),
      }),
    )
    .max(25)
    .optional(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  disabled: z.boolean().optional(),
})

const actionRow = z
  .strictObject({
    type: z.literal(1),
    id,
    components: z
      .array(z.discriminatedUnion('type', [button, select]))
      .min(1)
      .max(5),
  })
  .superRefine((row, context) => {
    const selects = row.components.filter((component) => component.type !== 2)
    if (selects.length > 0 && row.components.length > 1)
      refuse(context, ['components'], {
        code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        message: 'The specified component exceeds the maximum width',
      })
  })

const media = z.strictObject({ url: webUrl })
const textDisplay = z.strictObject({ type: z.literal(10), id, content: sized(1, 4000) })
const thumbnail = z.strictObject({
  type: z.literal(11),
  id,
  media,
  description: sized(0, 1024).optional(),
  spoiler: z.boolean().optional(),
})
const section = z.strictObject({
  type: z.literal(9),
  id,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
})
const gallery = z.strictObject({
  type: z.literal(12),
  id,
  items: z
    .array(
      z.strictObject({
        media,
        description: sized(0, 1024).optional(),
        spoiler: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(10),
})
const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.int().min(1).max(2).optional(),
})
const container = z.strictObject({
  type: z.literal(17),
  id,
  accent_color: z.int().min(0).max(0xff_ff_ff).nullish(),
  spoiler: z.boolean().optional(),
  components: z
    .array(z.discriminatedUnion('type', [actionRow, textDisplay, section, gallery, separator]))
    .min(1)
    .max(40),
})

/** Rows of buttons as they always were. */
export const legacyComponents = z.array(actionRow).max(5)

/** Allowed under the flag IS_COMPONENTS_V2 only. */
export const components = z
  .array(
    z.discriminatedUnion('type', [actionRow, textDisplay, section, gallery, separator, container]),
  )
  .max(40)

export type Component = z.output<typeof components>[number]
