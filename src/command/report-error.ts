/** Anybody may say that an alert is wrong; the moderators hear of it, with the alert at hand. */
import { joinLines } from '../core/audit-line.ts'
import { because } from '../core/reason.ts'
import { beginningOf } from '../core/text.ts'
import { tellModerators } from '../moderation/tell-moderators.ts'
import type { CommandReply, Submission } from '../ports/command.ts'
import type { Command, CommandDeps, Menu, Receiver } from './command.ts'
import { findMessage } from './find-message.ts'
import { findStory, findTellable, sayGone, sayNoAlert } from './find-story.ts'
import { noteOf } from './note-of.ts'
import { personOf } from './own-place.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

const faults = ['fact', 'quote', 'headline', 'story', 'other'] as const
const longestText = 1_000

export const reportError: Command = {
  description: {
    name: 'report',
    description: { phrase: 'wrong.does' },
    options: [
      {
        name: 'story',
        description: { phrase: 'option.story' },
        isRequired: false,
        type: 'text',
        suggests: 'story',
      },
    ],
  },
  async run(deps, call) {
    const typed = (call.options.story ?? '').trim()
    if (typed === '') return privately(sayNoAlert())
    const found = await findStory(deps, typed, 'story')
    return found.kind === 'answer' ? found.reply : ask(deps, found.storyId)
  },
}

export const reportThis: Menu = {
  description: { name: 'report', label: { phrase: 'menu.report' } },
  async choose(deps, choice) {
    const found = await findMessage(deps, choice, choice.messageId)
    return found ? ask(deps, found.storyId) : privately(sayNoAlert())
  },
}

async function ask({ store }: CommandDeps, storyId: number): Promise<CommandReply> {
  const story = await findTellable(store, storyId)
  if (story === undefined) return privately(sayGone())
  return {
    ...privately(say({ phrase: 'wrong.title' }, [{ kind: 'paragraph', text: story.headline }])),
    form: {
      id: `wrong:${story.id}`,
      fields: [
        {
          kind: 'one',
          name: 'fault',
          label: { phrase: 'wrong.fault' },
          isRequired: true,
          choices: faults.map((value) => ({ label: { phrase: `wrong.${value}` }, value })),
        },
        {
          kind: 'paragraph',
          name: 'text',
          label: { phrase: 'wrong.text' },
          hint: { phrase: 'wrong.hint' },
          isRequired: true,
          leastLength: 5,
          mostLength: longestText,
        },
      ],
    },
  }
}

/** `wrong:<story>` tells the moderators, once. */
export const reportReceived: Receiver = {
  prefix: 'wrong',
  async submit(deps, rest, submission) {
    const story = await findTellable(deps.store, toWholeNumber(rest))
    const fault = faults.find((each) => each === submission.choices.fault?.[0]) ?? 'other'
    const text = beginningOf((submission.texts.text ?? '').trim(), longestText)
    if (story === undefined) return { ...privately(sayGone()), replacesMessage: false }
    await tell(deps, submission, { storyId: story.id, headline: story.headline, fault, text })
    const isTold = deps.rooms.length > 0
    const message = say({ phrase: isTold ? 'wrong.thanks' : 'wrong.unread' }, [])
    return { ...privately(message), replacesMessage: false }
  },
}

async function tell(
  deps: CommandDeps,
  asker: Submission,
  wrong: {
    readonly storyId: number
    readonly headline: string
    readonly fault: (typeof faults)[number]
    readonly text: string
  },
): Promise<void> {
  const { storyId, headline, fault, text } = wrong
  const jobs = await deps.store.transaction(async (store) => {
    const id = await store.memos.keep(wrong, deps.now(), personOf(asker))
    await store.addAudit({
      ...noteOf(asker, deps.now()),
      action: 'reported',
      subject: `story ${storyId}`,
      detail: joinLines([because('{fault}: “{text}”', { fault: `wrong ${fault}`, text })]),
    })
    const message = say(
      { phrase: 'wrong.reported', values: { id: storyId, headline } },
      [
        { kind: 'paragraph', text: { phrase: `wrong.${fault}` } },
        { kind: 'paragraph', text },
        {
          kind: 'paragraph',
          text: { phrase: 'wrong.by', values: { name: asker.userName, by: personOf(asker) } },
        },
      ],
      [
        { label: { phrase: 'button.story' }, id: `story:${storyId}` },
        { label: { phrase: 'button.why' }, id: `why:${storyId}` },
      ],
    )
    return tellModerators({ ...deps, store }, { subject: `report ${id}`, message })
  })
  await deps.enqueue(jobs)
}

function privately(message: CommandReply['message']): CommandReply {
  return { isPrivate: true, message }
}
