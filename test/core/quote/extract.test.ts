import { describe, expect, test } from 'vitest'
import { extractQuotes } from '../../../src/core/quote/extract.ts'
import { speakerName } from '../../../src/core/quote/speaker-name.ts'
import { articleOf } from './article.ts'

function quotesOf(...paragraphs: readonly string[]) {
  return extractQuotes(articleOf(paragraphs)).map(
    ({ text, kind, speaker, context, highlight }) => ({
      text,
      kind,
      highlight,
      speaker: speaker && speakerName(speaker),
      title: speaker?.title?.text,
      context: context?.text,
    }),
  )
}

const speakersOf = (...paragraphs: readonly string[]) =>
  quotesOf(...paragraphs).map(({ speaker }) => speaker)

describe('who speaks', () => {
  test.each([
    ['subject, then verb', '“The bridge is closed,” Mira Sandoval said.', 'Mira Sandoval'],
    ['verb, then subject', '“The bridge is closed,” said engineer Mira Sandoval.', 'Mira Sandoval'],
    [
      'the listener is not the speaker',
      'Mira Sandoval told Otto Renn that the bridge “may fall.”',
      'Mira Sandoval',
    ],
    [
      'an apposition in between',
      'Mira Sandoval, a welder who knew Otto Renn, said: “It may fall.”',
      'Mira Sandoval',
    ],
    [
      'a participle',
      'Mira Sandoval said the bridge was old, adding that it “may fall.”',
      'Mira Sandoval',
    ],
    [
      'according to, in front',
      'According to Mayor Mira Sandoval, the bridge “may fall.”',
      'Mira Sandoval',
    ],
    [
      'according to, at the end',
      'The bridge “may well fall,” according to Mira Sandoval.',
      'Mira Sandoval',
    ],
    [
      'at the end of the sentence',
      'The “wobbly” bridge must go, Mira Sandoval said.',
      'Mira Sandoval',
    ],
    ['a signature', '“The bridge is closed.” — Mira Sandoval', 'Mira Sandoval'],
    [
      'a spokesman for somebody',
      'A spokesman for Mira Sandoval said the bridge “may fall.”',
      'a spokesman for Mira Sandoval',
    ],
    ['a body', 'The Harbor Board said the bridge “may fall.”', 'the Harbor Board'],
    ['a document', '“The bridge may fall,” the report said.', 'the report'],
    [
      'who issued the statement',
      'The Harbor Board issued a statement saying the bridge “may fall.”',
      'the Harbor Board',
    ],
    [
      'the outer speaker of an inner clause',
      'Mira Sandoval said she hopes the bridge “will not fall.”',
      'Mira Sandoval',
    ],
  ])('%s', (_why, text, name) => {
    expect(speakersOf(text)).toEqual([name])
  })

  test('a pronoun and a surname become the person named before', () => {
    expect(
      speakersOf(
        '“The bridge is closed to all traffic tonight,” harbor director Mira Sandoval said.',
        '“Nobody was hurt,” she added. Sandoval called the damage “severe.”',
      ),
    ).toEqual(Array(3).fill('Mira Sandoval'))
  })

  test('a pronoun does not become somebody of the other gender', () => {
    expect(
      speakersOf('Mr. Otto Renn met Mrs. Mira Sandoval on the pier.', '“It will hold,” he said.'),
    ).toEqual(['Otto Renn'])
  })

  test('a quote that goes on in the next paragraph keeps its speaker', () => {
    expect(
      speakersOf(
        'Mira Sandoval said: “The bridge is old.',
        '“It was built by my grandfather.” It is closed.',
      ),
    ).toEqual(['Mira Sandoval', 'Mira Sandoval'])
  })

  test.each([
    ['an office', 'Mayor Mira Sandoval came to the pier.', '“It may fall,” the mayor said.'],
    ['a surname', 'Mayor Mira Sandoval came to the pier.', '“It may fall,” Sandoval said.'],
    [
      'a title after the name',
      'Mira Sandoval, the mayor, came to the pier.',
      '“It may fall,” she said.',
    ],
  ])('%s leads to the whole name and title', (_why, ...paragraphs) => {
    const [quote] = quotesOf(...paragraphs)
    expect([quote?.speaker, quote?.title?.toLowerCase()]).toEqual(['Mira Sandoval', 'mayor'])
  })

  test('nobody speaks whom only the quote names', () => {
    expect(speakersOf('“Mira Sandoval is wrong about the bridge.”')).toEqual([undefined])
  })

  test('a question is the context of its answer', () => {
    expect(
      quotesOf(
        'Asked by the Pier Gazette whether it would fall, Mayor Mira Sandoval replied, “No.”',
      )[0],
    ).toMatchObject({
      context: 'Asked by the Pier Gazette whether it would fall',
      speaker: 'Mira Sandoval',
      title: 'Mayor',
    })
  })
})

describe('what kind of quote', () => {
  test.each([
    ['a sentence', 'Mira Sandoval said, “The bridge is closed to all traffic.”', 'full', true],
    ['a phrase', 'Mira Sandoval called it “a wobbly affair.”', 'partial', false],
    [
      'a long phrase',
      'Mira Sandoval said it “poses a grave danger to everybody who crosses it.”',
      'partial',
      true,
    ],
    ['a label', 'Mira Sandoval dismissed it as “bridge panic.”', 'scare', false],
    ['a title', 'The author of “The Bridge That Never Fell” was born here.', 'scare', false],
    ['a nickname', 'Otto “The Wall” Renn lives here.', 'scare', false],
  ])('%s', (_why, text, kind, highlight) => {
    expect(quotesOf(text)[0]).toMatchObject({ kind, highlight })
  })
})

test('the headline is not searched', () => {
  const headline = 'Mayor says “no”'
  const text = `${headline}\n\nNothing else.`
  const article = {
    text,
    headline: { start: 0, end: headline.length },
    paragraphs: [{ start: headline.length + 2, end: text.length }],
    language: 'en',
  }
  expect(extractQuotes(article)).toEqual([])
})

describe('who that is', () => {
  test.each([
    ['His lawyer, Jonas Feld, said: “We will appeal this at once.”', 'Jonas Feld', 'lawyer'],
    ['Opposition leader Karl Voss said, “It is time to go.”', 'Karl Voss', 'Opposition leader'],
    ['Army spokesman Per Lund said: “We have boats.”', 'Per Lund', 'Army spokesman'],
    ['“I saw it,” said Lena Moritz, 43, a teacher.', 'Lena Moritz', 'teacher'],
    ['“I hit it,” said retired welder Yusuf Adan.', 'Yusuf Adan', 'retired welder'],
    ['The letter that the jury saw read: “Dear Otto, the usual.”', 'the letter', undefined],
    [
      '“Nobody knew,” said Leo Grant, chief economist at Varo Capital in Port Halden.',
      'Leo Grant',
      'chief economist at Varo Capital',
    ],
    [
      '5:12 p.m. — Schools will stay closed, Minister Lars Holm says. “It is safer,” he tells us.',
      'Lars Holm',
      'Minister',
    ],
  ])('%s', (text, speaker, title) => {
    expect(quotesOf(text).at(-1)).toMatchObject({ speaker, title })
  })

  test.each([
    ['fr', '« Fermez tout », a dit la maire, Inès Carvalho.', 'Inès Carvalho', 'maire'],
    [
      'fr',
      '« Non », a dit le ministre de la culture Luc Morel.',
      'Luc Morel',
      'ministre de la culture',
    ],
    [
      'es',
      'El portavoz del gobierno, Iván Mora, dijo: «No».',
      'Iván Mora',
      'portavoz del gobierno',
    ],
    [
      'de',
      '„Nein“, sagte der Sprecher der Polizei, Jan Peters.',
      'Jan Peters',
      'Sprecher der Polizei',
    ],
    ['ru', '«Нет», — сказал министр транспорта Олег Савин.', 'Олег Савин', 'министр транспорта'],
    ['ja', '山本警部は「橋には近づくな」と述べた。', '山本', '警部'],
    ['ja', '近くに住む佐藤花子さん（52）は「怖い」と話した。', '佐藤花子', undefined],
  ])('%s: %s', (language, text, name, title) => {
    const [quote] = extractQuotes(articleOf([text], language))
    expect([quote?.speaker?.name.text, quote?.speaker?.title?.text]).toEqual([name, title])
  })

  test('an incise of auxiliary and pronoun splits a French quote', () => {
    const text = '« C’est notre maison, a-t-elle dit. Nous la relèverons. »'
    expect(extractQuotes(articleOf([text], 'fr')).map((quote) => quote.text)).toEqual([
      'C’est notre maison',
      'Nous la relèverons',
    ])
  })
})

describe('what an alert does not show', () => {
  test.each([
    ['a bare letter', ['“The usual sum, in the usual place” — the letter']],
    [
      'a person who is only guessed',
      ['Nilam Aker met Sorin Vale on Monday.', '“We were never asked about it,” she said.'],
    ],
  ])('%s', (_, paragraphs) => {
    expect(quotesOf(...paragraphs).at(-1)).toMatchObject({ highlight: false })
  })
})
