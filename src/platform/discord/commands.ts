import {
  ApplicationCommandOptionType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionResponseType,
  MessageFlags,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Locale, Locales, Wording } from '../../core/locale.ts'
import type { Asker, CommandCenter, CommandDescription, CommandReply } from '../../ports/command.ts'
import { render } from './render.ts'

type Deps = {
  readonly rest: REST
  readonly commandCenter: CommandCenter
  readonly locales: Locales
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  readonly deferAfterMs: number
}

/** Tells Discord the commands, if it does not know them so already. */
export async function registerCommands(
  { rest, commandCenter, locales, log }: Omit<Deps, 'deferAfterMs'>,
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
        type:
          option.type === 'number'
            ? ApplicationCommandOptionType.Integer
            : ApplicationCommandOptionType.String,
        name: option.name,
        ...describe(option.description, locales),
        required: option.isRequired,
      })),
  }
}

function fingerprint(commands: readonly CommandBody[]): string {
  const sorted = commands.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return JSON.stringify(knownSchema.parse(sorted))
}

/** Never rejects: what went wrong is logged and told to the asker. */
export async function answerInteraction(deps: Deps, interaction: Interaction): Promise<void> {
  if (!interaction.isChatInputCommand() && !interaction.isButton()) return
  const what = interaction.isButton() ? 'button' : interaction.commandName
  try {
    await (interaction.isButton()
      ? answerPress(deps, interaction)
      : answerCommand(deps, interaction))
  } catch (error) {
    deps.log.error({ what, err: error }, 'command answer failed')
  }
}

async function answerCommand(deps: Deps, interaction: ChatInputCommandInteraction): Promise<void> {
  const { rest, commandCenter, locales } = deps
  const options = interaction.options.data.flatMap(({ name, value }) =>
    value === undefined ? [] : [[name, String(value)] as const],
  )
  const work = settle(deps, interaction.commandName, () =>
    commandCenter.run({
      ...asker(interaction),
      name: interaction.commandName,
      options: Object.fromEntries(options),
    }),
  )
  const early = await within(deps.deferAfterMs, work)
  if (early !== undefined)
    return respond(deps, interaction, InteractionResponseType.ChannelMessageWithSource, early)
  // Whether the answer is private cannot be said later, and a public one hurts nobody in private.
  await callback(rest, interaction, InteractionResponseType.DeferredChannelMessageWithSource, {
    flags: MessageFlags.Ephemeral,
  })
  await rest.patch(original(interaction), {
    auth: false,
    body: render((await work).message, locales.find(interaction.locale)).payload,
  })
}

async function answerPress(deps: Deps, interaction: ButtonInteraction): Promise<void> {
  const { rest, commandCenter, locales } = deps
  const locale = locales.find(interaction.locale)
  const work = settle(deps, 'button', () =>
    commandCenter.press({ ...asker(interaction), id: interaction.customId }),
  )
  const early = await within(deps.deferAfterMs, work)
  if (early !== undefined) {
    const { UpdateMessage, ChannelMessageWithSource } = InteractionResponseType
    const type = early.replacesMessage === true ? UpdateMessage : ChannelMessageWithSource
    return respond(deps, interaction, type, early)
  }
  await callback(rest, interaction, InteractionResponseType.DeferredMessageUpdate)
  const late = await work
  const body = toReplyBody(late, locale)
  await (late.replacesMessage === true
    ? rest.patch(original(interaction), { auth: false, body: render(late.message, locale).payload })
    : rest.post(followUps(interaction), { auth: false, body }))
}

type Asked = ChatInputCommandInteraction | ButtonInteraction
type Reply = CommandReply & { readonly replacesMessage?: boolean }

function asker({ user, channelId, guildId, member, memberPermissions }: Asked): Asker {
  const mayManage =
    memberPermissions === null ||
    memberPermissions.any([
      PermissionFlagsBits.ManageGuild,
      PermissionFlagsBits.ManageWebhooks,
      PermissionFlagsBits.Administrator,
    ])
  return {
    platform: 'discord',
    userId: user.id,
    userName: user.username,
    channel: channelId,
    server: guildId ?? undefined,
    roles: member === null ? [] : rolesOf(member),
    // Discord says so with every interaction, as of this moment.
    isManager: async () => mayManage,
  }
}

/** Ids where discord.js has not seen the server, a manager of roles where it has. */
function rolesOf({ roles }: NonNullable<Asked['member']>): readonly string[] {
  return Array.isArray(roles) ? roles : [...roles.cache.keys()]
}

/** A failure becomes an apology, as silence would read "The application did not respond". */
async function settle({ log }: Deps, what: string, work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work()
  } catch (error) {
    log.error({ what, err: error }, 'command failed')
    return { message: apology, isPrivate: true }
  }
}

const apology = {
  tone: 'plain',
  title: { label: undefined, text: { phrase: 'apology' } },
  parts: [],
  image: undefined,
  links: [],
  actions: [],
} as const

async function within<Result>(ms: number, work: Promise<Result>): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function toReplyBody({ message, isPrivate }: Reply, locale: Locale): object {
  const { payload } = render(message, locale)
  return isPrivate ? { ...payload, flags: MessageFlags.Ephemeral } : payload
}

function respond(
  { rest, locales }: Deps,
  asked: Asked,
  type: InteractionResponseType,
  reply: Reply,
): Promise<void> {
  const locale = locales.find(asked.locale)
  const isUpdate = type === InteractionResponseType.UpdateMessage
  const body = isUpdate ? render(reply.message, locale).payload : toReplyBody(reply, locale)
  return callback(rest, asked, type, body)
}

async function callback(
  rest: REST,
  { id, token }: Asked,
  type: InteractionResponseType,
  data?: object,
): Promise<void> {
  const body = data === undefined ? { type } : { type, data }
  await rest.post(Routes.interactionCallback(id, token), { auth: false, body })
}

function original({ applicationId, token }: Asked) {
  return Routes.webhookMessage(applicationId, token, '@original')
}

function followUps({ applicationId, token }: Asked) {
  return Routes.webhook(applicationId, token)
}
