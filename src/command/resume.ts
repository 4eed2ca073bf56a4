import type { Wording } from '../core/locale.ts'
import type { Message, MessagePart } from '../core/message.ts'
import type { StoredRestraint } from '../store-port/restraint.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { findSubject } from './find-subject.ts'
import { liftRestraints } from './lift-restraints.ts'
import { nameActor } from './name-actor.ts'
import { nameSubject, sayFound, saySubject } from './name-subject.ts'
import { clampOffset, pageButtons } from './page-buttons.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

const pageSize = 8

export const resume: Command = {
  access: 'moderator',
  isConfidential: true,
  description: {
    name: 'resume',
    description: { phrase: 'resume.does' },
    options: [
      {
        name: 'what',
        description: { phrase: 'option.what' },
        isRequired: false,
        type: 'text',
        suggests: 'subject',
      },
    ],
  },
  async run(deps, call) {
    const { what = '' } = call.options
    if (what.trim() === '') return { isPrivate: true, message: await sayPage(deps, 0) }
    const found = await findSubject(deps, what)
    if (found.kind === 'answer') return found.reply
    const named = nameSubject(found.subject)
    const meant = (await deps.store.restraints.listActive(deps.now())).filter(
      (each) => isEverywhere(each) && nameSubject(each.subject) === named,
    )
    const phrase = (await liftRestraints(deps, call, meant)) ? 'resume.done' : 'resume.not'
    const title = { phrase, values: { what: sayFound(found) } } as const
    return { isPrivate: true, message: await sayPage(deps, 0, title) }
  },
}

/** `stops:<offset>` shows the page that begins there. */
export const resumePage: Button = {
  access: 'moderator',
  isConfidential: true,
  prefix: 'stops',
  async press(deps, rest) {
    const message = await sayPage(deps, toWholeNumber(rest))
    return { isPrivate: true, replacesMessage: true, message }
  },
}

/** `resume:<restraint>:<offset>` lifts it, and shows the page that begins there. */
export const resumeNow: Button = {
  access: 'moderator',
  isConfidential: true,
  prefix: 'resume',
  async press(deps, rest, press) {
    const [id, offset = 0] = rest.split(':').map(toWholeNumber)
    const active = await deps.store.restraints.listActive(deps.now())
    await liftRestraints(
      deps,
      press,
      active.filter((each) => each.id === id),
    )
    return { isPrivate: true, replacesMessage: true, message: await sayPage(deps, offset) }
  },
}

async function sayPage(
  { store, now }: CommandDeps,
  wanted: number,
  title?: Wording,
): Promise<Message> {
  const all = (await store.restraints.listActive(now())).toReversed().toSorted(byReach)
  if (all.length === 0) return say(title ?? { phrase: 'resume.none' }, [])
  const offset = clampOffset(wanted, { count: all.length, size: pageSize })
  const shown = all.slice(offset, offset + pageSize)
  return say(
    title ?? { phrase: 'resume.which' },
    [
      ...(title ? [{ kind: 'paragraph', text: { phrase: 'resume.still' } } as const] : []),
      ...shown.map(itemOf),
    ],
    [
      ...shown.map(({ id }) => ({
        label: { phrase: 'button.resume', values: { id } } as const,
        id: `resume:${id}:${offset}`,
      })),
      ...pageButtons({
        ...{ order: 'list', offset, size: pageSize },
        hasNext: all.length > offset + pageSize,
        idOf: (from) => `stops:${from}`,
      }),
    ],
  )
}

/** What is held from everybody comes before what one place does not want to hear. */
function byReach(one: StoredRestraint, other: StoredRestraint): number {
  return Number(isEverywhere(other)) - Number(isEverywhere(one))
}

function isEverywhere({ subscriptionId }: StoredRestraint): boolean {
  return subscriptionId === undefined
}

function itemOf({ id, kind, subject, until, by, subscriptionId }: StoredRestraint): MessagePart {
  return {
    kind: 'item',
    label: `${id}`,
    text: saySubject(subject),
    url: undefined,
    detail: {
      row: [
        { phrase: `resume.${kind}` },
        ...(subscriptionId ? [subscriptionId] : []),
        nameActor(by).label,
      ],
    },
    at: until,
  }
}
