/** What a moderator changes in a draft before it is told. */
import { edit } from '../core/approval/decide-proposal.ts'
import { type Edits, isOpen, type Proposal } from '../core/approval/proposal.ts'
import type { Form, FormField } from '../core/form.ts'
import { typedParts } from '../core/message.ts'
import { layOut, levels, type Quote } from '../core/model.ts'
import { extractQuotes } from '../core/quote/extract.ts'
import { speakerName } from '../core/quote/speaker-name.ts'
import { changeProposal } from '../moderation/change-proposal.ts'
import { readDressed } from '../moderation/show-proposal.ts'
import type { Asker, CommandReply, PressReply, Submission } from '../ports/command.ts'
import type { Button, CommandDeps, Receiver } from './command.ts'
import { longestTyped, readTyped, readWords } from './edit.ts'
import { findRuleOf } from './find-rule.ts'
import { namePlaces } from './name-places.ts'
import { sayDraft } from './post-card.ts'
import { idOf, sayOutcome } from './post-decide.ts'
import { privately } from './raise-by-hand.ts'
import { refuseQuote } from './refuse-quote.ts'
import { say } from './say.ts'
import { whoOf } from './who-of.ts'
import { toWholeNumber } from './whole-number.ts'

/** Discord's limit: https://discord.com/developers/docs/components/reference#string-select */
const mostChoices = 25
const longestLabel = 90
const quotesHow = { phrase: 'post.quotes-how' } as const
/** As many lists as a modal has room for beside the level; the largest audience stands in the first. */
const placeFields = ['places', 'more-places', 'most-places'] as const

export const postWords = createAsk('words', async (deps, proposal) => {
  const { standing } = await readDressed(deps.store, proposal)
  const before = readWords(standing)
  return {
    how: { phrase: 'post.words-how' },
    fields: (['headline', 'summary'] as const).map((part) => ({
      kind: part === 'headline' ? 'line' : 'paragraph',
      name: part,
      label: { phrase: `edit.${part}` },
      isRequired: false,
      value: before[part] ?? '',
      mostLength: Math.max(longestTyped[part], before[part]?.length ?? 0),
    })),
  }
})

export const postQuotes = createAsk('quotes', async (deps, proposal) => {
  const quotes = await listQuotes(deps, proposal)
  if (quotes.length === 0) return { phrase: 'post.no-quotes' }
  const { standing, note } = await readDressed(deps.store, proposal)
  const shown = (note ?? standing).parts.flatMap((part) =>
    part.kind === 'quote' ? [part.text] : [],
  )
  return {
    how: { phrase: 'post.quotes-how' },
    fields: [
      {
        kind: 'several',
        name: 'quotes',
        label: { phrase: 'post.quotes' },
        isRequired: false,
        choices: quotes.slice(0, mostChoices).map((quote, index) => ({
          label: sayQuote(quote),
          value: String(index),
          isChosen: shown.includes(quote.text),
        })),
      },
      {
        kind: 'paragraph',
        name: 'another',
        label: { phrase: 'post.another' },
        hint: { phrase: 'post.another.how' },
        isRequired: false,
        mostLength: 1_000,
      },
    ],
  }
})

export const postWhere = createAsk('where', async (deps, proposal, asker) => {
  const { level } = await readDressed(deps.store, proposal)
  const places = await listPlaces(deps)
  const names = await namePlaces(asker, places)
  const { places: chosen } = proposal.edits
  return {
    how: { phrase: 'post.where-how' },
    fields: [
      {
        kind: 'one',
        name: 'level',
        label: { phrase: 'post.level' },
        isRequired: true,
        choices: levels.map((each) => ({
          label: { phrase: `level.${each}` },
          value: each,
          isChosen: each === level,
        })),
      },
      ...placeFields.flatMap((name, index) => {
        const choices = places
          .slice(index * mostChoices, (index + 1) * mostChoices)
          .map(({ id }) => ({
            label: names.get(id) ?? id,
            value: id,
            isChosen: chosen?.includes(id) ?? false,
          }))
        const label = { phrase: 'post.only' } as const
        return choices.length === 0
          ? []
          : [{ kind: 'several', name, label, isRequired: false, choices } as const]
      }),
    ],
  }
})

export const postTime = createAsk('time', async () => ({
  how: { phrase: 'post.time-how' },
  fields: [
    {
      kind: 'line',
      name: 'time',
      label: { phrase: 'post.time-label' },
      isRequired: true,
      mostLength: 60,
    },
  ],
}))

export const postWordsReceived = createReceiver('words', async (deps, proposal, { texts }) => {
  const { standing } = await readDressed(deps.store, proposal)
  const before = readWords(standing)
  const typed = readTyped(texts)
  const { headline, summary } = typed
  const changed: Edits = {
    ...(headline !== undefined && headline !== before.headline && { headline }),
    ...(summary !== undefined && summary !== before.summary && { summary }),
  }
  const words = [changed.headline, changed.summary].join('\n')
  const tooLong = typedParts.find((part) => (changed[part]?.length ?? 0) > longestTyped[part])
  if (tooLong !== undefined)
    return privately({ phrase: `edit.${tooLong}-length`, values: { most: longestTyped[tooLong] } })
  const quotes = (await listQuotes(deps, proposal)).map(({ text }) => text)
  return refuseQuote(words, quotes, quotesHow) ?? changed
})

export const postQuotesReceived = createReceiver('quotes', async (deps, proposal, filled) => {
  const quotes = await listQuotes(deps, proposal)
  const { texts, choices } = filled
  const chosen = (choices.quotes ?? []).flatMap((index) => quotes[Number(index)]?.text ?? [])
  const another = texts.another?.trim() ?? ''
  const words = another.replace(/^["“”„«»「」\s]+|["“”„«»「」\s]+$/g, '')
  if (words === '') return { quotes: chosen }
  const said = `“${words}”`
  const found = quotes.find(({ text }) => refuseQuote(said, [text], quotesHow) === undefined)
  return found
    ? { quotes: [...chosen, found.text] }
    : (refuseQuote(said, [], quotesHow) ?? { quotes: chosen })
})

export const postWhereReceived = createReceiver('where', async (deps, _proposal, { choices }) => {
  const level = levels.find((each) => each === choices.level?.[0])
  const chosen = placeFields.flatMap((name) => choices[name] ?? [])
  const places = (await listPlaces(deps)).map(({ id }) => id).filter((id) => chosen.includes(id))
  return { ...(level && { level }), places: places.length === 0 ? undefined : places }
})

type Asked = {
  readonly how: Form['fields'][number]['label']
  readonly fields: readonly FormField[]
}
type Name = 'words' | 'quotes' | 'where' | 'time'

/** `post-<name>:<proposal>` asks by a form. */
function createAsk(
  name: Name,
  ask: (
    deps: CommandDeps,
    proposal: Proposal,
    asker: Asker,
  ) => Promise<Asked | { readonly phrase: 'post.no-quotes' }>,
): Button {
  return {
    access: 'moderator',
    prefix: `post-${name}`,
    async press(deps, rest, press): Promise<PressReply> {
      const found = await findDraft(deps, rest)
      if (found.kind === 'answer') return { ...found.reply, replacesMessage: true }
      const { proposal } = found
      const asked = await ask(deps, proposal, press)
      if ('phrase' in asked) return { ...privately(asked), replacesMessage: false }
      const { id, version } = proposal
      return {
        isPrivate: true,
        replacesMessage: false,
        message: say({ phrase: `post.${name}` }, [{ kind: 'paragraph', text: asked.how }]),
        form: { id: `post-${name}:${id}:${version}`, fields: asked.fields },
      }
    },
  }
}

/** `post-<name>:<proposal>:<version>`: the filled form. */
function createReceiver(
  name: Name,
  read: (
    deps: CommandDeps,
    proposal: Proposal,
    filled: Submission,
  ) => Promise<Edits | CommandReply>,
): Receiver {
  return {
    access: 'moderator',
    prefix: `post-${name}`,
    async submit(deps, rest, filled) {
      const found = await findDraft(deps, rest)
      if (found.kind === 'answer') return { ...found.reply, replacesMessage: true }
      const { proposal } = found
      const version = toWholeNumber(rest.split(':')[1])
      const edits = await read(deps, proposal, filled)
      if ('message' in edits)
        return { ...withWayBack(edits, name, proposal), replacesMessage: false }
      return {
        ...(await change(deps, filled, proposal, { edits, version })),
        replacesMessage: true,
      }
    },
  }
}

/** `rest`: `<proposal>` and what may follow; one that is decided is nobody's to change. */
async function findDraft(
  { store }: CommandDeps,
  rest: string,
): Promise<
  | { readonly kind: 'draft'; readonly proposal: Proposal }
  | { readonly kind: 'answer'; readonly reply: CommandReply }
> {
  const proposal = await store.proposals.find(idOf(rest))
  if (proposal === undefined) return { kind: 'answer', reply: privately({ phrase: 'post.gone' }) }
  return isOpen(proposal)
    ? { kind: 'draft', proposal }
    : { kind: 'answer', reply: sayOutcome(proposal, proposal.deed) }
}

function withWayBack(reply: CommandReply, name: Name, { id }: Proposal): CommandReply {
  const again = { label: { phrase: 'edit.again' }, id: `post-${name}:${id}` } as const
  return { ...reply, message: { ...reply.message, actions: [again] } }
}

async function change(
  deps: CommandDeps,
  asker: Asker,
  seen: Proposal,
  { edits, version }: { readonly edits: Edits; readonly version: number },
): Promise<CommandReply> {
  const rule = await findRuleOf(deps, { ...seen, edits: { ...seen.edits, ...edits } })
  const who = whoOf(deps, asker)
  const changed = await changeProposal(deps, seen.id, who, (draft, deed) =>
    edit(draft, { ...deed, version }, edits, rule),
  )
  if (changed.kind === 'gone') return privately({ phrase: 'post.gone' })
  if (changed.kind === 'late') return sayOutcome(changed.proposal, changed.proposal.deed)
  await deps.enqueue(changed.jobs)
  return sayDraft(deps, asker, changed.proposal)
}

async function listQuotes(
  { store }: CommandDeps,
  { revisionId }: Proposal,
): Promise<readonly Quote[]> {
  const { content } = await store.revisions.get(revisionId)
  return extractQuotes(layOut(content)).filter(({ kind }) => kind !== 'scare')
}

async function listPlaces({ store }: CommandDeps) {
  const active = await store.subscriptions.listActive()
  return active.slice(0, mostChoices * placeFields.length)
}

function sayQuote({ text, speaker }: Quote): string {
  const name = speaker === undefined ? '' : `${speakerName(speaker)}: `
  const whole = `${name}“${text}”`
  return whole.length > longestLabel ? `${whole.slice(0, longestLabel - 1)}…` : whole
}
