import { ApplicationCommandOptionType, ApplicationCommandType, type REST, Routes } from 'discord.js'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Locales, Wording } from '../../core/locale.ts'
import type { CommandCenter, CommandDescription, MessageMenu } from '../../ports/command.ts'

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
): Promise<void> {
  const path = Routes.applicationCommands(applicationId)
  const wanted = [
    ...commandCenter.commands.map((command) => toBody(command, locales)),
    ...commandCenter.menus.map((menu) => toMenuBody(menu, locales)),
  ]
  const known = knownSchema.parse(
    await rest.get(path, { query: new URLSearchParams({ with_localizations: 'true' }) }),
  )
  if (fingerprint(known) === fingerprint(wanted)) return
  await rest.put(path, { body: wanted })
  log.info({ count: wanted.length }, 'commands registered')
}

const localizationsSchema = z
  .record(z.string(), z.string())
  .nullish()
  .transform((told) => told ?? {})

const knownSchema = z.array(
  z.object({
    type: z.number().default(ApplicationCommandType.ChatInput),
    name: z.string(),
    name_localizations: localizationsSchema,
    description: z.string(),
    description_localizations: localizationsSchema,
    options: z
      .array(
        z.object({
          type: z.number(),
          name: z.string(),
          description: z.string(),
          description_localizations: localizationsSchema,
          required: z.boolean().default(false),
          autocomplete: z.boolean().default(false),
        }),
      )
      .default([]),
  }),
)
type CommandBody = z.output<typeof knownSchema>[number]

/** Discord's own locales that speak one of ours; it has none for Arabic. */
const discordLocales: Readonly<Record<string, readonly string[]>> = {
  es: ['es-ES', 'es-419'],
  ru: ['ru'],
}

function sayAbroad(wording: Wording, locales: Locales): Readonly<Record<string, string>> {
  const told = Object.entries(discordLocales).flatMap(([language, codes]) =>
    codes.map((code) => [code, locales.find(language).say(wording)] as const),
  )
  return Object.fromEntries(told)
}

function describe(wording: Wording, locales: Locales) {
  return {
    description: locales.find('en').say(wording),
    description_localizations: sayAbroad(wording, locales),
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
    name_localizations: sayAbroad(menu.label, locales),
    description: '',
    description_localizations: {},
    options: [],
  }
}

/** A command keeps its name in every language: answers and the manual call it by that. */
function toBody({ name, description, options }: CommandDescription, locales: Locales): CommandBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    name_localizations: {},
    ...describe(description, locales),
    options: options
      // Discord wants the required ones first.
      .toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired))
      .map((option) => ({
        type: optionTypes[option.type],
        name: option.name,
        ...describe(option.description, locales),
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
  return JSON.stringify(knownSchema.parse(sorted))
}
