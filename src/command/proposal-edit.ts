/** What a moderator changes in an alert before it is told. */
import { edit, type Judged } from '../core/approval/decide-proposal.ts'
import type { Deed, Edits, Proposal } from '../core/approval/proposal.ts'
import { typedParts } from '../core/message.ts'
import { layOut, levels } from '../core/model.ts'
import { extractQuotes } from '../core/quote/extract.ts'
import { readDressed } from '../moderation/show-proposal.ts'
import type { PressReply, Submission } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'
import { findChanged, longestTyped, readTyped, refuseTyped } from './edit.ts'
import { findRuleOf } from './find-rule.ts'
import { withAgain } from './refuse-quote.ts'
import { say } from './say.ts'
import { findSeen, type Seen } from './seen-proposal.ts'

export async function askEdit(deps: CommandDeps, seen: Seen): Promise<PressReply> {
  const found = await findSeen(deps, seen)
  if (found.kind === 'answer') return found.reply
  const { id, version } = seen
  const shown = await read(deps.store, found.proposal)
  return {
    isPrivate: true,
    replacesMessage: false,
    message: say({ phrase: 'proposal.ask-edit' }, [
      { kind: 'paragraph', text: { phrase: 'proposal.ask-edit.how' } },
    ]),
    form: {
      id: `proposal:edit:${id}:${version}`,
      fields: [
        ...typedParts.map(
          (part) =>
            ({
              kind: part === 'headline' ? 'line' : 'paragraph',
              name: part,
              label: { phrase: `proposal.${part}` },
              isRequired: false,
              value: shown[part],
              mostLength: Math.max(longestTyped[part], shown[part].length),
            }) as const,
        ),
        {
          kind: 'one',
          name: 'level',
          label: { phrase: 'proposal.level' },
          isRequired: true,
          choices: levels.map((level) => ({
            label: { phrase: `level.${level}` },
            value: level,
            isChosen: level === shown.level,
          })),
        },
      ],
    },
  }
}

type Move = (proposal: Proposal, asked: Deed & { readonly version: number }) => Judged

/** What was typed and differs from what stands, unless it quotes what the article does not. */
export async function readEdits(
  deps: CommandDeps,
  seen: Seen,
  { texts, choices }: Submission,
): Promise<
  | { readonly kind: 'edits'; readonly move: Move }
  | { readonly kind: 'fault'; readonly reply: PressReply }
> {
  const { store } = deps
  const found = await findSeen(deps, seen)
  if (found.kind === 'answer') return { kind: 'fault', reply: found.reply }
  const { proposal } = found
  const shown = await read(store, proposal)
  const typed = findChanged(readTyped(texts), shown)
  const level = levels.find((each) => each === choices.level?.[0])
  const edits: Edits = {
    ...typed,
    ...(level !== undefined && level !== shown.level && { level }),
  }
  if (Object.keys(edits).length === 0)
    return { kind: 'fault', reply: answer({ phrase: 'edit.same' }) }
  const { content } = await store.revisions.get(proposal.revisionId)
  const quotes = extractQuotes(layOut(content)).map(({ text }) => text)
  const refusal = refuseTyped(typed, quotes, {
    phrase: 'typed.no-quote.cure',
    values: { story: proposal.storyId },
  })
  if (refusal !== undefined) {
    const again = withAgain(refusal, `proposal:edit:${seen.id}:${seen.version}`)
    return { kind: 'fault', reply: { ...again, replacesMessage: false } }
  }
  const rule = await findRuleOf(deps, { ...proposal, edits: { ...proposal.edits, ...edits } })
  return { kind: 'edits', move: (before, asked) => edit(before, asked, edits, rule) }
}

/** As the card shows it. */
async function read(store: CommandDeps['store'], proposal: Proposal) {
  const { standing, note, level } = await readDressed(store, proposal)
  const { title, parts } = note ?? standing
  return {
    headline: typeof title.text === 'string' ? title.text : '',
    summary: parts.find((part) => part.kind === 'summary')?.text ?? '',
    level,
  }
}

function answer(title: Parameters<typeof say>[0]): PressReply {
  return { isPrivate: true, replacesMessage: false, message: say(title, []) }
}
