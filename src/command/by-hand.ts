/** `/retract` and `/correct`. */
import { z } from 'zod'
import { correctByHand, withdrawByHand } from '../core/alert/by-hand.ts'
import type { AuditAction } from '../core/audit-action.ts'
import { joinLines } from '../core/audit-line.ts'
import type { AlertKind } from '../core/model.ts'
import { because, type Reason } from '../core/reason.ts'
import type { Asker, CommandReply } from '../ports/command.ts'
import { asPreview } from './as-preview.ts'
import type { Button, Command, CommandDeps, Receiver } from './command.ts'
import { findStory } from './find-story.ts'
import { personOf } from './own-place.ts'
import { findTold, privately, raiseByHand } from './raise-by-hand.ts'
import { listSaid, refuseQuote, withAgain } from './refuse-quote.ts'
import { say } from './say.ts'
import { takeMemo } from './take-memo.ts'
import { toWholeNumber } from './whole-number.ts'

/** What a message has room for beside the report. */
const longestText = 1_000

type Verb = 'retract' | 'correct'

const verbs = {
  retract: { kind: 'retraction', action: 'retracted', compose: withdrawByHand },
  correct: { kind: 'correction', action: 'corrected', compose: correctByHand },
} as const satisfies Record<Verb, { kind: AlertKind; action: AuditAction; compose: unknown }>

export const retract = createCommand('retract')
export const correct = createCommand('correct')
export const retractNow = createButton('retract')
export const correctNow = createButton('correct')
export const retractAsk = createAsk('retract')
export const correctAsk = createAsk('correct')
export const retractReceived = createReceiver('retract')
export const correctReceived = createReceiver('correct')

const memoSchema = z.object({ storyId: z.int(), seen: z.int().optional(), text: z.string() })

function createCommand(verb: Verb): Command {
  return {
    access: 'moderator',
    description: {
      name: verb,
      description: { phrase: `${verb}.does` },
      options: [
        {
          name: 'story',
          description: { phrase: 'option.number' },
          isRequired: true,
          type: 'text',
          suggests: 'story',
        },
        {
          name: 'text',
          description: { phrase: `${verb}.text` },
          isRequired: true,
          type: 'text',
        },
      ],
    },
    async run(deps, call) {
      const { options } = call
      const text = (options.text ?? '').trim()
      if (isNoReason(text)) return sayLength(verb)
      const found = await findStory(deps, options.story ?? '', 'story')
      return found.kind === 'answer' ? found.reply : show(deps, call, verb, { ...found, text })
    },
  }
}

function isNoReason(text: string): boolean {
  return text === '' || text.length > longestText
}

function sayLength(verb: Verb): CommandReply {
  const title = { phrase: `${verb}.length`, values: { most: longestText } } as const
  return privately(title, { phrase: `${verb}.length-cure` })
}

/** How it would stand, with the button that makes it so. */
async function show(
  deps: CommandDeps,
  asker: Asker,
  verb: Verb,
  { storyId, text }: { readonly storyId: number; readonly text: string },
): Promise<CommandReply> {
  const told = await findTold(deps, storyId)
  if (told.kind === 'nothing') return told.reply
  const refusal = refuseQuote(text, await listSaid(deps, storyId), {
    phrase: 'typed.no-text.cure',
    values: { story: told.last.storyId },
  })
  // What was corrected meanwhile is looked at again; what is withdrawn goes whatever it says by then.
  const seen = verb === 'correct' ? { seen: told.last.id } : {}
  const memo = await deps.store.memos.keep({ storyId, ...seen, text }, deps.now(), personOf(asker))
  if (refusal !== undefined) return withAgain(refusal, `${verb}-of:${storyId}:${memo}`)
  const { standing } = verbs[verb].compose({ ...told, text, now: deps.now() })
  return {
    isPrivate: true,
    message: {
      ...asPreview(deps, asker, standing),
      links: [],
      actions: [
        {
          ...{ label: { phrase: `${verb}.now` }, id: `${verb}:${memo}` },
          ...(verb === 'retract' && { style: 'danger' }),
        },
      ],
    },
  }
}

/** `retract-of:<story>`, `correct-of:<story>`: asks for the words; `…:<memo>` again, with what was typed before. */
function createAsk(verb: Verb): Button {
  return {
    access: 'moderator',
    prefix: `${verb}-of`,
    async press(deps, rest) {
      const [storyId = 0, memo = 0] = rest.split(':').map(toWholeNumber)
      const typed = memoSchema.safeParse(
        memo === 0 ? undefined : await deps.store.memos.recall(memo),
      )
      const told = await findTold(deps, storyId)
      if (told.kind === 'nothing') return { ...told.reply, replacesMessage: false }
      return {
        ...{ isPrivate: true, replacesMessage: false },
        message: say({ phrase: `${verb}.ask` }, [{ kind: 'paragraph', text: told.headline }]),
        form: {
          id: `${verb}-of:${storyId}`,
          fields: [
            {
              kind: 'paragraph',
              name: 'text',
              label: { phrase: `${verb}.text` },
              isRequired: true,
              mostLength: longestText,
              ...(typed.success && { value: typed.data.text }),
            },
          ],
        },
      }
    },
  }
}

function createReceiver(verb: Verb): Receiver {
  return {
    access: 'moderator',
    prefix: `${verb}-of`,
    async submit(deps, rest, submission) {
      const text = (submission.texts.text ?? '').trim()
      const storyId = toWholeNumber(rest)
      const reply = isNoReason(text)
        ? sayLength(verb)
        : await show(deps, submission, verb, { storyId, text })
      return { ...reply, replacesMessage: false }
    },
  }
}

/** `retract:<memo>`, `correct:<memo>`: does what the memo holds, once. */
function createButton(verb: Verb): Button {
  const { kind, action, compose } = verbs[verb]
  return {
    access: 'moderator',
    prefix: verb,
    async press(deps, rest, press) {
      const asked = await takeMemo(deps, press, toWholeNumber(rest), memoSchema)
      if (asked.kind === 'answer') return { ...asked.reply, replacesMessage: true }
      const { text, ...story } = asked.kept
      const reply = await raiseByHand(deps, press, {
        ...story,
        done: { phrase: `${verb}.done` },
        toDeed: (told, now) => ({
          kind,
          texts: compose({ ...told, text, now }),
          why: text,
          action,
          detail: joinLines([sayAfter(verb, { headline: told.headline, text })]),
        }),
      })
      return { ...reply, replacesMessage: true }
    },
  }
}

function sayAfter(verb: Verb, told: { readonly headline: string; readonly text: string }): Reason {
  switch (verb) {
    case 'retract':
      return because('“{headline}” → withdrawn: {text}', told)
    case 'correct':
      return because('“{headline}” → noted: {text}', told)
  }
}
