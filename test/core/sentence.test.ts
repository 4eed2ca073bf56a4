import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from '../../src/core/sentence.ts'

function split(text: string, language?: string): readonly string[] {
  return splitSentences(text, { start: 0, end: text.length }, language).map((span) =>
    text.slice(span.start, span.end),
  )
}

test.each([
  ['en', 'Gen. Ada Brook spoke. Sen. Lou Finch did not.', 2],
  ['en', 'The U.S. Secretary of State left. He flew to the U.S. The visit was short.', 3],
  ['en', 'J. R. Brook and K. Finch voted no. The motion fell.', 2],
  ['en', 'It opened at 6 a.m. Tuesday on Oct. 28 in Harbor St. Mary. It closed later.', 2],
  ['en', '“Will it hold?” he asked. Nobody knew.', 2],
  ['en', '“Will it hold?” Mayor Ilse Brandt asked. Nobody knew.', 2],
  ['en', '“We came. We saw. We left,” she said. The square was empty.', 2],
  ['en', '"We came. We saw. We left," she said. The square was empty.', 2],
  ['en', 'She called it “a disgrace.” The mayor did not answer.', 2],
  ['en', '“It is over. We leave, he said. The square was empty.', 3],
  ['en', '‘It’s over. We leave,’ she said. The square was empty.', 2],
  ['en', 'He said “no.” He left. He said “yes.”', 3],
  ['en', 'They want No. 5. They got No. 6 instead!', 2],
  ['de', 'Am 3. Oktober sprach Dr. Anna Berg. „Wir gehen. Heute noch“, sagte sie. Alle gingen.', 3],
  ['de', '»Wir gehen. Heute noch«, sagte sie. Alle gingen.', 2],
  ['fr', '« Nous partons. Ce soir même », a dit M. Durand. La salle était vide.', 2],
  ['es', '«¿Se sostendrá?», preguntó la Sra. Vega. ¡Nadie lo sabía!', 2],
  ['pt', '“Vamos embora”, disse o Sr. Prado. A sala ficou vazia.', 2],
  ['it', '«Partiamo. Subito», ha detto il dott. Riva. La sala era vuota.', 2],
  ['ru', '«Мы уходим. Сегодня», — сказал проф. Орлов. Зал опустел.', 2],
  ['uk', '«Ми йдемо. Сьогодні», — сказав проф. Орленко. Зала спорожніла.', 2],
  ['pl', '„Idziemy. Dziś”, powiedział prof. Nowicki. Sala opustoszała.', 2],
  ['sv', '”Vi går. I kväll”, sade hon. Salen var tom.', 2],
  ['ja', '「行きます。今夜です」と彼女は述べた。会場は空だった。', 2],
  ['ja', '「行きます。」と市長は述べた。会場は空だった。', 2],
  ['zh', '“我们走。今晚就走。”她说。大厅空了。', 2],
  ['ar', 'قال الوزير إن السد صامد. هل يصمد غدا؟ لا أحد يعلم.', 3],
  ['english_US', 'One is here. Two is there.', 2],
])('%s: %s', (language, text, count) => {
  expect(split(text, language)).toHaveLength(count)
})

test('offsets refer to the whole text', () => {
  const text = 'Headline\n\nOne is here. Two is there.'
  const spans = splitSentences(text, { start: 10, end: text.length })
  expect(spans.map((span) => text.slice(span.start, span.end))).toEqual([
    'One is here.',
    'Two is there.',
  ])
})

test('sentences are in order, do not overlap, and lose nothing but space', () => {
  const words = fc.constantFrom(
    'Gen.',
    'U.S.',
    '“',
    '”',
    '"',
    '«',
    '»',
    'A.',
    'word.',
    'Yes?',
    ' ',
    '\n',
    '彼。',
    '「',
    '’',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((list) => list.join(' ')),
      ),
      (text) => {
        const spans = splitSentences(text, { start: 0, end: text.length })
        let last = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(last, span.start).trim()).toBe('')
          last = span.end
        }
        expect(text.slice(last).trim()).toBe('')
      },
    ),
  )
})

test('a long paragraph is split as its sentences are', () => {
  const sentences = Array.from({ length: 3_000 }, (_, at) => `Gen. Brook saw ${at} boats at sea.`)
  expect(split(sentences.join(' '))).toEqual(sentences)
})
