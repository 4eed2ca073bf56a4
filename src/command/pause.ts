import type { RestraintSubject } from '../core/alert/restraint.ts'
import type { Wording } from '../core/locale.ts'
import { because } from '../core/reason.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { findSubject } from './find-subject.ts'
import { noteOf } from './note-of.ts'
import { privately } from './raise-by-hand.ts'
import { say } from './say.ts'
import { sayStopped } from './say-stopped.ts'
import { toWholeNumber } from './whole-number.ts'

/** Buttons that one message holds on every platform. */
const mostButtons = 20

export const pause: Command = {
  access: 'moderator',
  description: {
    name: 'pause',
    description: { phrase: 'pause.does' },
    options: [
      {
        name: 'what',
        description: { phrase: 'option.what' },
        isRequired: true,
        type: 'text',
        suggests: 'subject',
      },
    ],
  },
  async run(deps, call) {
    const found = await findSubject(deps, call.options.what ?? '')
    if (found.kind === 'answer') return found.reply
    const { store, now } = deps
    const by = noteOf(call, now())
    const { isNew, standing } = await store.transaction(async (inside) => {
      const restraint = {
        kind: 'stop',
        subject: found.subject,
        subscriptionId: undefined,
        until: undefined,
        by: by.actor,
        why: because('paused by hand'),
      } as const
      const added = await inside.restraints.add(restraint, now())
      if (added.isNew)
        await inside.addAudit({
          ...by,
          action: 'paused',
          subject: nameSubject(found.subject),
          detail:
            found.subject.kind === 'everything'
              ? because('nothing is sent until it is resumed')
              : because('{name}: nothing of it is sent until it is resumed', { name: found.name }),
        })
      return added
    })
    const values = { what: sayName(found) }
    const howOn = { phrase: 'pause.how-on' } as const
    return isNew
      ? privately({ phrase: 'pause.done', values }, howOn)
      : sayStopped({ phrase: 'pause.already', values }, standing, howOn)
  },
}

export const resume: Command = {
  access: 'moderator',
  isConfidential: true,
  description: { name: 'resume', description: { phrase: 'resume.does' }, options: [] },
  async run(deps) {
    return { isPrivate: true, message: await sayPaused(deps) }
  },
}

/** `resume:<restraint>` lifts it. */
export const resumeNow: Button = {
  access: 'moderator',
  prefix: 'resume',
  async press(deps, rest, press) {
    const { store, now } = deps
    const active = await store.restraints.listActive(now())
    const restraint = active.find(({ id }) => id === toWholeNumber(rest))
    if (restraint) {
      await store.transaction(async (inside) => {
        if (!(await inside.restraints.lift(restraint.id, now()))) return
        await inside.addAudit({
          ...noteOf(press, now()),
          action: 'resumed',
          subject: nameSubject(restraint.subject),
          detail:
            restraint.kind === 'stop'
              ? because('stop by {by} lifted', restraint)
              : because('silence by {by} lifted', restraint),
        })
      })
      // What waited is found and sent now, not at the next reminder.
      await deps.enqueue([{ step: 'sweep' }])
    }
    return { isPrivate: true, replacesMessage: true, message: await sayPaused(deps) }
  },
}

function sayName({
  subject,
  name,
}: {
  readonly subject: RestraintSubject
  readonly name: string
}): Wording {
  return subject.kind === 'everything' ? { phrase: 'subject.everything' } : name
}

function nameSubject(subject: RestraintSubject): string {
  return subject.kind === 'everything' ? subject.kind : `${subject.kind} ${subject.id}`
}

async function sayPaused({ store, now }: CommandDeps) {
  const active = (await store.restraints.listActive(now())).slice(0, mostButtons)
  if (active.length === 0) return say({ phrase: 'resume.none' }, [])
  return say(
    { phrase: 'resume.which' },
    active.map(({ id, kind, subject, until, by, subscriptionId }) => ({
      kind: 'item',
      label: `${id}`,
      text:
        subject.kind === 'everything'
          ? { phrase: 'subject.everything' }
          : { phrase: `subject.${subject.kind}`, values: { id: String(subject.id) } },
      url: undefined,
      detail: {
        row: [{ phrase: `resume.${kind}` }, ...(subscriptionId ? [subscriptionId] : []), by],
      },
      at: until,
    })),
    active.map(({ id }) => ({
      label: { phrase: 'button.resume', values: { id } },
      id: `resume:${id}`,
    })),
  )
}
