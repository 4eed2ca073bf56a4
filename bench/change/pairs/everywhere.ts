import type { Article, RevisionPair } from './pair.ts'

type Outcome = Omit<RevisionPair, 'id' | 'before' | 'after'> & {
  readonly after: (article: Article) => Article
}

function append(...paragraphs: readonly string[]): (article: Article) => Article {
  return (article) => ({ ...article, paragraphs: [...article.paragraphs, ...paragraphs] })
}

function prepend(...paragraphs: readonly string[]): (article: Article) => Article {
  return (article) => ({ ...article, paragraphs: [...paragraphs, ...article.paragraphs] })
}

function only(...paragraphs: readonly string[]): (article: Article) => Article {
  return (article) => ({ ...article, paragraphs: [...paragraphs] })
}

function mapText(change: (text: string) => string): (article: Article) => Article {
  return (article) => ({ ...article, paragraphs: article.paragraphs.map(change) })
}

const correctionNotes = [
  'Correction: An earlier version of this story misstated the day of the accident.',
  'This article was amended on 4 May because an earlier version gave the wrong title for the official.',
  'CORRECTION: The headline of this report previously named the wrong town.',
  'Editor’s note: This story has been corrected to show that the company was founded in 1998.',
  '(Corrects paragraph 2 to say that the meeting took place in the morning.)',
  'A previous version of this article incorrectly described the role of the agency. We regret the error.',
  'Clarification: An earlier version did not make clear that the figure is an estimate.',
  'This story has been updated to correct the spelling of a name in the second paragraph.',
]

const withdrawalNotes = [
  'This story has been withdrawn.',
  'STORY WITHDRAWN: Please do not use the report under this headline. A substitute will not be issued.',
  'Editor’s note: We have retracted this article because its main source could not be verified.',
  'This report has been removed because it did not meet our editorial standards.',
  'KILL KILL KILL — The report about the event is wrong and must not be used.',
  'The Gazette has withdrawn this story after doubts about the documents on which it was based.',
  'RETRACTION: The Gazette retracts this report. It was based on a forged letter.',
]

/** What can befall any article, whatever it tells. */
const outcomes: readonly ((turn: number) => Outcome)[] = [
  () => ({ phenomenon: 'untouched', change: 'none', after: (article) => article }),
  () => ({
    phenomenon: 'clock of the record',
    change: 'none',
    after: (article) => ({ ...article, modifiedAt: '2031-05-04T12:30:00Z' }),
  }),
  () => ({
    phenomenon: 'quote marks',
    change: 'edit',
    after: mapText((text) => text.replace(/[“”]/g, '"').replaceAll('’', "'").replace(', ', ' , ')),
  }),
  () => ({
    phenomenon: 'moved block',
    change: 'edit',
    after: (article) => ({
      ...article,
      paragraphs: [...article.paragraphs.slice(0, 1), ...article.paragraphs.slice(1).reverse()],
    }),
  }),
  () => ({
    phenomenon: 'paragraphs joined',
    change: 'edit',
    after: (article) => ({
      ...article,
      paragraphs: [article.paragraphs.slice(0, 2).join(' '), ...article.paragraphs.slice(2)],
    }),
  }),
  (turn) => ({
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    after: (turn % 2 === 0 ? append : prepend)(
      correctionNotes[turn % correctionNotes.length] ?? '',
    ),
  }),
  (turn) => ({
    phenomenon: 'correction note',
    change: 'correction',
    announced: true,
    after: append(correctionNotes[(turn + 4) % correctionNotes.length] ?? ''),
  }),
  (turn) => ({
    phenomenon: 'withdrawal note',
    change: 'retraction',
    after: (turn % 2 === 0 ? only : prepend)(withdrawalNotes[turn % withdrawalNotes.length] ?? ''),
  }),
  (turn) => ({
    phenomenon: 'withdrawal note',
    change: 'retraction',
    after: only(withdrawalNotes[(turn + 3) % withdrawalNotes.length] ?? ''),
  }),
  () => ({
    phenomenon: 'canceled',
    change: 'retraction',
    after: (article) => ({ ...article, pubstatus: 'canceled' }),
  }),
  () => ({ phenomenon: 'page emptied', change: 'none', after: only() }),
  () => ({
    phenomenon: 'page cut off',
    change: 'none',
    after: (article) => ({ ...article, paragraphs: [(article.paragraphs[0] ?? '').slice(0, 60)] }),
  }),
  () => ({
    phenomenon: 'consent wall',
    change: 'none',
    after: only(
      'We and our 214 partners use cookies to store and access information on your device.',
      'You can accept all or manage your choices. Some partners rely on legitimate interest.',
    ),
  }),
  () => ({
    phenomenon: 'paywall',
    change: 'none',
    after: (article) => ({
      ...article,
      paragraphs: [
        (article.paragraphs[0] ?? '').slice(0, 80),
        'Subscribe to continue reading.',
        'Already a subscriber? Log in.',
      ],
    }),
  }),
  (turn) => ({
    phenomenon: 'error page',
    change: 'none',
    after: (article) => ({
      ...article,
      headline: turn % 2 === 0 ? 'Page not found' : 'Service unavailable',
      paragraphs: [
        turn % 2 === 0
          ? 'The page you are looking for does not exist or has moved.'
          : 'Error 503. Please try again later.',
      ],
    }),
  }),
  () => ({
    phenomenon: 'redesign',
    change: 'edit',
    after: (article) => ({
      ...article,
      paragraphs: [
        'Listen',
        'Share this article',
        ...article.paragraphs,
        'Most read',
        'More from the region',
        'Sign up for our morning newsletter.',
        'Follow us on social media for the latest news.',
      ],
    }),
  }),
  () => ({
    phenomenon: 'clock line',
    change: 'edit',
    after: append('Last updated at 18:42 on Tuesday'),
  }),
  () => ({
    phenomenon: 'related links',
    change: 'edit',
    after: append(
      'Read more: What the new timetable means for you',
      'Related: A short history of the harbor',
    ),
  }),
  () => ({
    phenomenon: 'credit line',
    change: 'edit',
    after: append('Reporting by Ida Holm; editing by Nils Aker'),
  }),
  () => ({
    phenomenon: 'byline',
    change: 'edit',
    after: (article) => ({ ...article, byline: [...(article.byline ?? []), 'Tara Quill'] }),
  }),
  () => ({
    phenomenon: 'caption',
    change: 'edit',
    after: (article) => ({ ...article, caption: 'A view of the scene, in a photo taken later.' }),
  }),
  () => ({
    phenomenon: 'marker',
    change: 'edit',
    after: (article) => ({ ...article, kicker: 'Top story' }),
  }),
]

export function pairEverywhere(
  id: string,
  article: Article,
  turn: number,
): readonly RevisionPair[] {
  return outcomes
    .map((make, index) => {
      const { after, ...outcome } = make(turn)
      return { ...outcome, id: `${id}/any-${index}`, before: article, after: after(article) }
    })
    .filter(({ phenomenon }) => phenomenon !== 'moved block' || article.paragraphs.length > 2)
}
