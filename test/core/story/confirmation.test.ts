import { expect, test } from 'vitest'
import { countVoices } from '../../../src/core/story/confirmation.ts'

const voice = {
  source: 'gazette',
  sourceName: 'Pier Gazette',
  url: 'https://www.gazette.example/1',
  infosources: [],
  key: 1,
  copyOf: undefined,
} as const
const other = {
  source: 'herald',
  sourceName: 'Bay Herald',
  url: 'https://herald.example/7',
  infosources: [],
  key: 2,
  copyOf: undefined,
} as const

test.each([
  { why: 'two papers are two voices', reports: [voice, other], voices: 2 },
  { why: 'nobody is no voice', reports: [], voices: 0 },
  { why: 'one feed is one voice', reports: [voice, { ...voice, key: 2 }], voices: 1 },
  { why: 'a copied text is one voice', reports: [voice, { ...other, copyOf: 1 }], voices: 1 },
  {
    why: 'two feeds of one publisher are one voice',
    reports: [voice, { ...other, url: 'https://edition.gazette.example/2' }],
    voices: 1,
  },
  {
    why: 'two publishers under one country are two voices',
    reports: [
      { ...voice, url: 'https://www.gazette.co.uk/1' },
      { ...other, url: 'https://herald.co.uk/1' },
    ],
    voices: 2,
  },
  {
    why: 'two publishers on one machine are two voices',
    reports: [
      { ...voice, url: 'http://127.0.0.1:4001/1' },
      { ...other, url: 'http://127.0.0.1:4002/1' },
    ],
    voices: 2,
  },
  {
    why: 'one agency credited twice is one voice',
    reports: [
      { ...voice, infosources: ['The Associated Press'] },
      { ...other, infosources: ['AP'] },
    ],
    voices: 1,
  },
  {
    why: 'an agency and who credits it are one voice',
    reports: [
      { ...voice, sourceName: 'Bay Press Agency' },
      { ...other, infosources: ['Bay Press Agency'] },
    ],
    voices: 1,
  },
  {
    why: 'a report that joins two voices makes them one',
    reports: [
      voice,
      other,
      { ...voice, source: 'post', sourceName: 'Post', url: undefined, key: 3, copyOf: 2 },
      { ...voice, source: 'post', sourceName: 'Post', key: 4 },
    ],
    voices: 1,
  },
])('$why', ({ reports, voices }) => {
  expect(countVoices(reports)).toBe(voices)
})
