/**
 * The id of every kind of button that stands in messages, as it was written there, and what is read when
 * it is pressed years later: on both platforms unless a row says otherwise, by Kim, who moderates. In this
 * order; an id never leaves this table, though nothing writes it any more.
 */
import type { Platform } from '../../src/core/model.ts'

/** What stands in the database when the messages are written. */
export type Known = {
  readonly source: string
  readonly place: string
  readonly channel: string
  readonly kim: string
  /** Drafts of Kim's, not told yet, and the version of each. */
  readonly drafts: readonly number[]
  /** Waits for a yes. */
  readonly waiting: number
  readonly restraint: number
  keep(state: unknown): Promise<number>
}

export type StandingRow = {
  /** What the id begins with. */
  readonly kind: string
  /** What follows the first colon. */
  readonly rest?: string | ((known: Known) => string | Promise<string>)
  readonly reads: string | Readonly<Record<Platform, string>>
}

/** Story 1 is “Dam at Lake Orrin breaks”, told twice (alerts 1 and 3); story 2 a book fair (alert 2). */
export const standingRows: readonly StandingRow[] = [
  { kind: 'latest', rest: '0:5', reads: 'Dam at Lake Orrin breaks' },
  {
    kind: 'latest',
    rest: async ({ keep, source }) =>
      `0:5:${await keep({ scope: { kind: 'source', id: source }, name: 'Wire' })}`,
    reads: 'Latest alerts: Wire',
  },
  { kind: 'story', rest: '1', reads: { discord: 'Alert posted', telegram: '?start=story_1' } },
  { kind: 'quotes', rest: '1', reads: 'Ruth Adeyemi' },
  { kind: 'quotes', rest: '1:0', reads: 'Ruth Adeyemi' },
  {
    kind: 'said-by',
    rest: async ({ keep }) => `${await keep({ who: 'Ruth Adeyemi' })}:0`,
    reads: 'Ruth',
  },
  {
    kind: 'search',
    rest: async ({ keep }) => `${await keep({ words: 'dam' })}:0`,
    reads: 'Dam at Lake Orrin',
  },
  { kind: 'changed', rest: '1', reads: { discord: '650', telegram: '?start=diff_1' } },
  { kind: 'diff', rest: '1:1', reads: '650' },
  { kind: 'diff', rest: '1:1:1:2:0', reads: '650' },
  { kind: 'why', rest: '1', reads: { discord: 'version 1', telegram: '?start=why_1' } },
  { kind: 'why', rest: '1:0', reads: 'version 1' },
  { kind: 'follow', rest: '1', reads: 'You follow' },
  {
    kind: 'watch',
    rest: async ({ keep }) => `${await keep({ kind: 'words', words: 'ferry' })}`,
    reads: 'You follow ferry',
  },
  { kind: 'following', rest: '0', reads: 'You follow 2 things' },
  { kind: 'unfollow', rest: '1:0', reads: 'no longer follow' },
  { kind: 'digest', reads: 'Hour' },
  { kind: 'digest', rest: 'off', reads: 'You get no digest' },
  { kind: 'own', reads: 'How your private alerts come' },
  { kind: 'own', rest: 'level', reads: 'does not begin a story here' },
  { kind: 'own', rest: 'level:urgent', reads: 'Changed: this is how your private alerts come' },
  { kind: 'own', rest: 'quiet', reads: 'Quiet' },
  { kind: 'sources', rest: '0', reads: 'Wire' },
  { kind: 'status', rest: '0', reads: '5 sources' },
  { kind: 'help', rest: 'all', reads: '/latest' },
  { kind: 'help', rest: 'moderator', reads: '/retract' },
  { kind: 'audit', rest: '0:0', reads: 'paused' },
  { kind: 'audit', rest: '0', reads: 'paused' },
  {
    kind: 'audit',
    rest: async ({ keep }) => `0:${await keep({ person: 'kim' })}`,
    reads: 'paused',
  },
  { kind: 'report', rest: '1', reads: 'done' },
  { kind: 'report', rest: '1:0', reads: 'done' },
  { kind: 'resend-of', rest: '1', reads: 'Nothing of this story needs to be sent again' },
  {
    kind: 'resend',
    rest: async ({ keep, place }) => `${await keep({ storyId: 1, place })}`,
    reads: 'There is nothing to send again there any more',
  },
  { kind: 'split', rest: '1', reads: 'one report only' },
  { kind: 'unmute', rest: ({ channel }) => `0:0:${channel}`, reads: 'Nothing is muted' },
  { kind: 'release', rest: '1', reads: 'Nothing of story 1 is held' },
  { kind: 'stops', rest: '0', reads: 'What shall go on?' },
  { kind: 'resume', rest: ({ restraint }) => `${restraint}`, reads: 'Nothing is stopped or muted' },
  { kind: 'places', rest: '0', reads: 'Alerts come to ' },
  { kind: 'place', rest: ({ channel }) => `${channel}`, reads: 'From level' },
  { kind: 'wish', reads: 'From level' },
  { kind: 'wish', rest: 'level', reads: 'does not begin a story here' },
  { kind: 'wish', rest: 'preview', reads: 'PREVIEW' },
  { kind: 'wish', rest: 'trial', reads: 'would have come' },
  {
    kind: 'draft',
    rest: async ({ keep, channel }) => `${await keep({ channel, wishes: { level: 'bulletin' } })}`,
    reads: 'Not saved yet',
  },
  {
    kind: 'import',
    rest: async ({ keep, channel }) => `${await keep({ yaml: 'destinations: []', channel })}`,
    reads: 'Nothing had to be changed',
  },
  { kind: 'proposal', rest: ({ waiting }) => `show:${waiting}`, reads: 'Ferry stops at noon' },
  { kind: 'proposal', rest: ({ waiting }) => `edit:${waiting}:1`, reads: 'Headline' },
  { kind: 'proposal', rest: ({ waiting }) => `reject:${waiting}:1`, reads: 'Reject the alert' },
  { kind: 'queue', rest: '0', reads: 'Ferry stops at noon' },
  { kind: 'proposal', rest: ({ waiting }) => `hold:${waiting}:1`, reads: 'Held' },
  {
    kind: 'proposal',
    rest: ({ waiting }) => `release:${waiting}:1`,
    reads: 'It waits for a yes again',
  },
  { kind: 'proposal', rest: ({ waiting }) => `approve:${waiting}:1`, reads: 'Approved' },
  { kind: 'proposal', rest: ({ waiting }) => `now:${waiting}:1`, reads: 'Kim was first' },
  { kind: 'post-card', rest: ({ drafts }) => `${drafts[0]}`, reads: 'Market hall opens' },
  { kind: 'post-words', rest: ({ drafts }) => `${drafts[0]}`, reads: 'The new headline' },
  {
    kind: 'post-quotes',
    rest: ({ drafts }) => `${drafts[0]}`,
    reads: 'Nobody is quoted in this article',
  },
  { kind: 'post-where', rest: ({ drafts }) => `${drafts[0]}`, reads: 'Level' },
  { kind: 'post-apart', rest: ({ drafts }) => `${drafts[0]}:1`, reads: 'Market hall opens' },
  { kind: 'post-back', rest: ({ drafts }) => `${drafts[0]}:1`, reads: 'Market hall opens' },
  { kind: 'post-time', rest: ({ drafts }) => `${drafts[0]}`, reads: 'When' },
  {
    kind: 'post-look',
    rest: ({ drafts }) => `telegram:${drafts[0]}`,
    reads: { discord: 'Telegram is not connected', telegram: 'Market hall' },
  },
  { kind: 'post', rest: ({ drafts }) => `${drafts[0]}:1`, reads: 'Posted' },
  { kind: 'post-hold', rest: ({ drafts }) => `${drafts[1]}:1`, reads: 'Held' },
  { kind: 'post-drop', rest: ({ drafts }) => `${drafts[2]}:1`, reads: 'Discarded' },
  { kind: 'level', rest: '1:flash', reads: 'PREVIEW · FLASH' },
  {
    kind: 'level-now',
    rest: async ({ keep }) => `${await keep({ storyId: 1, seen: 3, to: 'urgent' })}`,
    reads: 'Set; every copy is being changed',
  },
  { kind: 'edit-of', rest: '1', reads: 'Say it in your own words' },
  {
    kind: 'edit-again',
    rest: async ({ keep }) =>
      `${await keep({ storyId: 2, seen: 2, typed: { headline: 'Fair opens' } })}`,
    reads: 'Fair opens',
  },
  {
    kind: 'edit-pick',
    rest: async ({ keep }) => `${await keep({ storyId: 2, typed: {} })}:0`,
    reads: 'Say it in your own words',
  },
  {
    kind: 'edit-now',
    rest: async ({ keep }) =>
      `${await keep({ storyId: 2, seen: 2, typed: { headline: 'Book fair opens' } })}`,
    reads: 'Reworded; every copy is being changed',
  },
  { kind: 'correct-of', rest: '2', reads: 'Correct it' },
  { kind: 'retract-of', rest: '2', reads: 'Withdraw it' },
  {
    kind: 'correct',
    rest: async ({ keep }) => `${await keep({ storyId: 2, text: '300, not 200.' })}`,
    reads: 'Corrected; every copy is being changed',
  },
  {
    kind: 'retract',
    rest: async ({ keep }) => `${await keep({ storyId: 2, text: 'It was a drill.' })}`,
    reads: 'Withdrawn; every copy is being struck',
  },
  { kind: 'forget', rest: ({ kim }) => `${kim}`, reads: 'I have forgotten you' },
  // Written by earlier versions, and no more.
  { kind: 'edit', rest: '1', reads: 'This button is too old' },
  { kind: 'export', rest: 'places', reads: 'This button is too old' },
]
