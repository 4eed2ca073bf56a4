import { ApplicationCommandOptionType, type REST, Routes } from 'discord.js'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Locales, Wording } from '../../core/locale.ts'
import type { CommandCenter, CommandDescription } from '../../ports/command.ts'

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
  const wanted = commandCenter.commands.map((command) => toBody(command, locales))
  const known = knownSchema.parse(await rest.get(path))
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
    name: z.string(),
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

function describe(wording: Wording, locales: Locales) {
  const told = Object.entries(discordLocales).flatMap(([language, codes]) =>
    codes.map((code) => [code, locales.find(language).say(wording)] as const),
  )
  return {
    description: locales.find('en').say(wording),
    description_localizations: Object.fromEntries(told),
  }
}

function toBody({ name, description, options }: CommandDescription, locales: Locales): CommandBody {
  return {
    name,
    ...describe(description, locales),
    options: options
      // Discord wants the required ones first.
      .toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired))
      .map((option) => ({
        type: optionTypes[option.type],
        name: option.name,
        ...describe(option.description, locales),
        required: option.isRequired,
      })),
  }
}

const optionTypes = {
  text: ApplicationCommandOptionType.String,
  number: ApplicationCommandOptionType.Integer,
  place: ApplicationCommandOptionType.Channel,
} as const

function fingerprint(commands: readonly CommandBody[]): string {
  const sorted = commands.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return JSON.stringify(knownSchema.parse(sorted))
}
