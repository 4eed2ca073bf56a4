import type { Wording } from '../core/locale.ts'
import type { Message } from '../core/message.ts'
import { isPlural, listChoices, listWishNames, type WishName } from '../core/wish-choices.ts'
import type { PressReply } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'
import { changeDraft, type Draft, draftSchema } from './draft.ts'
import { askMention, askQuiet, askWords, sayRoles } from './draft-forms.ts'
import { pageButtons } from './page-buttons.ts'
import { sayPreview } from './preview.ts'
import { saveDraft } from './save-draft.ts'
import { say } from './say.ts'
import { takeMemo } from './take-memo.ts'
import { sayTrial } from './trial.ts'
import { toWholeNumber } from './whole-number.ts'
import { sayDraft } from './wish-card.ts'

/** With those that turn pages and lead back, what every platform shows under one message. */
const pageSize = 18

/**
 * Nothing: the card. `preview`, `trial:<offset>`: a recent alert, and what would have come. `save`, `cancel`.
 * `words`, `quiet`, `mention:<role>`: forms. `<wish>:at:<offset>`: what can be chosen;
 * `<wish>:<value>:<offset>`: chooses it.
 */
export async function pressDraft(
  deps: CommandDeps,
  draft: Draft,
  [asked = '', value = '', offset = '']: readonly string[],
): Promise<PressReply> {
  if (asked === 'preview')
    return { ...(await sayPreview(deps, draft.at, draft.wishes)), replacesMessage: false }
  if (asked === 'trial') {
    const idOf = (from: number) => `draft:${draft.id}:trial:${from}`
    const trial = await sayTrial(deps, draft.wishes, { offset: toWholeNumber(value), idOf })
    return { ...beside(trial), replacesMessage: value !== '' }
  }
  const here = await deps.store.subscriptions.findAt(draft.at)
  if (here?.owner === 'config') return replacing(await sayDraft(deps, draft, here))
  switch (asked) {
    case 'save':
      return saveDraft(deps, draft)
    case 'cancel':
      await takeMemo(deps, draft.at, draft.id, draftSchema)
      return replacing(say({ phrase: 'draft.canceled' }, []))
    case 'words':
      return askWords(draft)
    case 'quiet':
      return askQuiet(draft)
    case 'mention':
      return value === '' || value === 'at'
        ? replacing(await sayRoles(draft, toWholeNumber(offset)))
        : askMention(deps, draft, value)
  }
  const name = listWishNames(draft.at.platform).find((each) => each === asked)
  if (name === undefined) return replacing(await sayDraft(deps, draft, here))
  if (value === '' || value === 'at')
    return replacing(await sayChoices(deps, draft, name, toWholeNumber(offset)))
  const changed = await choose(deps, draft, name, value)
  return replacing(
    isPlural(name)
      ? await sayChoices(deps, changed, name, toWholeNumber(offset))
      : await sayDraft(deps, changed, here),
  )
}

/** Of two who press the same at once, the second changes nothing. */
async function choose(deps: CommandDeps, draft: Draft, name: WishName, value: string) {
  const known = await listKnown(deps)
  return changeDraft(deps, draft, (before) => {
    const choice = listChoices(name, before, known).find((each) => each.value === value)
    return choice === undefined ? before : choice.change(before)
  })
}

async function sayChoices(
  deps: CommandDeps,
  { id, wishes }: Draft,
  name: WishName,
  offset: number,
): Promise<Message> {
  const choices = listChoices(name, wishes, await listKnown(deps))
  // All of nothing is no choice.
  const hasNone = name === 'topics' && choices.length === 1
  const how: Wording = hasNone ? { phrase: 'wish.topics.none' } : { phrase: `wish.${name}.how` }
  return say(
    { phrase: `wish.${name}` },
    [{ kind: 'paragraph', text: how }],
    [
      ...choices.slice(offset, offset + pageSize).map(({ label, value, isChosen }) => ({
        label,
        id: `draft:${id}:${name}:${value}:${offset}`,
        isChosen,
      })),
      ...pageButtons({
        ...{ order: 'list', offset, size: pageSize },
        hasNext: choices.length > offset + pageSize,
        idOf: (from) => `draft:${id}:${name}:at:${from}`,
      }),
      { label: { phrase: 'wish.back' }, id: `draft:${id}` },
    ],
  )
}

async function listKnown({ store, topics, locales }: CommandDeps) {
  return {
    topics: topics().map(({ id }) => id),
    sources: (await store.sources.list()).toSorted((a, b) => a.name.localeCompare(b.name)),
    languages: locales.languages,
  }
}

function beside(message: Message): PressReply {
  return { isPrivate: true, replacesMessage: false, message }
}

function replacing(message: Message): PressReply {
  return { isPrivate: true, replacesMessage: true, message }
}
