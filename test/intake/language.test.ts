import { expect, test } from 'vitest'
import { detectLanguage } from '../../src/intake/language.ts'

test.each([
  { is: 'en', text: 'The gate of the old harbor failed on Monday, the port said.' },
  {
    is: 'de',
    text: 'Das Tor des alten Hafens ist am Montag gebrochen, sagte die Behörde und nannte keine Ursache für den Schaden.',
  },
  {
    is: 'fr',
    text: 'La porte du vieux port a cédé lundi, selon les autorités, et des quartiers sont sous les eaux.',
  },
  {
    is: 'es',
    text: 'La compuerta del puerto viejo cedió el lunes, según las autoridades, que no dieron más detalles por ahora.',
  },
  {
    is: 'ru',
    text: 'Ворота старого порта прорвало в понедельник, сообщили власти; это был сильный шторм.',
  },
  {
    is: 'uk',
    text: 'Ворота старого порту прорвало у понеділок, повідомили органи влади; її наслідки вивчають.',
  },
  { is: 'ja', text: '古い港の水門が月曜日に壊れたと当局が発表した。' },
  { is: 'zh', text: '当局表示，旧港口的水闸星期一倒塌，无人受伤。' },
  { is: 'ar', text: 'قالت السلطات إن بوابة الميناء القديم انهارت يوم الاثنين.' },
  { is: null, text: 'Tarn 2 Oriel 1' },
  { is: null, text: '' },
])('$text is $is', ({ is, text }) => {
  expect(detectLanguage(text)).toBe(is)
})
