/** What a moderator changes in a draft before it is told. */
import { edit } from '../core/approval/decide-proposal.ts'
import { type Edits, isOpen, type Proposal } from '../core/approval/proposal.ts'
import type { Form, FormField } from '../core/form.ts'
import { layOut, levels, type Quote } from '../core/model.ts'
import { findUnfoundClaim } from '../core/quote/claimed.ts'
import { extractQuotes } from '../core/quote/extract.ts'
import { speakerName } from '../core/quote/speaker-name.ts'
import { changeProposal } from '../moderation/change-proposal.ts'
import { readDressed } from '../moderation/show-proposal.ts'
import type { Asker, CommandReply, PressReply, Submission } from '../ports/command.ts'
import type { Subscription } from '../store-port/subscription.ts'
import type { Button, CommandDeps, Receiver } from './command.ts'
import { findChanged, longestTyped, readTyped, readWords, refuseTyped } from './edit.ts'
import { findRuleOf } from './find-rule.ts'
import { namePlaces } from './name-places.ts'
import { sayDraft } from './post-card.ts'
import { idOf, sayOutcome } from './post-decide.ts'
import { privately } from './raise-by-hand.ts'
import { refuseQuote, withAgain } from './refuse-quote.ts'
import { say } from './say.ts'
import { whoOf } from './who-of.ts'
import { toWholeNumber } from './whole-number.ts'

/** Discord's limit: https://discord.com/developers/docs/components/reference#string-select */
const mostChoices = 25
const longestLabel = 90
const quotesHow = { phrase: 'post.quotes-how' } as const
/** As many lists as a modal has room for beside the level. */
const placeFields = ['places', 'more-places', 'most-places'] as const
const mostPlaces = mostChoices * placeFields.length
/** Of buttons under one message. */
const mostParts = 20
/** Of a name that stands in a button with another. */
const longestEnd = 24

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

const askWhere = createAsk('where', async (deps, proposal, { asker, part }) => {
  const { level } = await readDressed(deps.store, proposal)
  const places = partOf(await deps.store.subscriptions.listActive(), part)
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

/** As in every form; where there are more places than one holds, `post-where:<proposal>:0:<part>` asks for a part of them. */
export const postWhere: Button = {
  ...askWhere,
  async press(deps, rest, press) {
    const places = await deps.store.subscriptions.listActive()
    const isPart = rest.split(':').length > 2 || places.length <= mostPlaces
    return isPart ? askWhere.press(deps, rest, press) : sayParts(press, idOf(rest), places)
  },
}

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
  const changed = findChanged(readTyped(texts), readWords(standing))
  const quotes = (await listQuotes(deps, proposal)).map(({ text }) => text)
  return refuseTyped(changed, quotes, quotesHow) ?? changed
})

export const postQuotesReceived = createReceiver('quotes', async (deps, proposal, filled) => {
  const quotes = await listQuotes(deps, proposal)
  const { texts, choices } = filled
  const chosen = (choices.quotes ?? []).flatMap((index) => quotes[Number(index)]?.text ?? [])
  const another = texts.another?.trim() ?? ''
  const words = another.replace(/^["“”„«»「」\s]+|["“”„«»「」\s]+$/g, '')
  if (words === '') return { quotes: chosen }
  const said = `“${words}”`
  const found = quotes.find(({ text }) => findUnfoundClaim(said, [text]) === undefined)
  return found
    ? { quotes: [...chosen, found.text] }
    : (refuseQuote(said, [], quotesHow) ?? { quotes: chosen })
})

export const postWhereReceived = createReceiver(
  'where',
  async (deps, proposal, { id, choices }) => {
    const level = levels.find((each) => each === choices.level?.[0])
    const chosen = placeFields.flatMap((name) => choices[name] ?? [])
    const all = await deps.store.subscriptions.listActive()
    const part = new Set(partOf(all, toWholeNumber(id.split(':')[3])).map((place) => place.id))
    // What was not asked for stays as it was chosen.
    const places = all
      .map((place) => place.id)
      .filter((place) =>
        part.has(place) ? chosen.includes(place) : proposal.edits.places?.includes(place),
      )
    return { ...(level && { level }), places: places.length === 0 ? undefined : places }
  },
)

type Asked = {
  readonly how: Form['fields'][number]['label']
  readonly fields: readonly FormField[]
}
type Name = 'words' | 'quotes' | 'where' | 'time'

/** `post-<name>:<proposal>` asks by a form; where it has parts, `post-<name>:<proposal>:0:<part>`. */
function createAsk(
  name: Name,
  ask: (
    deps: CommandDeps,
    proposal: Proposal,
    asked: { readonly asker: Asker; readonly part: number },
  ) => Promise<Asked | { readonly phrase: 'post.no-quotes' }>,
): Button {
  return {
    access: 'moderator',
    prefix: `post-${name}`,
    async press(deps, rest, press): Promise<PressReply> {
      const found = await findDraft(deps, rest)
      if (found.kind === 'answer') return { ...found.reply, replacesMessage: true }
      const { proposal } = found
      const [, , part] = rest.split(':')
      const asked = await ask(deps, proposal, { asker: press, part: toWholeNumber(part) })
      if ('phrase' in asked) return { ...privately(asked), replacesMessage: false }
      const { id, version } = proposal
      return {
        isPrivate: true,
        replacesMessage: false,
        message: say({ phrase: `post.${name}` }, [{ kind: 'paragraph', text: asked.how }]),
        form: {
          id: [`post-${name}`, id, version, ...(part === undefined ? [] : [part])].join(':'),
          fields: asked.fields,
        },
      }
    },
  }
}

/** `post-<name>:<proposal>:<version>`, with the part where it has some: the filled form. */
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
        return { ...withAgain(edits, `post-${name}:${proposal.id}`), replacesMessage: false }
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

function partOf(places: readonly Subscription[], part: number): readonly Subscription[] {
  return places.slice(part * mostPlaces, (part + 1) * mostPlaces)
}

/** A button for as many places as one form has room for. */
async function sayParts(
  asker: Asker,
  proposal: number,
  places: readonly Subscription[],
): Promise<PressReply> {
  const parts = Array.from({ length: Math.ceil(places.length / mostPlaces) }, (_, part) => {
    const within = partOf(places, part)
    return { part, ends: [within[0], within.at(-1)].filter((place) => place !== undefined) }
  }).slice(0, mostParts)
  const names = await namePlaces(
    asker,
    parts.flatMap(({ ends }) => ends),
  )
  const how = { phrase: 'post.where-parts.how', values: { most: mostPlaces } } as const
  return {
    isPrivate: true,
    replacesMessage: false,
    message: say(
      { phrase: 'post.where-parts' },
      [{ kind: 'paragraph', text: how }],
      parts.map(({ part, ends }) => ({
        label: ends.map(({ id }) => (names.get(id) ?? id).slice(0, longestEnd)).join(' – '),
        id: `post-where:${proposal}:0:${part}`,
      })),
    ),
  }
}

function sayQuote({ text, speaker }: Quote): string {
  const name = speaker === undefined ? '' : `${speakerName(speaker)}: `
  const whole = `${name}“${text}”`
  return whole.length > longestLabel ? `${whole.slice(0, longestLabel - 1)}…` : whole
}
