import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut, newsRecordSchema } from '../../../src/core/model.ts'
import { type SummaryOptions, sayExcerpts, summarize } from '../../../src/core/summary/summarize.ts'

function article(paragraphs: readonly string[], language: string | null = 'en') {
  return layOut(
    newsRecordSchema.parse({
      source: 's',
      id: '1',
      headline: 'Bridge closed',
      paragraphs,
      language,
    }),
  )
}

function sum(paragraphs: readonly string[], options?: SummaryOptions, language?: string): string {
  return sayExcerpts(summarize(article(paragraphs, language), options))
}

const lead =
  'The Halden Bridge was closed to all traffic on Friday after inspectors found cracks in two of its towers, the transport ministry said.'

describe('a first report', () => {
  test.each([
    ['gives the lead', [lead], lead],
    ['leaves out a dateline', [`PORT HALDEN, Oct 3 (Norrwire) - ${lead}`], lead],
    ['leaves out a dateline of two words', [`Port Halden (Norrwire) — ${lead}`], lead],
    ['leaves out a clock time', [`6:05 p.m. — ${lead}`], lead],
    [
      'leaves a number alone that only looks like a time',
      ['12.50 Meters of water stood in the harbor on Friday evening, the office said.'],
      '12.50 Meters of water stood in the harbor on Friday evening, the office said.',
    ],
    [
      'keeps news that begins like a label',
      ['Corrected figures show that 40,000 cars cross the bridge every day, the office said.'],
      'Corrected figures show that 40,000 cars cross the bridge every day, the office said.',
    ],
    [
      'keeps a party in brackets between dashes',
      ['Odd Lunde (Labor) - Minister of transport - resigned on Friday evening, his office said.'],
      'Odd Lunde (Labor) - Minister of transport - resigned on Friday evening, his office said.',
    ],
    [
      'keeps a dash that is no dateline',
      ['The minister of transport - a former engineer - resigned on Friday evening.'],
      'The minister of transport - a former engineer - resigned on Friday evening.',
    ],
    [
      'passes over a sentence that leans on another',
      ['But she would not say when it would open again this year.', lead],
      lead,
    ],
    ['passes over a bare quote', ['“We could not wait any longer than this.”', lead], lead],
    [
      'passes over a quote said by a pronoun',
      ['“We could not wait,” he told the council.', lead],
      lead,
    ],
    [
      'passes over a correction note',
      ['Correction: An earlier version of this report misstated the year.', lead],
      lead,
    ],
    [
      'drops a tail that only says where it was said',
      [
        'The bridge will stay closed until the spring of next year, the ministry said in a statement.',
      ],
      'The bridge will stay closed until the spring of next year, the ministry said…',
    ],
    [
      'keeps a tail without which the sentence breaks',
      ['“The bridge stays closed,” Transport Minister Odd Lunde told reporters.'],
      '“The bridge stays closed,” Transport Minister Odd Lunde told reporters.',
    ],
    [
      'keeps a sentence with its pronoun when the one before it is there too',
      ['The Halden Bridge was closed on Friday. It carries 40,000 cars a day.'],
      'The Halden Bridge was closed on Friday. It carries 40,000 cars a day.',
    ],
    ['says nothing rather than half a thing', ['He did not say why that would be so.'], ''],
  ])('%s', (_, paragraphs, expected) => {
    expect(sum(paragraphs)).toBe(expected)
  })
})

describe('a sentence that is too long', () => {
  test('is cut where the rest only adds to it', () => {
    const long =
      'The Halden Bridge was closed to all traffic on Friday evening by order of the ministry, which oversees the roads of the northern coast and the islands beyond it.'
    expect(sum([long], { maxLength: 100 })).toBe(
      'The Halden Bridge was closed to all traffic on Friday evening by order of the ministry…',
    )
  })

  test.each([
    'The Halden Bridge was closed to all traffic on Friday evening by order of the ministry, officials said late in the night.',
    'The Halden Bridge was closed to all traffic on Friday evening by order of the ministry, but it may open again in spring.',
    'The Halden Bridge was closed to all traffic on Friday evening by order of the ministry, which did not consult the islands.',
  ])('stays whole where a cut would change what it says: %#', (long) => {
    expect(sum([long], { maxLength: 100 })).toBe(long)
  })

  test('gives way to a shorter one when it is half as long again', () => {
    const long = `The bridge was closed, ${'officials said and engineers agreed, '.repeat(12)}on Friday.`
    expect(sum([long, lead])).toBe(lead)
  })
})

describe('an update', () => {
  const story = [
    'The Halden Bridge was closed to all traffic on Friday after inspectors found cracks in three of its towers, the transport ministry said.',
    'Two ferries will carry 900 cars an hour across the sound from Saturday morning, the harbor office said.',
    '“Nobody should try to cross on foot tonight,” said Police Chief Marit Vold of the northern district.',
    'The bridge was built in 1964 and carries the only road to the islands.',
  ]
  const text = article(story)

  test('says what is new, not the old lede again', () => {
    expect(sayExcerpts(summarize(text, { posted: [story[0] ?? '', story[3] ?? ''] }))).toBe(
      story[1],
    )
  })

  test('looks only where the text has changed', () => {
    const changed = text.paragraphs.slice(3, 4)
    expect(sayExcerpts(summarize(text, { posted: [lead], changed }))).toBe(story[3])
  })

  test('tells a changed figure in the sentence that holds it', () => {
    const start = text.text.indexOf('three of')
    expect(
      sayExcerpts(summarize(text, { posted: [lead], changed: [{ start, end: start + 5 }] })),
    ).toBe(story[0])
  })

  test('says nothing when all has been said', () => {
    expect(summarize(text, { posted: story })).toEqual([])
  })
})

test.each([
  [
    'de',
    '„Wir gehen“, sagte sie. Die Brücke von Halden ist am 3. Oktober gesperrt worden. Er schwieg.',
    'Die Brücke von Halden ist am 3. Oktober gesperrt worden.',
  ],
  [
    'fr',
    'Il n’a rien dit de plus ce soir. Le pont de Halden a été fermé vendredi, a annoncé M. Durand.',
    'Le pont de Halden a été fermé vendredi, a annoncé M. Durand.',
  ],
  [
    'es',
    'Sin embargo, nadie lo sabía entonces. El puente de Halden fue cerrado el viernes, según el ministerio.',
    'El puente de Halden fue cerrado el viernes, según el ministerio.',
  ],
  [
    'pt',
    'Ele não disse mais nada. A ponte de Halden foi fechada na sexta-feira, informou o ministério.',
    'A ponte de Halden foi fechada na sexta-feira, informou o ministério.',
  ],
  [
    'it',
    'Tuttavia nessuno lo sapeva ancora. Il ponte di Halden è stato chiuso venerdì, ha detto il ministero.',
    'Il ponte di Halden è stato chiuso venerdì, ha detto il ministero.',
  ],
  [
    'ru',
    'ХАЛЬДЕН, 3 окт — Мост через пролив закрыли в пятницу, сообщило министерство.',
    'Мост через пролив закрыли в пятницу, сообщило министерство.',
  ],
  [
    'uk',
    'Він більше нічого не сказав про це. Міст через протоку закрили у п’ятницю, повідомило міністерство.',
    'Міст через протоку закрили у п’ятницю, повідомило міністерство.',
  ],
  [
    'pl',
    'Jednak nikt o tym jeszcze nie wiedział. Most w Halden zamknięto w piątek, podało ministerstwo.',
    'Most w Halden zamknięto w piątek, podało ministerstwo.',
  ],
  [
    'sv',
    'Men ingen visste det ännu. Haldenbron stängdes på fredagen, uppger departementet.',
    'Haldenbron stängdes på fredagen, uppger departementet.',
  ],
  [
    'ja',
    'しかし誰も知らなかった。国土交通省は金曜日、海峡大橋を全面通行止めにしたと発表した。',
    '国土交通省は金曜日、海峡大橋を全面通行止めにしたと発表した。',
  ],
  [
    'zh',
    '但没有人知道。交通部宣布，海峡大桥星期五起全面关闭。',
    '交通部宣布，海峡大桥星期五起全面关闭。',
  ],
  [
    'ar',
    'وقال إنه لا يعلم شيئا عن ذلك. أعلنت وزارة النقل إغلاق جسر المضيق يوم الجمعة.',
    'أعلنت وزارة النقل إغلاق جسر المضيق يوم الجمعة.',
  ],
])('%s: the first sentence that stands alone', (language, paragraph, expected) => {
  expect(sum([paragraph], {}, language)).toBe(expected)
})

test('excerpts are verbatim, in order, at most three, and at most half too long', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      lead,
      '“No,” he said.',
      'KYIV, Oct 3 (Norrwire) - ',
      'The Gen. J. Smith of it. ',
      'Он сказал. ',
      '「はい。」',
    ),
  )
  const paragraphs = fc.array(fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' ')))
  fc.assert(
    fc.property(
      paragraphs,
      fc.integer({ min: 40, max: 400 }),
      fc.boolean(),
      (list, maxLength, isUpdate) => {
        const text = article(list)
        const found = summarize(
          text,
          isUpdate ? { maxLength, posted: ['x'], changed: text.paragraphs } : { maxLength },
        )
        expect(found.length).toBeLessThanOrEqual(3)
        let last = 0
        for (const one of found) {
          expect(one.text).toBe(text.text.slice(one.start, one.end))
          expect(one.start).toBeGreaterThanOrEqual(last)
          last = one.end
        }
        const total = found.reduce((sum_, one) => sum_ + one.text.length + 1, -1)
        expect(total).toBeLessThanOrEqual(maxLength * 1.5)
      },
    ),
    { numRuns: 200 },
  )
})

test.each([
  ['opening marks', '“'],
  ['stops', '. '],
  ['one endless sentence', 'word, '],
  ['short sentences', 'The gate fell. '],
  ['dashes in brackets', 'A (b) - '],
])('%s without end cost no more than their length', (_, unit) => {
  const text = article([unit.repeat(200_000 / unit.length)])
  const changed = [{ start: 0, end: text.text.length }]
  expect(summarize(text).length).toBeLessThanOrEqual(3)
  expect(summarize(text, { posted: ['The gate fell.'], changed }).length).toBeLessThanOrEqual(3)
})
