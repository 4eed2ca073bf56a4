/** https://discord.com/developers/docs/interactions/application-commands#application-command-object */
import { z } from 'zod'
import { findTaken, measureCommand } from './command-names.ts'
import { refuse, sized } from './form.ts'
import { locales } from './locale.ts'

const name = z.string().superRefine((text, context) => {
  if (/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(text) && text === text.toLowerCase())
    return
  refuse(context, [], {
    code: 'APPLICATION_COMMAND_INVALID_NAME',
    message: 'Command name is invalid',
  })
})
/** Of a command with all its options, in characters. */
const sizeLimit = 8_000
const localized = (text: z.ZodType<string>) => z.partialRecord(z.enum(locales), text).nullish()
const description = sized(1, 100)

const option = z
  .strictObject({
    type: z.int().min(1).max(11),
    name,
    name_localizations: localized(name),
    description,
    description_localizations: localized(description),
    required: z.boolean().optional(),
    choices: z
      .array(z.strictObject({ name: sized(1, 100), value: z.union([z.string(), z.number()]) }))
      .max(25)
      .optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    min_length: z.int().min(0).max(6000).optional(),
    max_length: z.int().min(1).max(6000).optional(),
    autocomplete: z.boolean().optional(),
  })
  .superRefine(({ type, choices = [], autocomplete = false }, context) => {
    if (autocomplete && (choices.length > 0 || ![3, 4, 10].includes(type)))
      refuse(context, ['autocomplete'], {
        code: 'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID',
        message: 'Autocomplete is for texts and numbers without choices',
      })
  })
export type CommandOptionBody = z.output<typeof option>

const shared = {
  default_member_permissions: z.string().nullish(),
  nsfw: z.boolean().optional(),
  contexts: z.array(z.int().min(0).max(2)).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).optional(),
}
const slashCommand = z
  .strictObject({
    ...shared,
    type: z.literal(1).optional(),
    name,
    name_localizations: localized(name),
    description,
    description_localizations: localized(description),
    options: z.array(option).max(25).optional(),
  })
  .superRefine((whole, context) => {
    const { options = [] } = whole
    if (measureCommand(whole) > sizeLimit)
      refuse(context, [], {
        code: 'APPLICATION_COMMAND_TOO_LARGE',
        message: `Command exceeds maximum size (${sizeLimit})`,
      })
    for (const { one, locale } of findTaken(options))
      refuse(context, ['options', options.indexOf(one), 'name_localizations', locale], optionTaken)
    const firstFree = options.findIndex((one) => one.required !== true)
    options.forEach((one, index) => {
      if (one.required === true && firstFree !== -1 && index > firstFree)
        refuse(context, ['options', index], {
          code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          message: 'Required options must be placed before non-required options',
        })
      if (options.findIndex((other) => other.name === one.name) !== index)
        refuse(context, ['options', index], optionTaken)
    })
  })
const optionTaken = {
  code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  message: 'Option name already exists',
}
/** https://discord.com/developers/docs/interactions/application-commands#message-commands */
const messageCommand = z.strictObject({
  ...shared,
  type: z.literal(3),
  name: sized(1, 32),
  name_localizations: localized(sized(1, 32)),
  description: z.literal('').optional(),
  description_localizations: z.strictObject({}).nullish(),
  options: z.array(option).max(0).optional(),
})

const command = z.union([slashCommand, messageCommand])
export type CommandBody = z.output<typeof command>
export type SlashCommandBody = z.output<typeof slashCommand>

export const commandsForm = z
  .array(command)
  .max(130)
  .superRefine((list, context) => {
    const called = list.map(({ type = 1, name: own }) => `${type} ${own}`)
    called.forEach((one, index) => {
      if (called.indexOf(one) !== index) refuse(context, [index, 'name'], commandTaken)
    })
    for (const { one, locale } of findTaken(list.filter(({ type = 1 }) => type === 1)))
      refuse(context, [list.indexOf(one), 'name_localizations', locale], commandTaken)
    if (list.filter(({ type }) => type === 3).length > 15)
      refuse(context, [], {
        code: 'BASE_TYPE_MAX_LENGTH',
        message: 'At most 15 message commands.',
      })
  })

const commandTaken = {
  code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
  message: 'Application command names must be unique',
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete */
export const suggestionForm = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        name: sized(1, 100),
        name_localizations: localized(sized(1, 100)),
        value: z.union([sized(1, 100), z.number()]),
      }),
    )
    .max(25),
})
export type Choice = z.output<typeof suggestionForm>['choices'][number]
