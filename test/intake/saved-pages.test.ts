/** A dozen pages of fictional newsrooms, saved as text: one fire, told as each of them would. */
import { expect, test } from 'vitest'
import { parsePlainText } from '../../src/intake/plain-text.ts'
import { readFixture } from './read-fixture.ts'

test.each([
  {
    file: 'wire.en',
    record: {
      kicker: 'World News',
      headline: 'Paper mill burns at Tarn, 30 workers safe',
      markers: ['update'],
      byline: ['Dana Orrin', 'Lev Marsh'],
      modifiedAt: '2031-03-04T11:15:00.000Z',
      located: 'TARN',
      infosources: ['Kestrel Press'],
      language: 'en',
    },
    paragraphs: ['TARN, March 4', '“We counted', 'The mill makes'],
  },
  {
    file: 'broadcaster.en',
    record: {
      kicker: 'Breaking news',
      headline: 'Mill fire at Tarn: what we know',
      markers: ['developing'],
      publishedAt: '2031-03-04T10:42:00.000Z',
      images: [{ url: null, caption: 'Smoke over the mill at dawn', credit: 'Oriel Media' }],
    },
    paragraphs: ['A paper mill', 'All 30 workers'],
  },
  {
    file: 'local.en',
    record: {
      kicker: 'LOCAL NEWS',
      headline: 'Mill fire leaves 30 out of work',
      markers: [],
      byline: ['Ana Ruelle'],
      located: 'TARN',
      images: [
        {
          url: null,
          caption: 'The burned mill on Tuesday morning.',
          credit: 'Ida Quill/Tarn Courier',
        },
      ],
    },
    paragraphs: ['TARN — Thirty', '“It was my', 'Correction: An'],
  },
  {
    file: 'daily.de',
    record: {
      kicker: 'Eilmeldung',
      headline: 'Papierfabrik in Tarn abgebrannt',
      markers: ['update'],
      byline: ['Jana Petersen', 'Ole Kramm'],
      images: [
        { url: null, caption: 'Rauch über der Fabrik am Dienstagmorgen.', credit: 'Ida Quill/dpa' },
      ],
      infosources: ['dpa'],
      language: 'de',
    },
    paragraphs: ['Eine Papierfabrik', '„Wir haben', 'Die Fabrik'],
  },
  {
    file: 'quotidien.fr',
    record: {
      headline: 'Une papeterie détruite par le feu à Tarn',
      markers: ['live', 'update'],
      byline: ['Élise Morand'],
      infosources: ['AFP'],
      language: 'fr',
    },
    paragraphs: ['Une papeterie a', '« Nous les'],
  },
  {
    file: 'diario.es',
    record: {
      kicker: 'Última hora',
      headline: 'Arde una fábrica de papel en Tarn',
      markers: ['update'],
      byline: ['Inés Robledo'],
      images: [{ url: null, caption: null, credit: 'Ida Quill/EFE' }],
      infosources: ['EFE'],
      language: 'es',
    },
    paragraphs: ['Una fábrica de', 'Los 30 obreros'],
  },
  {
    file: 'giornale.it',
    record: {
      kicker: 'Ultim’ora',
      headline: 'Brucia una cartiera a Tarno',
      byline: ['Carlo Vezzi'],
      located: 'TARNO',
      infosources: ['ANSA'],
      language: 'it',
    },
    paragraphs: ['(ANSA) - TARNO', 'I 30 operai'],
  },
  {
    file: 'jornal.pt',
    record: {
      kicker: 'Plantão',
      headline: 'Fogo destrói fábrica de papel em Tarn',
      markers: [],
      byline: ['Rita Campos'],
      images: [
        {
          url: null,
          caption: 'Fumaça sobre a fábrica na manhã de terça.',
          credit: 'Rui Lemos/Lusa',
        },
      ],
      language: 'pt',
    },
    paragraphs: ['Uma fábrica de', 'Os 30 operários'],
  },
  {
    file: 'gazeta.pl',
    record: {
      kicker: 'PILNE',
      headline: 'Spłonęła papiernia w Tarnie',
      markers: ['update'],
      byline: ['Ewa Lipska'],
      infosources: ['PAP'],
      language: 'pl',
    },
    paragraphs: ['Papiernia na', 'Wszystkich 30'],
  },
  {
    file: 'gazeta.ru',
    record: {
      kicker: 'Срочно',
      headline: 'В Тарне сгорела бумажная фабрика',
      markers: ['update'],
      byline: ['Ева Липская'],
      infosources: ['Интерфакс'],
      language: 'ru',
    },
    paragraphs: ['Бумажная фабрика', 'Все 30'],
  },
  {
    file: 'shimbun.ja',
    record: {
      kicker: '速報',
      headline: 'タルンの製紙工場が全焼、夜勤の30人は無事',
      markers: ['update'],
      images: [{ url: null, caption: '火曜日の朝、煙を上げる製紙工場', credit: '共同通信' }],
      language: 'ja',
    },
    paragraphs: ['タルン郊外の', '「二度数えました」'],
  },
  {
    file: 'tidning.sv',
    record: {
      kicker: 'Just nu',
      headline: 'Pappersbruk brann ner i Tarn',
      markers: ['update'],
      byline: ['Lena Holm'],
      infosources: ['TT'],
      language: 'sv',
    },
    paragraphs: ['Ett pappersbruk', 'Alla 30', 'Rättelse: I en'],
  },
])('$file reads as its newsroom meant it', ({ file, record, paragraphs }) => {
  const parsed = parsePlainText(readFixture(`saved/${file}.txt`), { source: 'saved' }).record
  expect(parsed).toMatchObject(record)
  expect(parsed.paragraphs.map((each, at) => each.slice(0, paragraphs[at]?.length ?? 20))).toEqual(
    paragraphs,
  )
})
