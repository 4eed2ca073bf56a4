/** https://discord.com/developers/docs/interactions/application-commands#application-command-object */
import { z } from 'zod'
import { refuse, sized } from './form.ts'

const name = z.string().superRefine((text, context) => {
  if (/^[-_'\p{L}\p{N}]{1,32}$/u.test(text) && text === text.toLowerCase()) return
  refuse(context, [], {
    code: 'APPLICATION_COMMAND_INVALID_NAME',
    message: 'Command name is invalid',
  })
})
const localizations = z.record(z.string(), z.string()).nullish()

const option = z.strictObject({
  type: z.int().min(1).max(11),
  name,
  name_localizations: localizations,
  description: sized(1, 100),
  description_localizations: localizations,
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
export type CommandOptionBody = z.output<typeof option>

const command = z
  .strictObject({
    type: z.literal(1).optional(),
    name,
    name_localizations: localizations,
    description: sized(1, 100),
    description_localizations: localizations,
    options: z.array(option).max(25).optional(),
    default_member_permissions: z.string().nullish(),
    nsfw: z.boolean().optional(),
    contexts: z.array(z.int().min(0).max(2)).nullish(),
    integration_types: z.array(z.int().min(0).max(1)).optional(),
  })
  .superRefine(({ options = [] }, context) => {
    const firstFree = options.findIndex((one) => one.required !== true)
    options.forEach((one, index) => {
      if (one.required === true && firstFree !== -1 && index > firstFree)
        refuse(context, ['options', index], {
          code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          message: 'Required options must be placed before non-required options',
        })
      if (options.findIndex((other) => other.name === one.name) !== index)
        refuse(context, ['options', index], {
          code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
          message: 'Option name already exists',
        })
    })
  })
export type CommandBody = z.output<typeof command>

export const commandsForm = z
  .array(command)
  .max(100)
  .superRefine((list, context) => {
    list.forEach((one, index) => {
      if (list.findIndex((other) => other.name === one.name) !== index)
        refuse(context, [index, 'name'], {
          code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
          message: 'Application command names must be unique',
        })
    })
  })
