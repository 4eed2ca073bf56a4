/**
 * Every command of the bot, as people type it: what is read then, on both platforms unless a row says
 * otherwise. In this order, in one room; story 1 is “Dam at Lake Orrin breaks”, story 2 a book fair.
 * To add a command: one key with its rows; to add a case: one row.
 */
import type { Platform } from '../../src/core/model.ts'

export type Row = {
  /** As Discord's form and Telegram's message take it. */
  readonly type: string | Readonly<Record<Platform, string>>
  /** Stands in the answer. */
  readonly reads: string
  /** Default: both. */
  readonly on?: Platform
  /** Default: Kim, who manages the room and moderates. Ann does neither. */
  readonly as?: 'Ann'
  /** Buttons of the answer, pressed one after the other, and what is read then. */
  readonly presses?: readonly (readonly [
    button: string,
    reads: string | Readonly<Record<Platform, string>>,
  ])[]
}

const refusals = { manager: 'Only ', moderator: 'Only moderators' } as const
const stranger = (type: Row['type'], access: keyof typeof refusals): Row => ({
  ...{ type, as: 'Ann', reads: refusals[access] },
})

/** Among others, Telegram opens the person’s own chat for what is long and for them alone. */
const storyIn = (reads: string, story?: number) => ({
  ...{ discord: reads, telegram: `?start=story_${story ?? ''}` },
})

/** Discord wants every option by its name as soon as one is. */
const edit = (story: string, rest: string): Row['type'] => ({
  discord: `/edit story:${story} ${rest}`,
  telegram: `/edit ${story} ${rest}`,
})

export const rows: Readonly<Record<string, readonly Row[]>> = {
  start: [{ type: '/start', reads: 'I post breaking news' }],
  help: [
    { type: '/help', on: 'discord', reads: '/latest' },
    { type: '/help', on: 'telegram', reads: 'read it in our private chat' },
  ],
  about: [{ type: '/about', reads: 'word for word' }],
  latest: [
    { type: '/latest', reads: 'Dam at Lake Orrin breaks' },
    { type: '/latest 1', reads: 'Book fair', presses: [['Older', 'Dam at Lake Orrin breaks']] },
    { type: '/latest 0', reads: 'is not a count' },
    {
      type: { discord: '/latest of:Wire count:1', telegram: '/latest Wire 1' },
      reads: 'Latest alerts: Wire',
      presses: [['Older', 'Latest alerts: Wire']],
    },
    {
      type: { discord: '/latest of:many', telegram: '/latest many' },
      reads: '“many” is neither a source nor a topic',
    },
  ],
  story: [
    { type: '/story dam', reads: 'Alert posted', presses: [['All quotes', 'Ruth Adeyemi']] },
    { type: '/story #1', reads: 'Dam at Lake Orrin breaks' },
    {
      type: '/story orrin or halden',
      reads: 'Which story',
      presses: [['#2', storyIn('Book fair', 2)]],
    },
    { type: '/story #999999', reads: 'Nothing found for “#999999”' },
    { type: "/story '; drop table story; --", reads: 'Nothing found' },
  ],
  quotes: [
    { type: '/quotes Ruth Adeyemi', reads: 'The water came within minutes' },
    { type: '/quotes nobody at all', reads: 'Nothing found' },
    { type: '/quotes #999999', reads: 'Nothing found for “#999999”' },
  ],
  report: [
    { type: '/report #999999', reads: 'Nothing found for “#999999”' },
    { type: '/report', reads: 'That is no alert of mine' },
    { type: '/report zzyzx', reads: 'Nothing found' },
  ],
  search: [
    { type: '/search “water came”', reads: 'Dam at Lake Orrin breaks' },
    {
      type: '/search zzyzx',
      reads: 'Nothing found',
      presses: [['Follow what comes of it', 'You follow zzyzx from now on']],
    },
  ],
  diff: [
    { type: '/diff dam', reads: 'Nothing has changed' },
    { type: '/diff #999999', reads: 'Nothing found' },
    { type: '/diff what:#1 versions:3-1', on: 'discord', reads: 'I cannot read these versions' },
    { type: '/diff #1 versions:3-1', on: 'telegram', reads: 'I cannot read these versions' },
  ],
  follow: [
    { type: '/follow #2', reads: 'You follow Book fair opens in Port Halden from now on' },
    { type: '/follow #2', reads: 'You follow Book fair opens in Port Halden already' },
    {
      type: '/follow Ruth Adeyemi',
      reads: 'What of “Ruth Adeyemi” do you want to follow?',
      presses: [['All that says “Ruth Adeyemi”', 'You follow “Ruth Adeyemi” from now on']],
    },
    { type: '/follow #999999', reads: 'Nothing found' },
    { type: '/follow (quake', reads: 'expected a closing parenthesis' },
  ],
  following: [
    { type: '/following', on: 'discord', reads: 'You follow 3 things' },
    { type: '/following', on: 'telegram', reads: 'I have answered you in our private chat' },
  ],
  digest: [
    { type: '/digest 25:00 Mars', on: 'discord', reads: 'I cannot read the hour “25:00”' },
    { type: '/digest 7:30 Mars', on: 'discord', reads: 'I know no time zone “Mars”' },
    {
      type: '/digest 7:30 Europe/Vilnius',
      on: 'discord',
      reads: 'each day at 07:30, Europe/Vilnius',
      presses: [['No digest', 'You get no digest']],
    },
    { type: '/digest 7:30 Europe/Vilnius', on: 'telegram', reads: 'I have answered you' },
  ],
  settings: [
    {
      type: '/settings',
      on: 'discord',
      reads: 'How your private alerts come',
      presses: [
        ['From level', 'does not begin a story here'],
        ['URGENT', 'Changed: this is how your private alerts come'],
      ],
    },
    {
      type: '/settings 22:00-7:00 Europe/Vilnius',
      on: 'discord',
      reads: '22:00–07:00 Europe/Vilnius',
    },
    { type: '/settings 22:00-7:00 Mars', on: 'discord', reads: 'Write /settings 22:00-07:00' },
    { type: '/settings', on: 'telegram', reads: 'I have answered you' },
  ],
  unfollow: [
    { type: '/unfollow nonsense', on: 'discord', reads: 'You do not follow “nonsense”' },
    { type: '/unfollow nonsense', on: 'telegram', reads: 'I have answered you' },
  ],
  forget: [
    {
      type: '/forget',
      on: 'discord',
      reads: 'Shall I forget you?',
      presses: [['Forget me', 'I have forgotten you']],
    },
    { type: '/forget', on: 'telegram', reads: 'I have answered you' },
  ],
  why: [
    { type: '/why https://news.example/dam', reads: 'version 1' },
    { type: '/why 2', on: 'discord', reads: 'version 1' },
    // Long, and for one person: in a group only where it can be read.
    { type: '/why 2', on: 'telegram', reads: 'read it in our private chat' },
    { type: '/why http://[', reads: 'Nothing found' },
    { type: '/why zzyzx', reads: 'Nothing found for “zzyzx”' },
    { type: '/why http://127.0.0.1:6379/', reads: 'None of my sources' },
    { type: '/why https://unheard.example/', reads: 'None of my sources' },
  ],
  sources: [{ type: '/sources', reads: 'Wire' }],
  status: [{ type: '/status', reads: '4 sources' }],
  test: [{ type: '/test', reads: 'No alerts come here' }, stranger('/test', 'manager')],
  subscribe: [
    stranger('/subscribe', 'manager'),
    { type: '/subscribe topics:lost', on: 'discord', reads: 'There is no topic “lost”' },
    { type: '/subscribe lost', on: 'telegram', reads: 'There is no topic “lost”' },
    { type: '/subscribe include:(dam', reads: 'expected a closing parenthesis' },
    // A regular expression is none: it stands for nothing but its signs, and has no words.
    { type: '/subscribe include:.*', reads: 'expected' },
    { type: '/subscribe level:huge', on: 'discord', reads: 'There is no topic “huge”' },
    { type: '/subscribe #nowhere', on: 'telegram', reads: 'There is no topic “#nowhere”' },
    { type: '/subscribe @nowhere', on: 'telegram', reads: 'I see no such place: @nowhere' },
    {
      type: { discord: '/subscribe level:bulletin', telegram: '/subscribe bulletin' },
      reads: 'Not saved yet: this is how alerts would come here',
      presses: [
        ['Preview', 'PREVIEW'],
        ['Try on past alerts', 'would have come'],
        ['Save', 'Alerts come here from now on'],
        ['Change', 'Alerts come here'],
        ['Cancel', 'Canceled'],
      ],
    },
    // Another place, and another's.
    {
      type: { discord: '/subscribe #desk', telegram: '/subscribe -1002' },
      ...{ reads: 'alerts would come to', presses: [['Save', 'from now on']] },
    },
    stranger({ discord: '/subscribe #desk', telegram: '/subscribe -1002' }, 'manager'),
    stranger({ discord: '/unsubscribe #desk', telegram: '/unsubscribe -1002' }, 'manager'),
    { type: '/subscribe -1003', on: 'telegram', reads: 'Only administrators of this chat' },
  ],
  subscriptions: [
    stranger('/subscriptions', 'manager'),
    { type: '/subscriptions', reads: 'Alerts come to ' },
  ],
  export: [
    stranger('/export', 'manager'),
    { type: '/export', reads: '/import takes the file back here' },
  ],
  import: [
    stranger('/import destinations: []', 'manager'),
    { type: '/import destinations: []', on: 'telegram', reads: 'Nothing would change' },
    { type: '/import yaml:destinations: []', on: 'discord', reads: 'Nothing would change' },
    {
      type: { discord: '/import yaml:destinations: [', telegram: '/import destinations: [' },
      reads: 'I cannot read this; by line:',
    },
    // Another’s place.
    {
      type: '/import destinations: [{id: a, platform: telegram, channel: "-1003"}]',
      ...{ on: 'telegram', reads: 'no place of this server or chat' },
    },
    {
      type: '/import yaml:destinations: [{id: a, platform: discord, channel: "123456789012345678"}]',
      ...{ on: 'discord', reads: 'no place of this server or chat' },
    },
  ],
  quiet: [
    stranger('/quiet off', 'manager'),
    { type: '/quiet 22:00-07:00 Europe/Vilnius', reads: '22:00–07:00 Europe/Vilnius' },
    { type: '/quiet 25:00-07:00 Europe/Vilnius', reads: 'Write /quiet 22:00-07:00' },
    { type: '/quiet 22:00-07:00 Mars', reads: 'Write /quiet 22:00-07:00' },
    { type: '/quiet soon', reads: 'Write /quiet 22:00-07:00' },
    { type: '/quiet off', reads: 'Quiet hours' },
  ],
  mute: [
    stranger('/mute 2h dam', 'manager'),
    { type: '/mute 2h #1', reads: 'Muted here: #1 Dam at Lake Orrin breaks' },
    { type: '/mute soon #1', reads: 'Say how long' },
    { type: '/mute 91d #1', reads: 'at most 90 days' },
    { type: '/mute 2h #999999', reads: 'Nothing found' },
    { type: '/mute 2h zzyzx', reads: 'Nothing found' },
  ],
  unsubscribe: [
    stranger('/unsubscribe', 'manager'),
    { type: '/unsubscribe', reads: 'Alerts no longer come here' },
    { type: '/unsubscribe', reads: 'No alerts come here' },
  ],
  pause: [
    stranger('/pause everything', 'moderator'),
    { type: '/pause fair', reads: 'Stopped: #2' },
    { type: '/pause #999999', reads: 'Nothing found' },
    { type: '/pause zzyzx', reads: 'Nothing found' },
  ],
  resume: [
    stranger('/resume', 'moderator'),
    {
      type: '/resume',
      reads: 'What shall go on?',
      presses: [['Let 2 go on', 'What shall go on?']],
    },
  ],
  post: [
    stranger('/post https://news.example/dam', 'moderator'),
    { type: '/post https://news.example/dam', reads: 'This has been told already: story 1' },
    { type: '/post http://[', reads: 'is no address of a web page' },
    { type: '/post ftp://files.example/dam', reads: 'is no address of a web page' },
    { type: `/post https://news.example/${'x'.repeat(2_000)}`, reads: 'longer than any' },
    // Private addresses, however they are written.
    ...[
      'http://127.0.0.1:6379/',
      'http://10.0.0.1/',
      'http://[::1]/',
      'http://169.254.169.254/',
      'http://2130706433/',
      'http://0x7f000001/',
      'http://[::ffff:10.0.0.1]/',
      'http://[fd00::1]/',
    ].map((url): Row => ({ type: `/post ${url}`, reads: 'not on the public internet' })),
    { type: '/post She said “we knew it”.', reads: 'There is no source that quotes' },
    {
      type: '/post Harbor closed. No ship sails today.',
      reads: 'Harbor closed',
      presses: [['Discard', 'Discarded: nothing was posted']],
    },
    {
      type: '/post Market hall opens. It opens at nine.',
      reads: 'Market hall opens',
      presses: [
        ['Post', 'Posted'],
        ['Story', storyIn('Alert posted')],
      ],
    },
  ],
  edit: [
    stranger('/edit 1', 'moderator'),
    { type: edit('999999', 'headline:No'), reads: 'Nothing found' },
    { type: edit('1', `headline:${'x'.repeat(201)}`), reads: 'at most 200 characters' },
    {
      type: edit('1', 'summary:She said “we knew it”.'),
      reads: 'The source does not quote “we knew it”',
    },
    {
      type: edit('1', 'headline:Villages under water'),
      reads: 'Villages under water',
      presses: [
        ['Change it everywhere', 'Reworded; every copy is being changed'],
        ['What was changed where', '1 of 1 done'],
      ],
    },
  ],
  level: [
    stranger('/level 1 flash', 'moderator'),
    { type: '/level 999999 flash', reads: 'Nothing found for “999999”' },
    { type: '/level 1 huge', reads: 'There is no level “huge”' },
    {
      type: '/level 1',
      reads: 'How urgent shall it be?',
      presses: [
        ['URGENT', 'It is changed where it stands'],
        ['Set it everywhere', 'Set; every copy is being changed'],
      ],
    },
  ],
  resend: [
    stranger('/resend 1', 'moderator'),
    { type: '/resend 999999', reads: 'Nothing found' },
    { type: '/resend 1 nowhere', reads: 'Nothing of this story needs to be sent again' },
  ],
  correct: [
    stranger('/correct 1 No.', 'moderator'),
    { type: '/correct 999999 No.', reads: 'Nothing found' },
    { type: `/correct 1 ${'x'.repeat(1_001)}`, reads: 'Say why in 1 to 1000 characters' },
    {
      type: '/correct 1 It is the upper dam.',
      reads: 'It is the upper dam.',
      presses: [
        ['Correct it everywhere', 'Corrected; every copy is being changed'],
        ['What was changed where', ' done'],
      ],
    },
  ],
  retract: [
    stranger('/retract 1 No.', 'moderator'),
    { type: '/retract 999999 No.', reads: 'Nothing found for “999999”' },
    { type: '/retract 1', on: 'telegram', reads: 'Say why in 1 to 1000 characters' },
    {
      type: '/retract 1 It did not break.',
      reads: 'It did not break.',
      presses: [['Withdraw it everywhere', 'Withdrawn; every copy is being struck']],
    },
    { type: '/retract 1 Again.', reads: 'This story is withdrawn already' },
  ],
  split: [
    stranger('/split 1', 'moderator'),
    { type: '/split 1', reads: 'This story has one report only' },
    { type: '/split 999999', reads: 'Nothing found' },
  ],
  merge: [
    stranger('/merge 2 1', 'moderator'),
    { type: '/merge 2 999999', reads: 'There is no such story' },
    { type: '/merge 999999 1', reads: 'There is no such story' },
    { type: '/merge dam fair', reads: 'There is no such story' },
    { type: '/merge 2 1', reads: 'Story 2 is now part of story 1' },
  ],
  queue: [
    stranger('/queue', 'moderator'),
    { type: '/queue', reads: 'Nothing waits for a yes' },
    {
      type: '/post Ferry stops at noon. It sails again tomorrow.',
      reads: 'Ferry stops at noon',
      presses: [['Hold', 'Held: the moderators’ room shows it']],
    },
    { type: '/queue', reads: 'HELD' },
    // The card; on Discord approval-e2e presses its buttons.
    {
      type: '/queue',
      on: 'telegram',
      reads: 'HELD',
      presses: [
        ['Release', 'It waits for a yes again'],
        ['Approve', 'Approved: it is being posted'],
      ],
    },
    { type: '/queue', on: 'telegram', reads: 'Nothing waits for a yes' },
  ],
  hold: [
    stranger('/hold 1', 'moderator'),
    { type: '/hold 999999', reads: 'Nothing found' },
    { type: '/hold 1', reads: 'Held: story 1' },
    { type: '/hold 1', reads: 'Story 1 is held already' },
  ],
  release: [
    stranger('/release 1', 'moderator'),
    { type: '/release 999999', reads: 'Nothing found for “999999”' },
    { type: '/release 1', reads: 'Released: story 1' },
    { type: '/release 1', reads: 'Nothing of story 1 is held' },
  ],
  audit: [
    stranger('/audit', 'moderator'),
    { type: '/audit', reads: 'released story 1' },
    { type: '/audit who:kim', reads: 'Kim' },
    { type: '/audit who:nobody', reads: 'The log has nothing of that' },
    { type: '/audit story:1', reads: 'story 1' },
    { type: '/audit story:x', reads: 'The log has nothing of that' },
  ],
}

/** Buttons that stand in old messages: of another version, of what is gone, of nonsense. */
export const oldButtons = [
  'nonsense:1',
  'wish:level:nonsense:0',
  'draft:999999:save',
  'place:999999',
  'retract:999999',
  'story:999999',
  'proposal:approve:999999:1',
  'proposal:edit:999999:1',
  'queue:nonsense',
  'proposal:now:999999:1',
  'proposal:reject:999999:1',
  'post:999999:1',
  'post-card:999999',
  'post-words:999999',
  'post-where:999999',
  'correct:999999',
  'correct-of:x',
  'edit-now:999999',
  'edit-of:999999',
  'level:999999:flash',
  'level-now:999999',
  'resend:999999',
  'resend-of:999999',
  'report:999999',
  'audit:0:999999',
  'resume:x',
  'latest:x:y',
  'search:999999:0',
  'follow:999999',
  'watch:999999',
  'unfollow:999999:0',
  'changed:999999',
  'diff:1:999999:1:2',
  'forget:999999',
  'own:nonsense:1',
  'quotes:999999',
  'said-by:999999:0',
  'following:999999',
  'unfollow:x',
  'why:999999',
  'sources:x',
  'status:999999',
  'split:999999',
  'retract-of:999999',
  'edit-again:999999',
  'edit-pick:999999:0',
  'edit-words:999999:0',
  'post-hold:999999:1',
  'post-drop:999999:1',
  'post-look:nowhere:1',
  'post-quotes:999999',
  'post-time:999999',
  'places:999999',
  'import:999999',
  'help:nobody',
  'digest:off',
  'wish',
  'import:',
  'wrong:999999',
]
