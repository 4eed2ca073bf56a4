import type { Asker, Press, PressReply } from '../ports/command.ts'
import { refuse } from './access.ts'
import { nameFromButton } from './place-name.ts'
import { sayNowhere } from './say-nowhere.ts'

/** The place that a button names, for who manages it. A button of old that names none means where it is pressed. */
export async function visitFromButton(
  press: Press,
  name: string,
): Promise<
  | { readonly kind: 'place'; readonly place: Asker }
  | { readonly kind: 'answer'; readonly reply: PressReply }
> {
  const channel = nameFromButton(name)
  const isHere = channel === '' || channel === press.channel
  const place = isHere ? press : await press.visit(channel)
  if (place === undefined) return answer({ ...sayNowhere(press), replacesMessage: false })
  const refusal = await refuse('manager', place, { discord: undefined, telegram: undefined })
  return refusal ? answer({ ...refusal, replacesMessage: false }) : { kind: 'place', place }
}

function answer(reply: PressReply) {
  return { kind: 'answer', reply } as const
}
