/** Role mentions: they ring when a message is made, never when it is edited. */
import type { Rendering } from '../../ports/messenger.ts'

/** https://discord.com/developers/docs/resources/message#create-message */
const contentLimit = 2000
/** More would be a crowd. */
const mostRoles = 5

type Payload = Rendering['payload']

/** Discord rings exactly the roles that are both named in a text and allowed. */
export function ringRoles(payload: Payload, roles: readonly string[]): Payload {
  const rung = [...new Set(roles)].slice(0, mostRoles)
  const names = rung.map((role) => ` <@&${role}>`).join('')
  const named = names === '' ? undefined : nameIn(payload, names)
  return named ? { ...named, allowed_mentions: { parse: [], roles: rung } } : payload
}

function nameIn(payload: Payload, names: string): Payload | undefined {
  const { content, components } = payload
  if (typeof content !== 'string') return { ...payload, components: nameInFirst(components, names) }
  const isFitting = content.length + names.length <= contentLimit
  return isFitting ? { ...payload, content: content + names } : undefined
}

/** The first text of a card is its title. */
function nameInFirst(components: unknown, names: string): unknown {
  const [card, ...others] = components as readonly Card[]
  const [title, ...rest] = card?.components ?? []
  return [
    { ...card, components: [{ ...title, content: title?.content + names }, ...rest] },
    ...others,
  ]
}

type Card = { readonly components?: readonly { readonly content?: string }[] }

export function withoutRings(content: string): string {
  return content.replace(/(?: <@&\d+>)+$/, '')
}
