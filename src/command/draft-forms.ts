/** What is written rather than chosen: keywords, quiet hours, whom to mention when. */
import type { FormField } from '../core/form.ts'
import type { Message } from '../core/message.ts'
import { levels } from '../core/model.ts'
import type { Wishes } from '../core/subscription.ts'
import type { PressReply, Submission } from '../ports/command.ts'
import type { CommandDeps, Receiver } from './command.ts'
import { changeDraft, type Draft, findDraft, keepTyped } from './draft.ts'
import { pageButtons } from './page-buttons.ts'
import { readHours, toQuiet } from './read-hours.ts'
import { readKeywords } from './read-wishes.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'
import { sayDraft } from './wish-card.ts'

const pageSize = 18
/** Discord shows no more in one list. */
const mostChoices = 25
const line = { kind: 'line', isRequired: false } as const

export function askWords({ id, wishes, typed }: Draft): PressReply {
  const { include = wishes.include, exclude = wishes.exclude } = typed ?? {}
  return ask(
    { phrase: 'wish.words' },
    {
      id: `words:${id}`,
      fields: [
        {
          ...{ ...line, name: 'include', label: { phrase: 'wish.include' } },
          hint: { phrase: 'option.include' },
          ...(include && { value: include }),
        },
        {
          ...{ ...line, name: 'exclude', label: { phrase: 'wish.exclude' } },
          hint: { phrase: 'option.exclude' },
          ...(exclude && { value: exclude }),
        },
      ],
    },
  )
}

export function askQuiet({ id, wishes: { quiet } }: Draft): PressReply {
  return ask(
    { phrase: 'wish.quiet' },
    {
      id: `hours:${id}`,
      fields: [
        {
          ...{ ...line, name: 'hours', label: { phrase: 'hours.label' } },
          hint: { phrase: 'option.hours' },
          ...(quiet && { value: `${quiet.from}-${quiet.to}` }),
        },
        {
          ...{ ...line, name: 'zone', label: { phrase: 'digest.zone' } },
          ...(quiet && { value: quiet.zone }),
        },
        {
          ...{ kind: 'one', name: 'held', label: { phrase: 'held.label' }, isRequired: true },
          choices: (['collect', 'drop'] as const).map((held) => ({
            label: { phrase: `held.${held}` },
            value: held,
            isChosen: (quiet?.held ?? 'collect') === held,
          })),
        },
      ],
    },
  )
}

export async function sayRoles({ id, at, wishes }: Draft, offset: number): Promise<Message> {
  const roles = (await at.listRoles?.()) ?? []
  const phrase = roles.length === 0 ? 'wish.mention.none' : 'wish.mention.how'
  return say(
    { phrase: 'wish.mention' },
    [{ kind: 'paragraph', text: { phrase } }],
    [
      ...roles.slice(offset, offset + pageSize).map(({ id: role, name }) => ({
        label: `@${name}`,
        id: `draft:${id}:mention:${role}`,
        isChosen: wishes.style.mentions.some((each) => each.role === role),
      })),
      ...pageButtons({
        ...{ order: 'list', offset, size: pageSize },
        hasNext: roles.length > offset + pageSize,
        idOf: (from) => `draft:${id}:mention:at:${from}`,
      }),
      { label: { phrase: 'wish.back' }, id: `draft:${id}` },
    ],
  )
}

export function askMention(
  { topics }: CommandDeps,
  { id, wishes }: Draft,
  role: string,
): PressReply {
  const told = wishes.style.mentions.find((each) => each.role === role)
  const level: FormField = {
    ...{ kind: 'one', name: 'level', label: { phrase: 'wish.level' }, isRequired: true },
    choices: (['never', ...levels] as const).map((each) => ({
      label: { phrase: each === 'never' ? 'mention.never' : `level.${each}` },
      value: each,
      isChosen: (told?.level ?? 'flash') === each,
    })),
  }
  const known = topics().slice(0, mostChoices)
  const topic: FormField = {
    ...{ kind: 'several', name: 'topics', label: { phrase: 'wish.topics' }, isRequired: false },
    hint: { phrase: 'mention.topics' },
    choices: known.map(({ id: each }) => ({
      ...{ label: each, value: each },
      isChosen: told?.topics.includes(each) === true,
    })),
  }
  const fields = known.length === 0 ? [level] : [level, topic]
  return ask({ phrase: 'wish.mention' }, { id: `mention:${id}:${role}`, fields })
}

export const wordsReceived: Receiver = receiver('words', async (deps, draft, { texts }) => {
  const typed = { include: texts.include ?? '', exclude: texts.exclude ?? '' }
  const include = readKeywords(typed.include)
  const exclude = readKeywords(typed.exclude)
  for (const read of [include, exclude])
    if (read.kind === 'fault') {
      await keepTyped(deps, draft, typed)
      return fault(
        draft,
        'words',
        say({ phrase: 'subscribe.keywords', values: { why: { because: read.why } } }, [
          { kind: 'paragraph', text: { phrase: 'subscribe.keywords.cure' } },
        ]),
      )
    }
  return (wishes) => ({
    ...wishes,
    include: include.kind === 'text' ? include.text : wishes.include,
    exclude: exclude.kind === 'text' ? exclude.text : wishes.exclude,
  })
})

export const hoursReceived: Receiver = receiver('hours', async (_, draft, submission) => {
  const { hours = 'off', zone = '' } = submission.texts
  const read = readHours(hours, zone)
  if (read.kind === 'fault') return fault(draft, 'quiet', read.message)
  const held = submission.choices.held?.[0] === 'drop' ? 'drop' : 'collect'
  return (wishes) => {
    const quiet = toQuiet(read.hours, wishes.quiet)
    return { ...wishes, quiet: quiet && { ...quiet, held } }
  }
})

export const mentionReceived: Receiver = receiver('mention', async ({ topics }, { at }, given) => {
  const [, , role = ''] = given.id.split(':')
  const isRole = (await at.listRoles?.())?.some(({ id }) => id === role)
  const level = levels.find((each) => each === given.choices.level?.[0])
  const chosen = new Set(given.choices.topics)
  const mention = { role, topics: topics().flatMap(({ id }) => (chosen.has(id) ? [id] : [])) }
  return (wishes) => {
    const others = wishes.style.mentions.filter((each) => each.role !== role)
    const mentions = isRole && level ? [...others, { ...mention, level }] : others
    return { ...wishes, style: { ...wishes.style, mentions } }
  }
})

/** What was sent changes the draft, and the card shows it; or the answer says what is wrong with it. */
function receiver(
  prefix: string,
  read: (
    deps: CommandDeps,
    draft: Draft,
    submission: Submission,
  ) => Promise<PressReply | ((wishes: Wishes) => Wishes)>,
): Receiver {
  return {
    prefix,
    async submit(deps, rest, submission) {
      const found = await findDraft(deps, toWholeNumber(rest.split(':')[0]), submission)
      if (found.kind === 'answer') return found.reply
      const outcome = await read(deps, found.draft, submission)
      if (typeof outcome !== 'function') return outcome
      const changed = await changeDraft(deps, found.draft, outcome)
      const here = await deps.store.subscriptions.findAt(changed.at)
      return {
        isPrivate: true,
        replacesMessage: true,
        message: await sayDraft(deps, changed, here),
      }
    },
  }
}

/** With a button that opens the form anew, as it was sent. */
function fault({ id }: Draft, asked: 'words' | 'quiet', message: Message): PressReply {
  return {
    isPrivate: true,
    replacesMessage: false,
    message: {
      ...message,
      actions: [{ label: { phrase: 'draft.again' }, id: `draft:${id}:${asked}` }],
    },
  }
}

function ask(title: Message['title']['text'], form: NonNullable<PressReply['form']>): PressReply {
  return { isPrivate: true, replacesMessage: false, message: say(title, []), form }
}
