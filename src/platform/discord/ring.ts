/** Role mentions: they ring when a message is made, never when it is edited. */

/** https://discord.com/developers/docs/resources/message#create-message */
const contentLimit = 2000

/** Discord rings exactly the roles that are both named in the text and allowed. */
export function ringRoles(
  payload: Readonly<Record<string, unknown>>,
  roles: readonly string[],
): Readonly<Record<string, unknown>> {
  const content = String(payload.content ?? '')
  const named = roles.map((role) => ` <@&${role}>`)
  const room = contentLimit - content.length
  const rung = roles.slice(0, Math.floor(room / Math.max(1, ...named.map(({ length }) => length))))
  if (rung.length === 0) return payload
  return {
    ...payload,
    content: content + named.slice(0, rung.length).join(''),
    allowed_mentions: { parse: [], roles: rung },
  }
}

export function withoutRings(content: string): string {
  return content.replace(/(?: <@&\d+>)+$/, '')
}
