/** `/post`: what a moderator gives us, read, filed and drafted; told when they say so. */
import { mostTyped, readTypedArticle } from '../core/posting/typed-article.ts'
import { canonicalUrl, completeAddress } from '../core/url.ts'
import type { Drafted } from '../moderation/posting.ts'
import type { Asker, CommandReply } from '../ports/command.ts'
import { FetchError } from '../ports/intake.ts'
import type { Command, CommandDeps } from './command.ts'
import { sayDraft } from './post-card.ts'
import { privately } from './raise-by-hand.ts'
import { say } from './say.ts'
import { whoOf } from './who-of.ts'

/** Longer ones are no links that people share. */
const longestLink = 2_000

export const post: Command = {
  isHeavy: true,
  access: 'moderator',
  isConfidential: true,
  description: {
    name: 'post',
    description: { phrase: 'post.does' },
    options: [
      { name: 'what', description: { phrase: 'post.what' }, isRequired: true, type: 'text' },
    ],
  },
  async run(deps, call) {
    const typed = (call.options.what ?? '').trim()
    const link = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : completeAddress(typed)
    return link === undefined ? postText(deps, call, typed) : postLink(deps, call, link)
  },
}

function postLink(deps: CommandDeps, asker: Asker, typed: string): CommandReply {
  if (typed.length > longestLink) return privately({ phrase: 'post.long-link' })
  if (/\s/.test(typed)) return privately({ phrase: 'post.link-alone' })
  const url = canonicalUrl(typed)
  if (url === undefined)
    return privately(
      { phrase: 'post.no-link', values: { typed: typed.slice(0, 100) } },
      { phrase: 'post.no-link.cure' },
    )
  const { host } = new URL(url)
  return {
    isPrivate: true,
    message: say({ phrase: 'post.reading', values: { site: host } }, []),
    later: draftLink(deps, asker, url),
  }
}

async function draftLink(deps: CommandDeps, asker: Asker, url: string): Promise<CommandReply> {
  try {
    return await sayDrafted(deps, asker, await deps.posting.draftLink(url, whoOf(deps, asker)))
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return privately(
      { phrase: 'post.unread', values: { why: { because: error.message.slice(0, 300) } } },
      { phrase: `post.unread.${error.reason}` },
    )
  }
}

async function postText(deps: CommandDeps, asker: Asker, typed: string): Promise<CommandReply> {
  const read = readTypedArticle(typed)
  switch (read.kind) {
    case 'article': {
      const drafted = await deps.posting.draftText(read.article, whoOf(deps, asker))
      return sayDrafted(deps, asker, drafted)
    }
    case 'empty':
      return privately({ phrase: 'post.empty' })
    case 'too-long':
      return privately({
        phrase: 'post.too-long',
        values: { most: mostTyped.text, length: typed.length },
      })
    case 'headline-too-long':
      return privately(
        { phrase: 'edit.headline-length', values: { most: mostTyped.headline } },
        { phrase: 'post.headline-how' },
      )
    case 'quotes':
      return privately(
        { phrase: 'post.typed-quote', values: { quote: read.quote.slice(0, 150) } },
        { phrase: 'post.typed-quote.cure' },
      )
  }
}

async function sayDrafted(
  deps: CommandDeps,
  asker: Asker,
  drafted: Drafted,
): Promise<CommandReply> {
  if (drafted.kind !== 'drafted') return sayRefused(deps, asker, drafted)
  await deps.enqueue(drafted.jobs)
  return sayDraft(deps, asker, drafted.proposal)
}

/** Why it is no draft, or not the one that was asked for. */
export async function sayRefused(
  deps: CommandDeps,
  asker: Asker,
  drafted: Exclude<Drafted, { readonly kind: 'drafted' }>,
): Promise<CommandReply> {
  switch (drafted.kind) {
    case 'waiting':
      return sayWaiting(deps, asker, drafted)
    case 'told': {
      const { storyId, at } = drafted
      return {
        isPrivate: true,
        message: say(
          { phrase: 'post.told', values: { story: storyId } },
          [
            { kind: 'mark', label: { phrase: 'post.told-at' }, at },
            { kind: 'paragraph', text: { phrase: 'post.told.cure', values: { story: storyId } } },
          ],
          [{ label: { phrase: 'button.story' }, id: `story:${storyId}` }],
        ),
      }
    }
    case 'barred':
      return privately({
        phrase: 'post.barred',
        values: { why: { because: drafted.why.slice(0, 300) } },
      })
  }
}

/** A draft is shown to who gives the same article; of another one it is said that it comes first. */
async function sayWaiting(
  deps: CommandDeps,
  asker: Asker,
  { proposal, isSame }: Extract<Drafted, { readonly kind: 'waiting' }>,
): Promise<CommandReply> {
  const { id, storyId, state, draft } = proposal
  const isDraft = state === 'drafted'
  if (isDraft && isSame) return sayDraft(deps, asker, proposal)
  return {
    isPrivate: true,
    message: say(
      { phrase: 'post.waiting' },
      [
        {
          kind: 'item',
          label: undefined,
          text: draft.standing.title.text,
          url: undefined,
          detail: undefined,
          at: proposal.createdAt,
        },
        {
          kind: 'paragraph',
          text: isDraft
            ? { phrase: 'post.waiting.draft' }
            : { phrase: 'post.waiting.cure', values: { story: storyId } },
        },
      ],
      isDraft ? [{ label: { phrase: 'post.see' }, id: `post-card:${id}` }] : [],
    ),
  }
}
