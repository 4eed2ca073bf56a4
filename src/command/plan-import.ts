import type { readDestinations } from '../core/destination-file.ts'
import { isSameWishes, toWishes } from '../core/destination-settings.ts'
import type { Wording } from '../core/locale.ts'
import type { Wishes } from '../core/subscription.ts'
import type { Asker } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'
import { findLack } from './save-draft.ts'

/** What becomes of one place of the file. */
export type Step =
  | { readonly kind: 'add' | 'change'; readonly at: Asker; readonly wishes: Wishes }
  | { readonly kind: 'same'; readonly at: Asker }
  | { readonly kind: 'refused'; readonly name: string; readonly why: Wording }

type Destination = Extract<
  ReturnType<typeof readDestinations>,
  { readonly kind: 'value' }
>['value'][number]

/** Only places of the server where the person asks, and only those that they may manage now. */
export async function planImport(
  deps: CommandDeps,
  asker: Asker,
  { platform, channel, id: _, ...settings }: Destination,
): Promise<Step> {
  const leaveOut = (label: string, why: Wording): Step => ({ kind: 'refused', name: label, why })
  const isHere = platform === asker.platform && channel === asker.channel
  // By its name, even where the person is.
  const visited = platform === asker.platform ? await asker.visit(channel) : undefined
  const at = visited ?? (isHere ? asker : undefined)
  if (at === undefined || at.server !== asker.server)
    return leaveOut(channel, { phrase: 'import.elsewhere' })
  const name = at.placeName ?? channel
  if (!(await at.isManager())) return leaveOut(name, { phrase: `access.manager.${platform}` })
  const here = await deps.store.subscriptions.findAt(at)
  if (here?.owner === 'config') return leaveOut(name, { phrase: 'subscribe.config' })
  const wishes = toWishes(settings)
  if (here && isSameWishes(here, wishes)) return { kind: 'same', at }
  const lack = await findLack(deps, at, wishes)
  if (lack !== undefined) return leaveOut(name, { because: lack })
  return { kind: here === undefined ? 'add' : 'change', at, wishes }
}
