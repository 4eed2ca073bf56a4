/** A command about an alert that is named by its message or by its number: as if its story had been named. */
import { isOfSeveral } from '../core/alert/policy.ts'
import type { Message } from '../core/message.ts'
import type { AlertId } from '../core/model.ts'
import { type CommandCall, type CommandReply, namesNews } from '../ports/command.ts'
import type { TellingDelivery } from '../store-port/delivery.ts'
import type { Call, Command, CommandDeps } from './command.ts'
import { findLinked, findMessage } from './find-message.ts'
import { sayNoAlert } from './find-story.ts'
import { say } from './say.ts'

type Option = Command['description']['options'][number]

type Gone =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'answer'; readonly reply: CommandReply }

/** `asked`: as it was typed, maybe elsewhere than at the place that it is about. */
export async function goToAlert(
  deps: CommandDeps,
  { description }: Pick<Command, 'description'>,
  { asked, call }: { readonly asked: CommandCall; readonly call: CommandCall },
): Promise<Gone> {
  const naming = description.options.filter(namesNews)
  const [first] = naming
  const { repliesTo, repliesIn, besideReply } = asked
  if (first === undefined || repliesTo === undefined) return goAsTyped(deps, call, naming)
  const typed = call.options[first.name]
  const replied = isExact(typed)
    ? undefined
    : await findMessage(deps, { ...asked, ...repliesIn }, repliesTo)
  if (replied && besideReply)
    return go(await nameAlerts(deps, replied), { ...call, options: besideReply }, first)
  return typed === undefined && first.isRequired
    ? answer(sayNoAlert())
    : goAsTyped(deps, call, naming)
}

async function goAsTyped(
  deps: CommandDeps,
  call: CommandCall,
  naming: readonly Option[],
): Promise<Gone> {
  let gone: Gone = { kind: 'call', call }
  for (const option of naming) {
    const named = await findNamed(deps, call.options[option.name] ?? '', option)
    if (named === undefined) continue
    gone = go(named, gone.call, option)
    if (gone.kind === 'answer') return gone
  }
  return gone
}

/** Nothing else can be meant by it, whatever it answers. */
function isExact(typed: string | undefined): boolean {
  return /^(?:#\d+|#?a\d+|https?:\/\/\S+|t\.me\/\S+)$/i.test(typed?.trim() ?? '')
}

type Named =
  | { readonly kind: 'alert'; readonly storyId: number; readonly alertId: AlertId }
  | { readonly kind: 'none'; readonly message: Message }

/** Undefined: what was typed is neither an alert's number nor an address of messages. */
async function findNamed(
  deps: CommandDeps,
  typed: string,
  { suggests }: Option,
): Promise<Named | undefined> {
  // People follow roads that are called so.
  const number = suggests === 'person' ? undefined : readAlertId(typed)
  const alert = number === undefined ? undefined : await deps.store.alerts.find(number)
  if (alert) return { kind: 'alert', storyId: alert.storyId, alertId: alert.id }
  const linked = await findLinked(deps, typed)
  return linked && nameAlerts(deps, linked.told)
}

/** `a12`, as it is called where it has to be told from others of its story. */
function readAlertId(typed: string): number | undefined {
  const id = /^#?a(?<id>\d{1,9})$/i.exec(typed.trim())?.groups?.id
  return id === undefined ? undefined : Number(id)
}

/** A message of several stories is the alert of none. */
export async function nameAlerts(
  deps: CommandDeps,
  told: TellingDelivery | undefined,
): Promise<Named> {
  if (told === undefined) return { kind: 'none', message: sayNoAlert() }
  return isOfSeveral(told.text)
    ? { kind: 'none', message: await saySeveral(deps, told) }
    : { kind: 'alert', storyId: told.storyId, alertId: told.alertId }
}

/** What a message of several stories tells, each with its number. */
async function saySeveral({ store }: CommandDeps, { id }: TellingDelivery): Promise<Message> {
  const told = await store.deliveries.listMerged(id)
  const alerts = await Promise.all(told.map(({ alertId }) => store.alerts.get(alertId)))
  return say(
    { phrase: 'alert.several' },
    alerts.map(({ storyId, standing, createdAt }) => ({
      kind: 'item',
      label: `#${storyId}`,
      text: standing.title.text,
      url: undefined,
      detail: undefined,
      at: createdAt,
    })),
  )
}

function go(named: Named, call: Call, { name }: Option): Gone {
  if (named.kind === 'none') return answer(named.message)
  const options = { ...call.options, [name]: `#${named.storyId}` }
  return { kind: 'call', call: { ...call, options, alertId: named.alertId } }
}

function answer(message: Message): Gone {
  return { kind: 'answer', reply: { isPrivate: true, message } }
}
