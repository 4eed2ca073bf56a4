import { because } from '../core/reason.ts'
import type { Command } from './command.ts'
import { findSubject } from './find-subject.ts'
import { nameSubject, sayFound } from './name-subject.ts'
import { noteOf } from './note-of.ts'
import { privately } from './raise-by-hand.ts'
import { sayStopped } from './say-stopped.ts'

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
    const values = { what: sayFound(found) }
    const howOn = { phrase: 'pause.how-on' } as const
    return isNew
      ? privately({ phrase: 'pause.done', values }, howOn)
      : sayStopped({ phrase: 'pause.already', values }, standing, howOn)
  },
}
