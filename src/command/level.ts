/** `/level`: as urgent as a person says. */
import { z } from 'zod'
import { levelByHand } from '../core/alert/by-hand.ts'
import type { Wording } from '../core/locale.ts'
import type { MessagePart } from '../core/message.ts'
import { type AlertKind, isAtLeast, type Level, levels } from '../core/model.ts'
import { because } from '../core/reason.ts'
import type { Asker, CommandReply, Press } from '../ports/command.ts'
import { asPreview } from './as-preview.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { findStory } from './find-story.ts'
import { endVote, sayYes, yesesSchema } from './level-vote.ts'
import { findTold, raiseByHand, type Told } from './raise-by-hand.ts'
import { say } from './say.ts'
import { sayWhoRaised } from './say-first.ts'
import { sayTaken, takeMemo } from './take-memo.ts'
import { toWholeNumber } from './whole-number.ts'

const memoSchema = z.object({
  ...{ storyId: z.int(), seen: z.int(), to: z.enum(levels) },
  yeses: yesesSchema,
})

export const level: Command = {
  access: 'moderator',
  description: {
    name: 'level',
    description: { phrase: 'level.does' },
    options: [
      {
        name: 'story',
        description: { phrase: 'option.number' },
        isRequired: true,
        type: 'text',
        suggests: 'story',
      },
      { name: 'level', description: { phrase: 'level.to' }, isRequired: false, type: 'text' },
    ],
  },
  async run(deps, call) {
    const { options } = call
    const found = await findStory(deps, options.story ?? '', 'story')
    if (found.kind === 'answer') return found.reply
    const typed = options.level?.trim().toLowerCase() ?? ''
    return sayLevel(deps, call, { storyId: found.storyId, typed })
  },
}

/** `level:<story>:<level>` shows how it would stand. */
export const levelChoice: Button = {
  access: 'moderator',
  prefix: 'level',
  async press(deps, rest, press) {
    const [storyId, typed = ''] = rest.split(':')
    const asked = { storyId: toWholeNumber(storyId), typed }
    return { ...(await sayLevel(deps, press, asked)), replacesMessage: true }
  },
}

/** `level-now:<memo>`: tells it so everywhere, once. */
export const levelNow: Button = {
  access: 'moderator',
  prefix: 'level-now',
  async press(deps, rest, press) {
    const memo = toWholeNumber(rest)
    const held = await deps.store.memos.recall(memo)
    const asked = memoSchema.safeParse(held)
    if (!asked.success) return { ...sayTaken(held), replacesMessage: false }
    const { storyId, seen, to, yeses } = asked.data
    const told = await findTold(deps, storyId)
    const wanted = told.kind === 'told' && { memo, told, to, kind: kindOf(told, to) }
    const isSeen = told.kind === 'told' && told.last.id === seen
    const asksOthers = wanted && isSeen ? await sayYes(deps, press, wanted) : undefined
    const reply = asksOthers ?? (await setLevel(deps, press, memo))
    if (wanted && !isSeen && yeses.length > 0) await endVote(deps, wanted, yeses)
    // What stands in the moderators' room is everybody's.
    return { ...reply, replacesMessage: yeses.length === 0 }
  },
}

async function setLevel(deps: CommandDeps, press: Press, memo: number): Promise<CommandReply> {
  const asked = await takeMemo(deps, press, memo, memoSchema)
  if (asked.kind === 'answer') return asked.reply
  const { to } = asked.kept
  return raiseByHand(deps, press, {
    ...asked.kept,
    done: { phrase: 'level.done' },
    toDeed: (told, now) => {
      const { standing, last } = told
      return {
        kind: kindOf(told, to),
        level: to,
        texts: levelByHand({ standing, from: last.level, to, now }),
        why: because('set by hand: {from} → {to}', { from: last.level, to }),
        action: 'leveled',
        detail: because('{from} → {to}', { from: last.level, to }),
      }
    },
  })
}

function kindOf({ last }: Told, to: Level): AlertKind {
  return isAtLeast(to, last.level) ? 'escalation' : 'de-escalation'
}

async function sayLevel(
  deps: CommandDeps,
  asker: Asker,
  { storyId, typed }: { readonly storyId: number; readonly typed: string },
): Promise<CommandReply> {
  const told = await findTold(deps, storyId)
  if (told.kind === 'nothing') return told.reply
  const { storyId: id, level: from } = told.last
  const to = levels.find((each) => each === typed)
  if (to === undefined || to === from) return sayChoice(told, typed)
  const { standing } = levelByHand({ ...told, from, to, now: deps.now() })
  const memo = await deps.store.memos.keep({ storyId: id, seen: told.last.id, to }, deps.now())
  const effect = isAtLeast(to, from) ? 'level.rings' : 'level.calms'
  return {
    isPrivate: true,
    message: {
      ...asPreview(deps, asker, standing),
      parts: [...standing.parts, { kind: 'mark', label: { phrase: effect }, at: undefined }],
      links: [],
      actions: [{ label: { phrase: 'level.now' }, id: `level-now:${memo}` }],
    },
  }
}

function sayChoice({ last, headline }: Told, typed: string): CommandReply {
  const { storyId, level: from } = last
  const isWrong = typed !== '' && typed !== from
  const isSetByHand =
    typed === from && (last.kind === 'escalation' || last.kind === 'de-escalation')
  const answer = say(
    headline,
    [
      ...(isWrong
        ? [
            paragraph({ phrase: 'level.unknown', values: { typed: typed.slice(0, 30) } }),
            paragraph({ phrase: 'subscribe.levels', values: { levels: levels.join(', ') } }),
          ]
        : []),
      ...(isSetByHand ? [sayWhoRaised(last)] : []),
      paragraph({ phrase: 'level.which' }),
    ],
    levels
      .filter((each) => each !== from)
      .map((each) => ({ label: { phrase: `level.${each}` }, id: `level:${storyId}:${each}` })),
  )
  const title = { label: { phrase: `level.${from}` }, text: headline } as const
  return { isPrivate: true, message: { ...answer, title } }
}

function paragraph(text: Wording): MessagePart {
  return { kind: 'paragraph', text }
}
