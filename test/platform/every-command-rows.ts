/**
 * Every command of the bot, as people type it: what is read then, on both platforms unless a row says
 * otherwise. Each command has done what it is for on each platform, and has been given what it cannot use.
 * In this order, in one room; story 1 is “Dam at Lake Orrin breaks” in its second version, with a report of
 * another paper; story 2 a book fair that did not arrive on the wall.
 * To add a command: one key with its rows; to add a case: one row.
 */
import type { Platform } from '../../src/core/model.ts'
import type { Answers } from './fill-form.ts'

export type Row = {
  /** As Discord's form and Telegram's message take it. */
  readonly type: string | Readonly<Record<Platform, string>>
  /** Stands in the answer. */
  readonly reads: string
  /** `input`: it cannot use what was typed, or finds nothing for it; `access`: who types may not. Default: it does what it is for. */
  readonly fails?: 'input' | 'access'
  /** Default: both. */
  readonly on?: Platform
  /** In Kim’s own chat with the bot. Default: in the room. */
  readonly at?: 'own'
  /** The form that it opens, filled in. */
  readonly fills?: Answers
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
  ...{ type, as: 'Ann', reads: refusals[access], fails: 'access' },
})
const wrong = (type: Row['type'], reads: string, more: Partial<Row> = {}): Row => ({
  ...{ type, reads, fails: 'input', ...more },
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

/** `ROOM`: where it is typed. */
const imported = (places: string): Row['type'] => ({
  discord: `/import yaml:destinations: ${places}`.replace('PLATFORM', 'discord'),
  telegram: `/import destinations: ${places}`.replace('PLATFORM', 'telegram'),
})

export const rows: Readonly<Record<string, readonly Row[]>> = {
  start: [{ type: '/start', reads: 'I post breaking news' }],
  help: [
    { type: '/help', at: 'own', reads: '/latest' },
    { type: '/help', on: 'discord', reads: '/latest' },
    { type: '/help', on: 'telegram', reads: 'read it in our private chat' },
  ],
  about: [{ type: '/about', reads: 'word for word' }],
  latest: [
    { type: '/latest', reads: 'Dam at Lake Orrin breaks' },
    { type: '/latest 1', reads: 'Book fair', presses: [['Older', 'Dam at Lake Orrin breaks']] },
    wrong('/latest 0', 'is not a count'),
    {
      type: { discord: '/latest of:Wire count:1', telegram: '/latest Wire 1' },
      reads: 'Latest alerts: Wire',
      presses: [['Older', 'Latest alerts: Wire']],
    },
    wrong(
      { discord: '/latest of:many', telegram: '/latest many' },
      '“many” is neither a source nor a topic',
    ),
  ],
  story: [
    { type: '/story dam', reads: 'Alert posted', presses: [['All quotes', 'Ruth Adeyemi']] },
    { type: '/story #1', reads: 'Dam at Lake Orrin breaks' },
    {
      type: '/story orrin or halden',
      reads: 'Which story',
      presses: [['#2', storyIn('Book fair', 2)]],
    },
    wrong('/story #999999', 'Nothing found for “#999999”'),
    wrong("/story '; drop table story; --", 'Nothing found'),
  ],
  quotes: [
    { type: '/quotes Ruth Adeyemi', reads: 'The water came within minutes' },
    wrong('/quotes nobody at all', 'Nothing found'),
    wrong('/quotes #999999', 'Nothing found for “#999999”'),
  ],
  report: [
    {
      type: '/report #1',
      fills: { 'What is wrong?': 'A fact or a number', 'What should it say?': 'Four villages.' },
      reads: 'The moderators have your report',
    },
    wrong('/report #999999', 'Nothing found for “#999999”'),
    wrong('/report', 'That is no alert of mine'),
    wrong('/report zzyzx', 'Nothing found'),
  ],
  search: [
    { type: '/search “water came”', reads: 'Dam at Lake Orrin breaks' },
    wrong('/search zzyzx', 'Nothing found', {
      presses: [['Follow what comes of it', 'You follow zzyzx from now on']],
    }),
  ],
  diff: [
    { type: '/diff dam', reads: 'version 1 → 2' },
    wrong('/diff #2', 'Nothing has changed'),
    wrong('/diff #999999', 'Nothing found'),
    wrong('/diff what:#1 versions:3-1', 'I cannot read these versions', { on: 'discord' }),
    wrong('/diff #1 versions:3-1', 'I cannot read these versions', { on: 'telegram' }),
  ],
  follow: [
    { type: '/follow #2', reads: 'You follow “Book fair opens in Port Halden” from now on' },
    { type: '/follow #2', reads: 'You follow “Book fair opens in Port Halden” already' },
    {
      type: '/follow Ruth Adeyemi',
      reads: 'What of “Ruth Adeyemi” do you want to follow?',
      presses: [['All that says “Ruth Adeyemi”', 'You follow “Ruth Adeyemi” from now on']],
    },
    wrong('/follow #999999', 'Nothing found'),
    wrong('/follow (quake', 'expected a closing parenthesis'),
  ],
  following: [
    { type: '/following', at: 'own', reads: 'You follow 3 things' },
    { type: '/following', on: 'discord', reads: 'You follow 3 things' },
    { type: '/following', on: 'telegram', reads: 'I have answered you in our private chat' },
  ],
  digest: [
    wrong('/digest 25:00 Mars', 'I cannot read the hour “25:00”', { at: 'own' }),
    wrong('/digest 7:30 Mars', 'I know no time zone “Mars”', { at: 'own' }),
    {
      type: '/digest 7:30 Europe/Vilnius',
      at: 'own',
      reads: 'each day at 07:30, Europe/Vilnius',
      presses: [['No digest', 'You get no digest']],
    },
    { type: '/digest 8:30 UTC', on: 'discord', reads: 'each day at 08:30, UTC' },
    { type: '/digest 8:30 UTC', on: 'telegram', reads: 'I have answered you' },
  ],
  settings: [
    {
      type: '/settings',
      at: 'own',
      reads: 'How your private alerts come',
      presses: [
        ['From level', 'does not begin a story here'],
        ['URGENT', 'Changed: this is how your private alerts come'],
      ],
    },
    {
      type: '/settings 22:00-7:00 Europe/Vilnius',
      at: 'own',
      reads: '22:00–07:00 Europe/Vilnius',
    },
    wrong('/settings 22:00-7:00 Mars', 'Write /settings 22:00-07:00', { at: 'own' }),
    { type: '/settings', on: 'discord', reads: 'How your private alerts come' },
    { type: '/settings', on: 'telegram', reads: 'I have answered you' },
  ],
  unfollow: [
    wrong('/unfollow nonsense', 'You do not follow “nonsense”', { at: 'own' }),
    { type: '/unfollow #2', at: 'own', reads: 'You no longer follow “Book fair opens' },
    { type: '/unfollow zzyzx', on: 'discord', reads: 'You no longer follow zzyzx' },
    { type: '/unfollow zzyzx', on: 'telegram', reads: 'I have answered you' },
  ],
  forget: [
    {
      type: '/forget',
      at: 'own',
      reads: 'Shall I forget you?',
      presses: [['Forget me', 'I have forgotten you']],
    },
    { type: '/forget', on: 'telegram', reads: 'I have answered you' },
  ],
  why: [
    { type: '/why https://news.example/dam', on: 'discord', reads: 'version 1' },
    { type: '/why 2', on: 'discord', reads: 'version 1' },
    // Long, and for one person: in a group only where it can be read.
    { type: '/why 2', on: 'telegram', reads: 'read it in our private chat' },
    {
      ...{ type: '/why https://news.example/dam', on: 'telegram' },
      reads: 'read it in our private chat',
    },
    wrong('/why http://[', 'Nothing found'),
    wrong('/why zzyzx', 'Nothing found for “zzyzx”'),
    wrong('/why http://127.0.0.1:6379/', 'None of my sources'),
    wrong('/why https://unheard.example/', 'None of my sources'),
  ],
  sources: [{ type: '/sources', reads: 'Wire' }],
  status: [{ type: '/status', reads: '4 sources' }],
  subscribe: [
    stranger('/subscribe', 'manager'),
    wrong('/subscribe topics:lost', 'There is no topic “lost”', { on: 'discord' }),
    wrong('/subscribe lost', 'There is no level “lost”, nor a topic', { on: 'telegram' }),
    wrong('/subscribe include:(dam', 'expected a closing parenthesis'),
    wrong('/subscribe include:.*', 'expected a word at sign 1, came “.*”'),
    wrong('/subscribe level:huge', 'There is no level “huge”', { on: 'discord' }),
    wrong('/subscribe #nowhere', 'There is no level “#nowhere”, nor a topic', { on: 'telegram' }),
    wrong('/subscribe @nowhere', 'I see no such place: @nowhere', { on: 'telegram' }),
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
    ...(['here', ''] as const).map(
      (place): Row => ({ type: `/subscribe ${place}`, reads: 'Alerts come here' }),
    ),
    // Another place, and another's.
    {
      type: { discord: '/subscribe #desk', telegram: '/subscribe -1002' },
      ...{ reads: 'alerts would come to', presses: [['Save', 'from now on']] },
    },
    stranger({ discord: '/subscribe #desk', telegram: '/subscribe -1002' }, 'manager'),
    stranger({ discord: '/unsubscribe #desk', telegram: '/unsubscribe -1002' }, 'manager'),
    { ...stranger('/subscribe -1005', 'manager'), on: 'telegram' },
  ],
  subscriptions: [
    stranger('/subscriptions', 'manager'),
    { type: '/subscriptions', reads: 'Alerts come to ' },
    wrong('/subscriptions @nowhere', 'I see no such place', { on: 'telegram' }),
  ],
  test: [
    stranger('/test', 'manager'),
    { type: '/test', reads: 'TEST' },
    wrong({ discord: '/test #stories', telegram: '/test -1003' }, 'No alerts come to stories', {
      on: 'telegram',
    }),
    wrong('/test #stories', 'No alerts come to #stories', { on: 'discord' }),
  ],
  export: [
    stranger('/export', 'manager'),
    { type: '/export', reads: '/import takes the file back' },
    wrong('/export @nowhere', 'I see no such place', { on: 'telegram' }),
  ],
  import: [
    stranger('/import destinations: []', 'manager'),
    {
      type: imported('[{id: a, platform: PLATFORM, channel: "ROOM", level: flash}]'),
      reads: '1 place would change',
      presses: [['Import', '1 place changed']],
    },
    wrong(imported('[]'), 'Nothing would change'),
    wrong(imported('['), 'I cannot read this; by line:'),
    wrong(
      imported('[{id: a, platform: PLATFORM, channel: "ROOM", include: qua.*ke}]'),
      'came the pattern “qua.*ke”',
    ),
    // Another’s place.
    wrong(
      {
        discord:
          '/import yaml:destinations: [{id: a, platform: discord, channel: "123456789012345678"}]',
        telegram: '/import destinations: [{id: a, platform: telegram, channel: "-1005"}]',
      },
      'no place of this server or chat',
    ),
  ],
  quiet: [
    stranger('/quiet off', 'manager'),
    { type: '/quiet 22:00-07:00 Europe/Vilnius', reads: '22:00–07:00 Europe/Vilnius' },
    wrong('/quiet 25:00-07:00 Europe/Vilnius', 'Write /quiet 22:00-07:00'),
    wrong('/quiet 22:00-07:00 Mars', 'Write /quiet 22:00-07:00'),
    wrong('/quiet soon', 'Write /quiet 22:00-07:00'),
    { type: '/quiet off', reads: 'Quiet hours' },
  ],
  mute: [
    stranger('/mute 2h dam', 'manager'),
    { type: '/mute 2h #1', reads: 'Muted here: #1 Dam at Lake Orrin breaks' },
    {
      type: '/mute',
      reads: 'Muted here now',
      presses: [['Hear story 1 again', 'Heard again: story 1']],
    },
    { type: '/mute 2h #1', reads: 'Muted here: #1 Dam at Lake Orrin breaks' },
    wrong('/mute soon #1', 'Say how long'),
    wrong('/mute 91d #1', 'at most 90 days'),
    wrong('/mute 2h #999999', 'Nothing found'),
    wrong('/mute 2h zzyzx', 'Nothing found'),
  ],
  unsubscribe: [
    stranger('/unsubscribe', 'manager'),
    { type: '/unsubscribe', reads: 'Alerts no longer come here' },
    wrong('/unsubscribe', 'No alerts come here'),
    wrong('/test', 'No alerts come here'),
  ],
  pause: [
    stranger('/pause everything', 'moderator'),
    { type: '/pause fair', reads: 'Stopped: #2' },
    wrong('/pause #999999', 'Nothing found'),
    wrong('/pause zzyzx', 'Nothing found'),
  ],
  resume: [
    stranger('/resume', 'moderator'),
    {
      type: '/resume',
      reads: 'What shall go on?',
      presses: [
        ['Let 3 go on', 'What shall go on?'],
        ['Let 2 go on', 'Nothing is stopped or muted'],
      ],
    },
    { type: '/pause everything', reads: 'Stopped: everything' },
    { type: '/resume everything', reads: 'Goes on: everything' },
    wrong('/resume fair', 'Not stopped: #2'),
    wrong('/resume #999999', 'Nothing found'),
    wrong('/resume zzyzx', 'Nothing found'),
    stranger('/resume everything', 'moderator'),
  ],
  post: [
    stranger('/post https://news.example/dam', 'moderator'),
    wrong('/post https://news.example/dam', 'This has been told already: story 1'),
    wrong('/post http://[', 'is no address of a web page'),
    wrong('/post news.example/dam', 'This has been told already: story 1'),
    wrong('/post ftp://files.example/dam', 'is no address of a web page'),
    wrong(`/post https://news.example/${'x'.repeat(2_000)}`, 'longer than any'),
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
    ].map((url) => wrong(`/post ${url}`, 'not on the public internet')),
    wrong('/post She said “we knew it”.', 'There is no source that quotes'),
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
    wrong(edit('999999', 'headline:No'), 'Nothing found'),
    wrong(edit('1', `headline:${'x'.repeat(201)}`), 'at most 200 characters'),
    wrong(edit('1', 'summary:She said “we knew it”.'), 'The source does not quote “we knew it”'),
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
    wrong('/level 999999 flash', 'Nothing found for “999999”'),
    wrong('/level 1 huge', 'There is no level “huge”'),
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
    wrong('/resend 999999', 'Nothing found'),
    wrong('/resend 1', 'Nothing of this story needs to be sent again'),
    wrong('/resend 2 nowhere', 'Nothing needs to be sent again to “nowhere”'),
    {
      type: '/resend 2',
      reads: 'In 1 place something did not arrive',
      presses: [['Send again: the-wall', 'On its way to the-wall again']],
    },
  ],
  split: [
    stranger('/split 1', 'moderator'),
    wrong('/split 999999', 'Nothing found'),
    {
      type: '/split 1',
      reads: 'Which report leaves story 1?',
      presses: [['Post', 'never rejoins the old one']],
    },
    wrong('/split 1', 'This story has one report only'),
  ],
  correct: [
    stranger('/correct 1 No.', 'moderator'),
    wrong('/correct 999999 No.', 'Nothing found'),
    wrong(`/correct 1 ${'x'.repeat(1_001)}`, 'Say what is wrong in 1 to 1000 characters'),
    {
      type: '/correct 1 It is the upper dam.',
      reads: 'It is the upper dam.',
      presses: [
        ['Correct it everywhere', 'Corrected; every copy is being changed'],
        ['What was changed where', ' done'],
      ],
    },
  ],
  merge: [
    stranger('/merge 2 1', 'moderator'),
    wrong('/merge 2 999999', 'There is no such story'),
    wrong('/merge 999999 1', 'There is no such story'),
    wrong('/merge dam fair', 'There is no such story'),
    { type: '/merge 2 1', reads: 'Story 2 is now part of story 1' },
  ],
  retract: [
    stranger('/retract 1 No.', 'moderator'),
    wrong('/retract 999999 No.', 'Nothing found for “999999”'),
    wrong('/retract 1', 'as in /retract 12', { on: 'telegram' }),
    {
      type: '/retract 1 It did not break.',
      reads: 'It did not break.',
      presses: [['Withdraw it everywhere', 'Withdrawn; every copy is being struck']],
    },
    wrong('/retract 1 Again.', 'This story is withdrawn already'),
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
    wrong('/hold 999999', 'Nothing found'),
    { type: '/hold 1', reads: 'Held: story 1' },
    wrong('/hold 1', 'Story 1 is held already'),
  ],
  release: [
    stranger('/release 1', 'moderator'),
    wrong('/release 999999', 'Nothing found for “999999”'),
    { type: '/release 1', reads: 'Released: story 1' },
    wrong('/release 1', 'Nothing of story 1 is held'),
  ],
  audit: [
    stranger('/audit', 'moderator'),
    { type: '/audit', reads: 'released story 1' },
    { type: '/audit who:kim', reads: 'Kim' },
    wrong('/audit who:nobody', 'The log has nothing of that'),
    { type: '/audit story:1', reads: 'story 1' },
    wrong('/audit story:x', 'The log has nothing of that'),
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
  'release:999999',
  'resume:x',
  'stops:x',
  'unmute:999999:0:999999',
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
  'post-apart:999999:1',
  'post-back:999999:1',
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
