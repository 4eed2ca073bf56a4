import type { AsideRevision } from './kept-aside.ts'

/** What publishers say of their own text, and what pages turn into. */
export const asideNotes: readonly AsideRevision[] = [
  {
    of: 'match',
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    last: ['* This report was amended on Sunday to give the right minute of the goal.'],
  },
  {
    of: 'match',
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    last: [
      'An earlier version of this report wrongly said that the match was played at Quay Road.',
    ],
  },
  {
    of: 'storm',
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    last: [
      'CORRECTION (Friday, 9 a.m.): We originally gave the wrong name for the postal worker’s employer. This has been corrected.',
    ],
  },
  {
    of: 'storm',
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    first: ['(Corrects number of homes in first paragraph)'],
  },
  {
    of: 'storm',
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    headline: 'CORRECTED: Storm Odile cuts power to 90,000 homes on the Isle of Wren',
  },
  {
    of: 'storm',
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    last: [
      'This story has been corrected. It previously stated that the storm was named after a queen.',
    ],
  },
  {
    of: 'markets',
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    last: [
      'Due to an editing error, a previous version of this article misidentified the owner of the plant.',
    ],
  },
  {
    of: 'markets',
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    last: [
      'Corrections and clarifications: the loss was reported for last year, not for the year before.',
    ],
  },
  {
    of: 'markets',
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    last: [
      'Editor’s note: The original version of this story contained an incorrect figure for the investment.',
    ],
  },
  {
    of: 'clinic',
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    last: [
      'We misspelled the name of the clinic’s medical director in an earlier version of this article.',
    ],
  },
  {
    of: 'clinic',
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    last: ['The Courier apologises for the error.'],
    now: {
      3: 'The clinic has 301 beds and is the only one in the district with a heart unit. Ambulances take new patients to Corran, 45 minutes away. An earlier version gave a wrong number of beds.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'correction marker',
    change: 'correction',
    announced: true,
    fields: { kicker: 'Correction' },
  },
  {
    of: 'flash',
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    last: [
      'Clarification: The silo is owned by a cooperative, not by the town, as a previous version suggested.',
    ],
  },
  {
    of: 'match',
    phenomenon: 'withdrawal note',
    change: 'retraction',
    page: [
      'This report has been withdrawn. It was published by mistake before the match had been played.',
    ],
  },
  {
    of: 'storm',
    phenomenon: 'withdrawal note',
    change: 'retraction',
    first: [
      'Editor’s note: This article has been retracted. The photographs on which it was based show another storm.',
    ],
  },
  {
    of: 'storm',
    phenomenon: 'withdrawal note',
    change: 'retraction',
    page: ['We have taken down this article while we look into complaints about its accuracy.'],
  },
  {
    of: 'markets',
    phenomenon: 'withdrawal note',
    change: 'retraction',
    headline: 'WITHDRAWN: Halden Motors to cut 1,800 jobs as orders shrink',
  },
  {
    of: 'markets',
    phenomenon: 'withdrawal note',
    change: 'retraction',
    page: ['The article that stood here has been withdrawn by the editors.'],
  },
  {
    of: 'markets',
    phenomenon: 'withdrawal note',
    change: 'retraction',
    first: [
      'Please disregard the story below. The company has not announced any such plan, and a fake statement was used.',
    ],
  },
  {
    of: 'clinic',
    phenomenon: 'withdrawal note',
    change: 'retraction',
    page: [
      'Retraction notice: The Courier withdraws its article on infections at the Lakeside clinic and apologizes to the staff.',
    ],
  },
  {
    of: 'clinic',
    phenomenon: 'withdrawal note',
    change: 'retraction',
    page: [
      'This story was removed after publication because it did not meet our standards for sourcing.',
    ],
  },
  {
    of: 'flash',
    phenomenon: 'withdrawal note',
    change: 'retraction',
    headline: 'BULLETIN KILL: Explosion at grain silo in Dunmarket',
    page: ['Kill the bulletin on an explosion in Dunmarket. The event did not take place.'],
  },
  { of: 'flash', phenomenon: 'canceled', change: 'retraction', fields: { pubstatus: 'canceled' } },
  {
    of: 'clinic',
    phenomenon: 'news of a correction elsewhere',
    change: 'update',
    last: [
      'The weekly Mere Observer has since corrected its own account of the first case, its editor, Jane Corliss, said.',
    ],
  },
  {
    of: 'markets',
    phenomenon: 'news of a withdrawal',
    change: 'update',
    last: [
      'The supplier Axtell has withdrawn its forecast for the year, and an analyst called the report of the auditors worthless.',
    ],
  },
  {
    of: 'markets',
    phenomenon: 'market correction',
    change: 'update',
    last: [
      'The correction on the stock market had wiped 40 billion crowns off car shares by the evening.',
    ],
  },
  { of: 'clinic', phenomenon: 'page emptied', change: 'none', page: [] },
  { of: 'storm', phenomenon: 'page emptied', change: 'none', page: ['Loading…'] },
  {
    of: 'clinic',
    phenomenon: 'page cut off',
    change: 'none',
    page: [
      'ASHFORD MERE — Health officials are looking for the source of an infection that has made 34 patients ill at the Lakeside clinic since the beginning of the month.',
    ],
  },
  {
    of: 'storm',
    phenomenon: 'consent wall',
    change: 'none',
    page: [
      'Before you continue to the Courier',
      'We use cookies and similar technologies to measure audiences and show ads. Choose “Reject all” or “Accept all”.',
      'Manage preferences',
    ],
  },
  {
    of: 'match',
    phenomenon: 'consent wall',
    change: 'none',
    page: [
      'Your privacy matters',
      'We and our partners process data such as your IP address to personalise content.',
      'Accept all',
    ],
  },
  {
    of: 'markets',
    phenomenon: 'paywall',
    change: 'none',
    page: [
      'Halden Motors plans to cut 1,800 jobs at its plant in Weirton over two years, the car maker said on Monday…',
      'This article is for subscribers.',
      'Read on for 1 crown in the first month.',
    ],
  },
  {
    of: 'clinic',
    phenomenon: 'paywall',
    change: 'none',
    page: [
      'ASHFORD MERE — Health officials are looking for the source of an infection',
      'You have reached your limit of free articles this month. Sign in to continue.',
    ],
  },
  {
    of: 'storm',
    phenomenon: 'error page',
    change: 'none',
    headline: '404',
    page: ['Sorry, we could not find that page.', 'Try our search or go back to the start page.'],
  },
  {
    of: 'flash',
    phenomenon: 'error page',
    change: 'none',
    headline: '502 Bad Gateway',
    page: ['nginx'],
  },
  {
    of: 'markets',
    phenomenon: 'error page',
    change: 'none',
    headline: 'Just a moment...',
    page: [
      'Checking your browser before you access the site.',
      'Please enable JavaScript and cookies.',
    ],
  },
  {
    of: 'clinic',
    phenomenon: 'another page',
    change: 'none',
    headline: 'The Courier: News from the lakes',
    page: [
      'Choir of Ashford Mere wins the silver medal at a festival in the mountains.',
      'Ten walks for the first warm days, chosen by our readers.',
      'Bakery on Mill Lane reopens under a new owner after nine months.',
      'Weather: sunny spells, light wind from the west.',
    ],
  },
  {
    of: 'clinic',
    phenomenon: 'redesign',
    change: 'edit',
    first: ['News', 'Health', '5 min read'],
    last: [
      'Share on Bluesky',
      'Topics in this article',
      'Health',
      'Ashford Mere',
      'Get our morning briefing in your inbox.',
      'Most popular',
      'Ten walks for the first warm days',
      'Bakery on Mill Lane reopens',
    ],
  },
  {
    of: 'storm',
    phenomenon: 'redesign',
    change: 'edit',
    first: ['Key facts in short'],
    last: [
      'More stories',
      'Why bridges sing in the wind',
      'The lighthouse keeper’s last winter',
      '© The Courier. All rights reserved.',
    ],
  },
  {
    of: 'markets',
    phenomenon: 'cookie line',
    change: 'edit',
    first: ['We use cookies to improve your experience on this site.'],
  },
  {
    of: 'markets',
    phenomenon: 'clock line',
    change: 'edit',
    last: ['This story was updated at 17:30 with minor changes to style.'],
  },
  {
    of: 'storm',
    phenomenon: 'clock line',
    change: 'edit',
    first: ['Published: Thursday 18:04, updated: Thursday 21:47'],
  },
  {
    of: 'storm',
    phenomenon: 'credit line',
    change: 'edit',
    last: ['Additional reporting by Lena Frost in Minton'],
  },
  {
    of: 'clinic',
    phenomenon: 'author line',
    change: 'edit',
    last: ['Noor Castell covers health and science for the Courier.'],
  },
  {
    of: 'clinic',
    phenomenon: 'related links',
    change: 'edit',
    last: [
      'Read also: How clean is the water in our hospitals?',
      'Listen: The podcast on the new clinic',
    ],
  },
  {
    of: 'match',
    phenomenon: 'byline',
    change: 'edit',
    fields: { byline: ['Toby Marsh', 'Hal Emery'] },
  },
  {
    of: 'storm',
    phenomenon: 'caption',
    change: 'edit',
    fields: { caption: 'A blocked road near St. Orrin on Thursday.' },
  },
  { of: 'match', phenomenon: 'marker', change: 'edit', fields: { kicker: 'Football' } },
  { of: 'match', phenomenon: 'untouched', change: 'none' },
  {
    of: 'clinic',
    phenomenon: 'untouched',
    change: 'none',
    fields: { modifiedAt: '2031-03-14T20:00:00Z' },
  },
]
