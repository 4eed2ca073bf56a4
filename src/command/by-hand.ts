/** `/retract` and `/correct`: seen first, done once, told everywhere. */
import { z } from 'zod'
import { correctByHand, withdrawByHand } from '../core/alert/by-hand.ts'
import type { AlertKind } from '../core/model.ts'
import type { CommandReply, Press } from '../ports/command.ts'
import type { Alert } from '../store-port/alert.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { findStory } from './find-story.ts'
import { noteOf } from './note-of.ts'
import { say } from './say.ts'

/** What a message has room for beside the report. */
const longestText = 1_000

type Verb = 'retract' | 'correct'

const verbs = {
  retract: { kind: 'retraction', action: 'retracted', compose: withdrawByHand },
  correct: { kind: 'correction', action: 'corrected', compose: correctByHand },
} as const satisfies Record<Verb, { kind: AlertKind; action: string; compose: unknown }>

export const retract = createCommand('retract')
export const correct = createCommand('correct')
export const retractNow = createButton('retract')
export const correctNow = createButton('correct')

const memoSchema = z.object({ storyId: z.int(), text: z.string() })

function createCommand(verb: Verb): Command {
  return {
    access: 'moderator',
    description: {
      name: verb,
      description: { phrase: `${verb}.does` },
      options: [
        { name: 'story', description: { phrase: 'option.number' }, isRequired: true, type: 'text' },
        {
          name: 'text',
          description: { phrase: `${verb}.text` },
          isRequired: true,
          type: 'text',
        },
      ],
    },
    async run(deps, { options }) {
      const text = (options.text ?? '').trim()
      if (text === '' || text.length > longestText)
        return privately({ phrase: 'by-hand.length', values: { most: longestText } })
      const found = await findStory(deps, options.story ?? '', 'story')
      if (found.kind === 'answer') return found.reply
      const told = await findTold(deps, found.storyId)
      if (told.kind === 'nothing') return privately({ phrase: told.phrase })
      const memo = await deps.store.memos.keep({ storyId: found.storyId, text }, deps.now())
      const { standing } = verbs[verb].compose({ ...told, text, now: deps.now() })
      return {
        isPrivate: true,
        message: {
          ...standing,
          links: [],
          actions: [{ label: { phrase: `${verb}.now` }, id: `${verb}:${memo}` }],
        },
      }
    },
  }
}

/** `retract:<memo>`, `correct:<memo>`: does what the memo holds, once. */
function createButton(verb: Verb): Button {
  return {
    access: 'moderator',
    prefix: verb,
    async press(deps, rest, press) {
      const asked = memoSchema.safeParse(await deps.store.memos.take(Number(rest) || 0))
      const reply = asked.success
        ? await raise(deps, verb, { ...asked.data, press })
        : privately({ phrase: 'by-hand.taken' })
      return { ...reply, replacesMessage: true }
    },
  }
}

async function raise(
  deps: CommandDeps,
  verb: Verb,
  { storyId, text, press }: { storyId: number; text: string; press: Press },
): Promise<CommandReply> {
  const { kind, action, compose } = verbs[verb]
  const now = deps.now()
  const raised = await deps.store.transaction(async (store) => {
    const told = await findTold({ ...deps, store }, storyId)
    if (told.kind === 'nothing') return told
    const by = noteOf(press, now)
    const { id: _, raisedBy: __, change: ___, ...last } = told.last
    const alertId = await store.alerts.add({
      ...last,
      ...compose({ ...told, text, now }),
      kind,
      why: text,
      change: undefined,
      isMuted: false,
      raisedBy: by.actor,
      createdAt: now,
    })
    await store.addAudit({
      ...by,
      action,
      subject: `story ${storyId}`,
      detail: `“${told.headline}”: ${text}`,
    })
    return { kind: 'raised', alertId } as const
  })
  if (raised.kind === 'nothing') return privately({ phrase: raised.phrase })
  const { alertId } = raised
  if (alertId !== undefined) await deps.enqueue([{ step: 'route-alert', alertId }])
  return {
    isPrivate: true,
    message: say(
      { phrase: `${verb}.done` },
      [],
      [{ label: { phrase: 'button.report' }, id: `report:${alertId ?? 0}` }],
    ),
  }
}

/** What readers have been told of a story, to be changed. */
async function findTold(
  { store }: CommandDeps,
  storyId: number,
): Promise<
  | { kind: 'told'; last: Alert; standing: Alert['standing']; headline: string }
  | { kind: 'nothing'; phrase: 'by-hand.untold' | 'by-hand.withdrawn' }
> {
  const story = await store.stories.describe(storyId)
  if (story !== undefined) await store.stories.lock(story.id)
  const last = story && (await store.alerts.listOfStory(story.id)).at(-1)
  if (story === undefined || last === undefined)
    return { kind: 'nothing', phrase: 'by-hand.untold' }
  if (last.kind === 'retraction') return { kind: 'nothing', phrase: 'by-hand.withdrawn' }
  return { kind: 'told', last, standing: last.standing, headline: story.headline }
}

function privately(title: Parameters<typeof say>[0]): CommandReply {
  return { isPrivate: true, message: say(title, []) }
}
