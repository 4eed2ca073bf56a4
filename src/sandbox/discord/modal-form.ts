/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
import { z } from 'zod'
import { refuse, sized } from './form.ts'

const id = z.int().nonnegative().optional()
const most = 4_000

const textInput = z
  .strictObject({
    type: z.literal(4),
    id,
    custom_id: sized(1, 100),
    style: z.int().min(1).max(2),
    min_length: z.int().min(0).max(most).optional(),
    max_length: z.int().min(1).max(most).optional(),
    required: z.boolean().optional(),
    value: z.string().max(most).optional(),
    placeholder: sized(0, 100).optional(),
  })
  .superRefine(({ value = '', min_length: least = 0, max_length: limit = most }, context) => {
    if (value.length > limit || (value !== '' && value.length < least))
      refuse(context, ['value'], {
        code: 'BASE_TYPE_BAD_LENGTH',
        message: `Must be between ${least} and ${limit} in length.`,
      })
    if (least > limit)
      refuse(context, ['min_length'], {
        code: 'TEXT_INPUT_MIN_LENGTH_GREATER_THAN_MAX_LENGTH',
        message: 'The minimum length cannot be greater than the maximum length',
      })
  })

const stringSelect = z
  .strictObject({
    type: z.literal(3),
    id,
    custom_id: sized(1, 100),
    placeholder: sized(0, 150).optional(),
    required: z.boolean().optional(),
    min_values: z.int().min(0).max(25).optional(),
    max_values: z.int().min(1).max(25).optional(),
    options: z
      .array(
        z.strictObject({
          label: sized(1, 100),
          value: sized(1, 100),
          description: sized(0, 100).optional(),
          default: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(25),
  })
  .superRefine((select, context) => {
    const { options, min_values: least = 1, max_values: limit = 1, required = true } = select
    if (limit > options.length || least > limit)
      refuse(context, ['max_values'], {
        code: 'SELECT_COMPONENT_MAX_VALUES_OUT_OF_RANGE',
        message: 'max_values must lie between min_values and the number of options',
      })
    if (required && least === 0)
      refuse(context, ['min_values'], {
        code: 'COMPONENT_REQUIRED_MIN_VALUES',
        message: 'A required select needs at least one value',
      })
    if (options.filter((one) => one.default === true).length > limit)
      refuse(context, ['options'], {
        code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
        message: 'More options are chosen by default than may be chosen',
      })
    options.forEach(({ value }, index) => {
      if (options.findIndex((other) => other.value === value) !== index)
        refuse(context, ['options', index, 'value'], {
          code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          message: 'The specified option value is already used',
        })
    })
  })

const label = z.strictObject({
  type: z.literal(18),
  id,
  label: sized(1, 45),
  description: sized(0, 100).optional(),
  component: z.discriminatedUnion('type', [textInput, stringSelect]),
})
const textDisplay = z.strictObject({ type: z.literal(10), id, content: sized(1, 4000) })

/** Of the fields that Discord knows, those that the sandbox can fill. */
export const modalForm = z
  .strictObject({
    custom_id: sized(1, 100),
    title: sized(1, 45),
    components: z
      .array(z.discriminatedUnion('type', [label, textDisplay]))
      .min(1)
      .max(5),
  })
  .superRefine(({ components }, context) => {
    const ids = components.map((one) => (one.type === 18 ? one.component.custom_id : undefined))
    ids.forEach((own, index) => {
      if (own !== undefined && ids.indexOf(own) !== index)
        refuse(context, ['components', index, 'component', 'custom_id'], {
          code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
          message: 'Component custom id cannot be duplicated',
        })
    })
  })

export type Modal = z.output<typeof modalForm>
export type ModalField = z.output<typeof label>['component']
