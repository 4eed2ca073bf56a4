import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionResponseType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type REST,
  Routes,
  type StringSelectMenuInteraction,
} from 'discord.js'
import type { Logger } from 'pino'
import type { Locales } from '../../core/locale.ts'
import type { Message } from '../../core/message.ts'
import type { CommandCenter, CommandReply, ReplyFile } from '../../ports/command.ts'
import type { Rendering } from '../../ports/messenger.ts'
import { keepFrame, toInstead, toPrivate } from './answer-frame.ts'
import { toAsker } from './asker.ts'
import { nameMenu } from './commands.ts'
import { readModal, renderModal } from './modal.ts'
import { render } from './render.ts'
import { toSentFile } from './sent-file.ts'
import { shortenLine } from './shorten.ts'
import { withFile } from './with-file.ts'

type Deps = {
  readonly rest: REST
  /** Undefined: Discord itself. */
  readonly api: string | undefined
  readonly commandCenter: CommandCenter
  readonly locales: Locales
  readonly log: Pick<Logger, 'error'>
  readonly deferAfterMs: number
}

/** `language`: in which the person is answered. */
type There = Deps & { readonly language: string }

type Asked =
  | ChatInputCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction
  | MessageContextMenuCommandInteraction
type Reply = CommandReply & { readonly replacesMessage?: boolean }

const {
  ApplicationCommandAutocompleteResult,
  ChannelMessageWithSource,
  DeferredChannelMessageWithSource,
  DeferredMessageUpdate,
} = InteractionResponseType

/** Never rejects: what went wrong is logged and told to the asker. */
export async function answerInteraction(deps: Deps, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return offer(deps, interaction)
  if (!isAsked(interaction)) return
  const what = 'commandName' in interaction ? interaction.commandName : interaction.customId
  try {
    const there = { ...deps, language: await findLanguage(deps, interaction) }
    const work = settle(deps, what, () => ask(there, interaction))
    await answer(there, interaction, work)
    const { later } = await work
    if (later === undefined) return
    const reply = await settle(deps, what, () => later)
    await change(there, interaction, reply)
  } catch (error) {
    deps.log.error({ what, err: error }, 'command answer failed')
  }
}

/** Of the app, where the person has set none or nobody can say so in time. */
async function findLanguage(
  { commandCenter, deferAfterMs }: Deps,
  { user, locale }: Asked | AutocompleteInteraction,
): Promise<string> {
  const found = commandCenter.findLanguage({ platform: 'discord', userId: user.id })
  return (
    (await within(
      deferAfterMs / 4,
      found.catch(() => undefined),
    )) ?? locale
  )
}

function isAsked(interaction: Interaction): interaction is Asked {
  return (
    interaction.isChatInputCommand() ||
    interaction.isButton() ||
    interaction.isStringSelectMenu() ||
    interaction.isModalSubmit() ||
    interaction.isMessageContextMenuCommand()
  )
}

function ask({ rest, api, commandCenter, locales, language }: There, asked: Asked): Promise<Reply> {
  const asker = toAsker(rest, asked, language)
  if (asked.isButton()) return commandCenter.press({ ...asker, id: asked.customId })
  if (asked.isStringSelectMenu())
    return commandCenter.press({ ...asker, id: asked.values[0] ?? asked.customId })
  if (asked.isModalSubmit())
    return commandCenter.submit({ ...asker, id: asked.customId, ...readModal(asked) })
  if (asked.isMessageContextMenuCommand()) {
    const { commandName: menu, targetId: messageId } = asked
    return commandCenter.choose({
      ...asker,
      menu: commandCenter.menus.find((each) => nameMenu(each, locales) === menu)?.name ?? '',
      messageId,
    })
  }
  const { data } = asked.options
  const options = data.flatMap(({ name, value, attachment }) =>
    value === undefined || attachment ? [] : [[name, String(value)] as const],
  )
  const sent = data.find(({ attachment }) => attachment)?.attachment
  return commandCenter.run({
    ...asker,
    name: asked.commandName,
    options: Object.fromEntries(options),
    ...(sent && { file: toSentFile(sent, api) }),
  })
}

/** What a person may want to type; nothing when that cannot be found out in time. */
async function offer(deps: Deps, typing: AutocompleteInteraction): Promise<void> {
  const { rest, commandCenter, locales, log } = deps
  const { name: option, value } = typing.options.getFocused(true)
  const command = typing.commandName
  try {
    const language = await findLanguage(deps, typing)
    const found = commandCenter.suggest({
      ...toAsker(rest, typing, language),
      ...{ command, option, typed: String(value) },
    })
    const locale = locales.find(language)
    const choices = ((await within(deps.deferAfterMs, found)) ?? []).map((each) => ({
      name: shortenLine(locale.say(each.label), choiceLimit) || '…',
      value: each.value,
    }))
    await callback(rest, typing, ApplicationCommandAutocompleteResult, { choices })
  } catch (error) {
    log.error({ command, option, err: error }, 'nothing suggested')
  }
}

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure */
const choiceLimit = 100

async function answer(deps: There, asked: Asked, work: Promise<Reply>): Promise<void> {
  const { rest } = deps
  const early = await within(deps.deferAfterMs, work)
  if (early !== undefined) return respond(deps, asked, keepFrame(messageOf(asked), early))
  if (!isOnMessage(asked)) {
    // Whether the answer is private cannot be said later, and a public one hurts nobody in private.
    await callback(rest, asked, DeferredChannelMessageWithSource, {
      flags: MessageFlags.Ephemeral,
    })
    return change(deps, asked, toLate(await work))
  }
  await callback(rest, asked, DeferredMessageUpdate)
  const late = keepFrame(messageOf(asked), toLate(await work))
  if (late.replacesMessage === true) return change(deps, asked, late)
  const body = toReplyBody(deps, late)
  await rest.post(followUps(asked), { auth: false, ...(await withFile(body, late.file)) })
}

/** What stands there as the answer. */
async function change(
  deps: There,
  asked: Asked,
  reply: Pick<Reply, 'message' | 'file' | 'style'>,
): Promise<void> {
  const { rest } = deps
  const body = toInstead(toBody(deps, reply))
  await rest.patch(original(asked), { auth: false, ...(await withFile(body, reply.file)) })
}

function messageOf(asked: Asked) {
  return 'message' in asked ? asked.message : null
}

/** Whether a message stands there that the answer may replace. */
function isOnMessage(asked: Asked): boolean {
  return asked.isMessageComponent() || (asked.isModalSubmit() && asked.isFromMessage())
}

/** Discord opens a modal as the first answer only. */
function toLate(reply: Reply): Reply {
  return reply.form === undefined ? reply : sayPrivately('form.late')
}

/** A failure becomes an apology, as silence would read "The application did not respond". */
async function settle({ log }: Deps, what: string, work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work()
  } catch (error) {
    log.error({ what, err: error }, 'command failed')
    return sayPrivately('apology')
  }
}

function sayPrivately(phrase: 'apology' | 'form.late'): Reply {
  const message: Message = {
    tone: 'plain',
    title: { label: undefined, text: { phrase } },
    parts: [],
    image: undefined,
    links: [],
    actions: [],
  }
  return { message, isPrivate: true }
}

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

function toBody(
  { locales, language }: There,
  { message, style }: Pick<Reply, 'message' | 'style'>,
): Rendering['payload'] {
  return render(message, locales.find(style?.language ?? language), style).payload
}

function toReplyBody(deps: There, reply: Reply): object {
  const payload = toBody(deps, reply)
  return reply.isPrivate ? toPrivate(payload) : payload
}

function respond(deps: There, asked: Asked, reply: Reply): Promise<void> {
  const { rest, locales, language } = deps
  const { form, message } = reply
  if (form !== undefined && !asked.isModalSubmit())
    return callback(
      rest,
      asked,
      InteractionResponseType.Modal,
      renderModal(message, form, locales.find(language)),
    )
  if (reply.replacesMessage === true && isOnMessage(asked)) {
    const body = toInstead(toBody(deps, reply))
    return callback(rest, asked, InteractionResponseType.UpdateMessage, body)
  }
  const body = toReplyBody(deps, reply)
  return callback(rest, asked, ChannelMessageWithSource, body, reply.file)
}

async function callback(
  rest: REST,
  { id, token }: Asked | AutocompleteInteraction,
  type: InteractionResponseType,
  data?: object,
  file?: ReplyFile,
): Promise<void> {
  const body = data === undefined ? { type } : { type, data }
  await rest.post(Routes.interactionCallback(id, token), {
    auth: false,
    ...(await withFile(body, file)),
  })
}

function original({ applicationId, token }: Asked) {
  return Routes.webhookMessage(applicationId, token, '@original')
}

function followUps({ applicationId, token }: Asked) {
  return Routes.webhook(applicationId, token)
}
