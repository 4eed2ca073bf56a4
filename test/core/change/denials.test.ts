import { expect, test } from 'vitest'
import { kindOf } from './sentence-kind.ts'

test.each([
  [
    'fr',
    'Les pompiers n’ont pas trouvé de victime samedi.',
    'Les pompiers n’ont trouvé aucune victime samedi.',
  ],
  [
    'fr',
    'Le pont n’est pas ouvert aux camions depuis lundi.',
    'Le pont n’est plus ouvert aux camions depuis lundi.',
  ],
  [
    'fr',
    'Le village n’a pas d’eau depuis lundi, a dit la mairie.',
    'Le village est privé d’eau depuis lundi, a dit la mairie.',
  ],
  [
    'de',
    'Der Zug fuhr nicht mit Strom und ohne Licht durch den Tunnel.',
    'Der Zug fuhr ohne Strom und ohne Licht durch den Tunnel.',
  ],
  ['de', 'Niemand wurde bei dem Brand verletzt.', 'Bei dem Brand wurde keine Person verletzt.'],
  [
    'ru',
    'В домах не было света и воды, сообщили жители посёлка.',
    'В домах нет света и воды, сообщили жители посёлка.',
  ],
  [
    'es',
    'El pueblo no tiene luz desde el lunes, dijo la alcaldesa.',
    'El pueblo está sin luz desde el lunes, dijo la alcaldesa.',
  ],
  [
    'en',
    'Nobody was hurt in the fire, the brigade said.',
    'No one was hurt in the fire, the brigade said.',
  ],
  [
    'en',
    'The court could not find fault with the plan.',
    'The court was unable to find fault with the plan.',
  ],
])('denied in other words, %s: “%s” → “%s” and back', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('edit')
  expect(kindOf(language, to, from)).toBe('edit')
})

test.each([
  [
    'fr',
    'Le conducteur est blessé, a dit la police lundi.',
    'Le conducteur n’est pas blessé, a dit la police lundi.',
  ],
  ['de', 'Der Zug fuhr mit Licht durch den Tunnel.', 'Der Zug fuhr ohne Licht durch den Tunnel.'],
  ['ru', 'В посёлке есть свет, сообщили в мэрии.', 'В посёлке нет света, сообщили в мэрии.'],
  [
    'en',
    'He drove with a licence, the court heard.',
    'He drove without a licence, the court heard.',
  ],
])('turned round, %s: “%s” → “%s” and back', (language, from, to) => {
  expect(kindOf(language, from, to)).toBe('correction')
  expect(kindOf(language, to, from)).toBe('correction')
})
