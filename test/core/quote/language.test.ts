import { expect, test } from 'vitest'
import { extractQuotes } from '../../../src/core/quote/extract.ts'
import { articleOf } from './article.ts'

test.each([
  ['de', '„Die Brücke ist gesperrt“, sagte Direktorin Mira Sandoval.', 'Mira Sandoval'],
  ['de', 'In Rom sagte Mira Sandoval: „Die Brücke ist gesperrt.“', 'Mira Sandoval'],
  ['de', 'Die Brücke ist laut Mira Sandoval „völlig sicher“.', 'Mira Sandoval'],
  ['fr', '« Le pont est fermé », a déclaré Mira Sandoval.', 'Mira Sandoval'],
  ['es', '«El puente está cerrado», dijo la alcaldesa Mira Sandoval.', 'Mira Sandoval'],
  ['pt', '“A ponte está fechada”, afirmou Mira Sandoval.', 'Mira Sandoval'],
  ['it', '«Il ponte è chiuso», ha detto Mira Sandoval.', 'Mira Sandoval'],
  ['ru', '«Мост закрыт», — сказала Мира Сандовал.', 'Мира Сандовал'],
  ['uk', '«Міст закрито», — сказала Міра Сандовал.', 'Міра Сандовал'],
  ['pl', '„Most jest zamknięty”, powiedziała Mira Sandoval.', 'Mira Sandoval'],
  ['sv', '”Bron är stängd”, säger Mira Sandoval.', 'Mira Sandoval'],
  ['ja', '田中首相は「橋は閉鎖された」と述べた。', '田中'],
  ['zh', '发言人李明表示：“大桥已经关闭。”', '李明'],
  ['ar', 'قال الرئيس سامي حداد: «الجسر مغلق».', 'سامي حداد'],
])('%s: %s', (language, text, name) => {
  for (const stated of [language, null]) {
    const quotes = extractQuotes(articleOf([text], stated))
    expect(quotes.map(({ speaker }) => speaker?.name.text)).toEqual([name])
  }
})

test('a French verb between the marks splits the quote', () => {
  const quotes = extractQuotes(
    articleOf(['« Le pont est vieux, dit-elle, et il faut le fermer. »'], 'fr'),
  )
  expect(quotes.map(({ text }) => text)).toEqual(['Le pont est vieux', 'il faut le fermer'])
})
