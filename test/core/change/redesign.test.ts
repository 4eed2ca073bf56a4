import { describe, expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { createRevision } from './revision.ts'

const story = [
  'A fire at the harbor of Vikmark on Tuesday injured 12 people, police said.',
  'Fire chief Tove Lang, 48, is expected to speak in the evening.',
  'The warehouse belongs to a paper maker, which employs 90 people at the site.',
]
const menu = ['Skip to content', 'Home', 'World', 'Business', 'Weather', 'Sign in']
const foot = ['Share', 'Most read', 'Ten walks for autumn', 'About us', 'Careers', 'Privacy policy']
const headline = 'Fire at the harbor of Vikmark'

const judge = (paragraphs: readonly string[], title = headline, before = story) =>
  classifyRevision(
    createRevision(before, { headline }),
    createRevision(paragraphs, { headline: title }),
  )

describe('a new template around the same story', () => {
  test('is no change of it, and the why says what it is', () => {
    expect(judge([...menu, ...story, ...foot])).toMatchObject({
      change: 'none',
      why: 'the template of the page changed and the story did not',
    })
  })

  test('is known by fewer lines where they stand on both sides of the story', () => {
    expect(judge([...menu.slice(0, 4), ...story, ...foot.slice(0, 4)]).change).toBe('none')
    expect(judge([...story, ...menu.slice(0, 4), ...foot.slice(0, 4)]).change).toBe('edit')
    expect(judge([...menu.slice(0, 2), ...story, ...foot.slice(0, 2)]).change).toBe('edit')
  })

  test('is known where a line of the old one became another', () => {
    const before = ['Home > Harbor', ...story, 'The harbor desk']
    const after = ['Harbor', ...menu, ...story, 'Harbor desk contacts', ...foot]
    expect(judge(after, headline, before).change).toBe('none')
  })

  test('is known by fewer lines where the headline names the site', () => {
    for (const title of [
      `${headline} | Vikmark Echo`,
      `${headline} - Vikmark Echo`,
      `${headline} – Harbor Times`,
      `Vikmark Echo • ${headline}`,
    ])
      expect(judge(['Vikmark Echo', ...menu, ...story], title).change).toBe('none')
  })

  test('is known by a trail of topics, or by a site whose name nobody knows', () => {
    for (const title of [
      `${headline} | Vikmark harbor | The Sentinel`,
      `${headline} | Orbit & Field`,
    ])
      expect(judge([...menu, 'LIVE', 'Auto-refresh: on', ...story], title).change).toBe('none')
    expect(judge([...menu, ...story], `${headline} | Two dead`).change).not.toBe('none')
  })

  test('is known when it goes, too', () => {
    const { change } = judge(story, headline, [...menu, ...story, ...foot])
    expect(change).toBe('none')
  })

  test('is known where it joins paragraphs', () => {
    expect(judge([...menu, story.join(' '), ...foot]).change).toBe('none')
  })

  test('hides nothing that changed inside', () => {
    const now = (from: string, to: string): string =>
      judge([...menu, ...story.map((line) => line.replace(from, to)), ...foot]).change
    expect(now('12 people', '15 people')).toBe('update')
    expect(now('12 people', '9 people')).toBe('correction')
    expect(now('Tove Lang', 'Nils Aker')).toBe('correction')
    expect(now('on Tuesday', 'late on Tuesday')).toBe('edit')
    expect(judge([...menu, ...story.slice(0, 2), ...foot]).change).toBe('edit')
    expect(
      judge([
        ...menu,
        ...story,
        'Correction: an earlier version of this story misstated the number of injured.',
        ...foot,
      ]).change,
    ).toBe('correction')
  })
})

test.each([
  ['the name of the site is no news', `${headline} | Vikmark Echo`, 'edit'],
  ['nor is that of a section', `${headline} – Harbor Business`, 'edit'],
  ['what happened is', `${headline} – two firefighters killed`, 'update'],
])('%s', (_, title, change) => {
  expect(judge(story, title).change).toBe(change)
})

test('a few lines of furniture are an edit', () => {
  expect(judge(['Share', ...story, 'Most read', 'Ten walks for autumn']).change).toBe('edit')
})

test.each([
  ['We are sorry', 'Our website cannot be reached at the moment. You are in a queue.'],
  ['We apologise', 'The page is under maintenance. Please try again later.'],
  ['Vikmark Echo', 'We are sorry, the server has too many visitors. Please reload later.'],
])('an error page that says “%s” corrects nothing', (title, line) => {
  expect(judge([line], title).change).toBe('none')
})

test('an apology for what was written does', () => {
  for (const note of [
    'We apologise to Tove Lang, who was not at the harbor.',
    'The owner was named wrongly. We are sorry.',
  ])
    expect(judge([...story, note])).toMatchObject({ change: 'correction', announced: true })
})

test.each(['UPDATE 1-CORRECTED-', 'REFILE-CORRECTED-', 'KORREKTUR/', 'CORR - '])(
  '“%s” before a headline says that it was corrected',
  (label) => {
    expect(judge(story, `${label}${headline}`)).toMatchObject({
      change: 'correction',
      announced: true,
    })
  },
)

test.each([' – correction', ' (version corrigée)'])('so does “%s” behind it', (label) => {
  expect(judge(story, `${headline}${label}`)).toMatchObject({
    change: 'correction',
    announced: true,
  })
})
