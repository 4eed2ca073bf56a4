import { ApplicationCommandOptionType, ApplicationCommandType, type REST, Routes } from 'discord.js'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Locale, Locales, Wording } from '../../core/locale.ts'
import type { CommandCenter, CommandDescription, MessageMenu } from '../../ports/command.ts'
import { type CommandIds, nameCommands } from './call-commands.ts'

type Deps = {
  readonly rest: REST
  readonly commandCenter: CommandCenter
  readonly locales: Locales
  readonly log: Pick<Logger, 'info'>
}

/** Tells Discord the commands, if it does not know them so already. */
export async function registerCommands(
  { rest, commandCenter, locales, log }: Deps,
  applicationId: string,
): Promise<CommandIds> {
  const path = Routes.applicationCommands(applicationId)
  const wanted = [
    ...commandCenter.commands.map((command) => toBody(command, locales)),
    ...commandCenter.menus.map((menu) => toMenuBody(menu, locales)),
  ]
  const known = knownSchema.parse(
    await rest.get(path, { query: new URLSearchParams({ with_localizations: 'true' }) }),
  )
  if (fingerprint(known) === fingerprint(wanted)) return toIds(known)
  const registered = await rest.put(path, { body: wanted })
  log.info({ count: wanted.length }, 'commands registered')
  return toIds(knownSchema.parse(registered))
}

function toIds(known: readonly KnownCommand[]): CommandIds {
  return new Map(
    known
      .filter(({ type }) => type === ApplicationCommandType.ChatInput)
      .map(({ name, id }) => [name, id]),
  )
}

const localizationsSchema = z
  .record(z.string(), z.string())
  .nullish()
  // In whatever order they are given back.
  .transform((told) => Object.fromEntries(Object.entries(told ?? {}).sort()))

const namedSchema = z.object({
  name: z.string(),
  name_localizations: localizationsSchema,
  description: z.string(),
  description_localizations: localizationsSchema,
})
const commandSchema = namedSchema.extend({
  type: z.number().default(ApplicationCommandType.ChatInput),
  options: z
    .array(
      namedSchema.extend({
        type: z.number(),
        required: z.boolean().default(false),
        autocomplete: z.boolean().default(false),
      }),
    )
    .default([]),
})
type CommandBody = z.output<typeof commandSchema>
const knownSchema = z.array(commandSchema.extend({ id: z.string() }))
type KnownCommand = z.output<typeof knownSchema>[number]

/** Discord's own locales that speak one of ours; it has none for Arabic, whose readers see English names. */
const discordLocales: Readonly<Record<string, readonly string[]>> = {
  es: ['es-ES', 'es-419'],
  ru: ['ru'],
}

/** Without what is as in English: Discord passes over it, and would never know it so. */
function abroad(locales: Locales, say: (locale: Locale) => string): Record<string, string> {
  const english = say(nameCommands(locales.find('en')))
  const told = Object.entries(discordLocales).flatMap(([language, codes]) => {
    const words = say(nameCommands(locales.find(language)))
    return words === english ? [] : codes.map((code) => [code, words] as const)
  })
  return Object.fromEntries(told)
}

function toNamed(
  { name, description }: { readonly name: string; readonly description: Wording },
  locales: Locales,
) {
  return {
    name,
    name_localizations: abroad(locales, ({ nameOf }) => nameOf(name)),
    description: locales.find('en').say(description),
    description_localizations: abroad(locales, ({ say }) => say(description)),
  }
}

/** Discord knows a menu by its English name. */
export function nameMenu({ label }: MessageMenu, locales: Locales): string {
  return locales.find('en').say(label)
}

function toMenuBody(menu: MessageMenu, locales: Locales): CommandBody {
  return {
    type: ApplicationCommandType.Message,
    name: nameMenu(menu, locales),
    name_localizations: abroad(locales, ({ say }) => say(menu.label)),
    description: '',
    description_localizations: {},
    options: [],
  }
}

/** Whatever a reader finds it under, what they ask for comes back by its English name. */
function toBody(command: CommandDescription, locales: Locales): CommandBody {
  return {
    ...toNamed(command, locales),
    type: ApplicationCommandType.ChatInput,
    options: command.options
      // Discord wants the required ones first.
      .toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired))
      .map((option) => ({
        ...toNamed(option, locales),
        type: optionTypes[option.type],
        required: option.isRequired,
        autocomplete: option.suggests !== undefined,
      })),
  }
}

const optionTypes = {
  text: ApplicationCommandOptionType.String,
  number: ApplicationCommandOptionType.Integer,
  place: ApplicationCommandOptionType.Channel,
  file: ApplicationCommandOptionType.Attachment,
} as const

function fingerprint(commands: readonly CommandBody[]): string {
  const sorted = commands.toSorted((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1))
  return JSON.stringify(z.array(commandSchema).parse(sorted))
}
