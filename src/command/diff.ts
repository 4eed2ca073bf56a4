import { classifyRevision } from '../core/change/classify.ts'
import { readPassages } from '../core/change/passages.ts'
import { type Reading, toPages, toReadings } from '../core/change/reading.ts'
import { readRevision } from '../core/change/revision-text.ts'
import type { Phrase, Wording } from '../core/locale.ts'
import type { Message, MessagePart } from '../core/message.ts'
import type { RecordId, RevisionChange, StoryId } from '../core/model.ts'
import type { CommandCall, CommandReply, Question } from '../ports/command.ts'
import type { StoredRecord } from '../store-port/record.ts'
import type { Revision } from '../store-port/revision.ts'
import type { StoryReport } from '../store-port/story.ts'
import type { Button, Command, CommandDeps } from './command.ts'
import { findByAddress } from './find-article.ts'
import { findStory, findTellable, sayGone } from './find-story.ts'
import { inOwnChat } from './in-own-chat.ts'
import { say } from './say.ts'
import { toWholeNumber } from './whole-number.ts'

/** Of the changed words on one page; the rest of a message is for its frame. */
const pageLength = 1_600
const mostReports = 4

export const diff: Command = {
  isHeavy: true,
  description: {
    name: 'diff',
    description: { phrase: 'diff.does' },
    options: [
      {
        name: 'what',
        description: { phrase: 'option.article' },
        isRequired: true,
        type: 'text',
        suggests: 'story',
      },
      {
        name: 'versions',
        description: { phrase: 'option.versions' },
        isRequired: false,
        type: 'text',
        isNamed: true,
      },
    ],
  },
  async run(deps, call) {
    const { options } = call
    const versions = readVersions(options.versions)
    if (versions === 'unread')
      return privately(
        say({ phrase: 'diff.versions.wrong' }, [cure({ phrase: 'diff.versions.cure' })]),
      )
    const typed = options.what ?? ''
    const article = await findByAddress(deps.store, typed)
    if (article) return answerApart(deps, call, () => sayArticle(deps, article, versions))
    const found = await findStory(deps, typed, 'changed')
    if (found.kind === 'answer') return found.reply
    const { storyId } = found
    return versions
      ? answerApart(deps, call, () => sayStory(deps, storyId, { versions }))
      : privately(await sayStory(deps, storyId, {}), sameAs(storyId))
  },
}

/** A link carries neither versions nor an article: among others, the answer itself goes to the person's own chat. */
function answerApart(
  deps: CommandDeps,
  call: CommandCall,
  answer: () => Promise<Message> | Message,
): Promise<CommandReply> {
  return inOwnChat(async () => privately(await answer()))(deps, call)
}

/** `changed:<story>`: what the newest version of its reports changed. */
export const storyChange: Button = {
  prefix: 'changed',
  async press(deps, rest) {
    const storyId = toWholeNumber(rest)
    const message = await sayStory(deps, storyId, {})
    return { ...privately(message, sameAs(storyId)), replacesMessage: false }
  },
}

/** `diff:<story>:<record>:<before>:<after>:<page>`: from one version to another, or the last two. */
export const diffPage: Button = {
  prefix: 'diff',
  async press(deps, rest) {
    const [storyId = 0, record = 0, before = 0, after = 0, page = 0] = rest
      .split(':')
      .map(toWholeNumber)
    const versions = after === 0 ? undefined : { before, after }
    // as: the id of a record, from a button
    const recordId = record as RecordId
    const message = await sayStory(deps, storyId, { recordId, versions, page })
    return { ...privately(message), replacesMessage: true }
  },
}

function sayArticle(
  deps: CommandDeps,
  { id, storyId }: Pick<StoredRecord, 'id' | 'storyId'>,
  versions: Wanted['versions'],
): Promise<Message> | Message {
  return storyId === undefined ? sayGone() : sayStory(deps, storyId, { recordId: id, versions })
}

type Wanted = {
  readonly recordId?: RecordId | undefined
  readonly versions?: { readonly before: number; readonly after: number } | undefined
  readonly page?: number
}

async function sayStory(deps: CommandDeps, storyId: number, wanted: Wanted): Promise<Message> {
  const { store } = deps
  const story = await findTellable(store, storyId)
  if (story === undefined) return sayGone()
  const told = await Promise.all(
    story.reports.map(async (report) => ({
      report,
      // What is held, or under embargo, is nobody's to know yet.
      revisions: await store.revisions.listTold(report.recordId),
    })),
  )
  const chosen =
    wanted.recordId === undefined
      ? told.filter(({ revisions }) => revisions.length > 1).toSorted(byNewest)[0]
      : told.find(({ report }) => report.recordId === wanted.recordId)
  const last = (await store.alerts.listOfStory(story.id)).at(-1)
  if (last?.kind === 'retraction' || chosen?.report.content.pubstatus === 'canceled')
    return say({ phrase: 'withdrawn.by-publisher' }, [])
  if (chosen === undefined || chosen.revisions.length < 2)
    return say({ phrase: 'diff.none' }, [cure({ phrase: 'diff.none.why' })])
  const pair = pick(chosen.revisions, wanted.versions)
  if (pair === undefined)
    return say(
      {
        phrase: 'diff.no-version',
        values: { versions: chosen.revisions.map(({ number }) => number).join(', ') },
      },
      [],
    )
  const others = told
    .filter(({ report, revisions }) => report !== chosen.report && revisions.length > 1)
    .slice(0, mostReports)
  return sayPair({
    storyId: story.id,
    ...chosen,
    ...pair,
    page: wanted.page ?? 0,
    others: others.map(({ report }) => report),
  })
}

type Told = { readonly report: StoryReport; readonly revisions: readonly Revision[] }

function byNewest(one: Told, other: Told): number {
  const at = ({ revisions }: Told) => revisions.at(-1)?.seenAt.getTime() ?? 0
  return at(other) - at(one)
}

/** The last two, unless others are chosen. */
function pick(
  revisions: readonly Revision[],
  versions: Wanted['versions'],
): { readonly before: Revision; readonly after: Revision } | undefined {
  const of = (number: number | undefined) => revisions.find((each) => each.number === number)
  const [before, after] = versions
    ? [of(versions.before), of(versions.after)]
    : [revisions.at(-2), revisions.at(-1)]
  return before && after && before.number < after.number ? { before, after } : undefined
}

function sayPair({
  storyId,
  report,
  revisions,
  before,
  after,
  page,
  others,
}: Told & {
  readonly storyId: StoryId
  readonly before: Revision
  readonly after: Revision
  readonly page: number
  readonly others: readonly StoryReport[]
}): Message {
  const [old, now] = [readRevision(before.content), readRevision(after.content)]
  const pages = toPages(toReadings(readPassages(old.article, now.article)), pageLength)
  const at = Math.min(page, Math.max(0, pages.length - 1))
  const idOf = (from: number, to: number, number = 0) =>
    `diff:${storyId}:${report.recordId}:${from}:${to}:${number}`
  const index = revisions.indexOf(after)
  const [earlier, previous] = revisions
    .slice(Math.max(0, index - 2), index)
    .map(({ number }) => number)
  const next = revisions[index + 1]
  const move = (phrase: Phrase['phrase'], id: string) => ({ label: { phrase } as const, id })
  return say(
    after.content.headline ?? before.content.headline ?? '—',
    [
      {
        kind: 'mark',
        label: {
          phrase: 'diff.versions',
          values: { source: report.sourceName, before: before.number, after: after.number },
        },
        at: after.seenAt,
      },
      sayVerdict(classifyRevision(old, now)),
      ...(pages[at] ?? []).map(toPart),
      ...(pages.length > 1
        ? [cure({ phrase: 'diff.page', values: { page: at + 1, count: pages.length } })]
        : []),
    ],
    [
      ...(at > 0 ? [move('button.before', idOf(before.number, after.number, at - 1))] : []),
      ...(at + 1 < pages.length
        ? [move('button.next', idOf(before.number, after.number, at + 1))]
        : []),
      ...(previous !== undefined && earlier !== undefined
        ? [move('diff.older', idOf(earlier, previous))]
        : []),
      ...(next ? [move('diff.newer', idOf(after.number, next.number))] : []),
      ...others.map(({ sourceName, recordId }) => ({
        label: sourceName,
        id: `diff:${storyId}:${recordId}`,
      })),
    ],
  )
}

const kinds: Readonly<Record<RevisionChange['change'], Phrase['phrase']>> = {
  update: 'update',
  correction: 'correction',
  retraction: 'withdrawn',
  edit: 'diff.kind.edit',
  none: 'diff.kind.none',
}

/** A correction that nobody announced is never called one. */
function sayVerdict({ change, announced, why }: RevisionChange): MessagePart {
  const isSilent = change === 'correction' && !announced
  return {
    kind: 'item',
    label: { phrase: isSilent ? 'changed' : kinds[change] },
    text: { because: why },
    url: undefined,
    detail: undefined,
    at: undefined,
  }
}

function toPart({ pieces }: Reading): MessagePart {
  return { kind: 'excerpt', pieces }
}

/** `2-5`; undefined: the last two. */
function readVersions(typed: string | undefined): Wanted['versions'] | 'unread' {
  if (typed === undefined || typed.trim() === '') return undefined
  const { before, after } =
    /^(?<before>\d{1,6})\s*[-–]\s*(?<after>\d{1,6})$/.exec(typed.trim())?.groups ?? {}
  return before === undefined || after === undefined || Number(before) >= Number(after)
    ? 'unread'
    : { before: Number(before), after: Number(after) }
}

function cure(text: Wording): MessagePart {
  return { kind: 'paragraph', text }
}

function privately(message: Message, question?: Question): CommandReply {
  return { isPrivate: true, message, ...(question && { sameAs: question }) }
}

function sameAs(storyId: number): Question {
  return { command: 'diff', storyId }
}
