import { expect, test } from 'vitest'
import { decodeText } from '../../src/intake/charset.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

test.each([
  {
    why: 'a BOM beats the header',
    bytes: bytes('\ufeffé'),
    type: 'text/html; charset=iso-8859-1',
    is: 'é',
  },
  { why: 'UTF-16 by its BOM', bytes: bytes('\ufeffé', 'utf16le'), type: undefined, is: 'é' },
  {
    why: 'the header beats the meta',
    bytes: bytes('<meta charset="windows-1251">é'),
    type: 'text/html; charset="utf-8"',
    is: '<meta charset="windows-1251">é',
  },
  {
    why: 'meta where the header is silent',
    bytes: Buffer.concat([bytes('<meta charset=windows-1251>'), Buffer.from([0xcf])]),
    type: 'text/html',
    is: '<meta charset=windows-1251>П',
  },
  {
    why: 'meta http-equiv',
    bytes: Buffer.concat([
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'),
      Buffer.from([0xf0]),
    ]),
    type: undefined,
    is: '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">П',
  },
  {
    why: 'the XML declaration',
    bytes: bytes('<?xml version="1.0" encoding="ISO-8859-1"?>é', 'latin1'),
    type: 'application/xml',
    is: '<?xml version="1.0" encoding="ISO-8859-1"?>é',
  },
  { why: 'UTF-8 where nothing is said', bytes: bytes('é'), type: undefined, is: 'é' },
  {
    why: 'windows-1252 where it cannot be UTF-8',
    bytes: Buffer.from([0x93, 0x41, 0x94]),
    type: undefined,
    is: '“A”',
  },
  {
    why: 'an unknown name is passed over',
    bytes: bytes('é'),
    type: 'text/html; charset=klingon',
    is: 'é',
  },
  {
    why: 'a page readable as ASCII is not the UTF-16 it claims',
    bytes: bytes('<meta charset="utf-16">é'),
    type: undefined,
    is: '<meta charset="utf-16">é',
  },
])('$why', ({ bytes: given, type, is }) => {
  expect(decodeText(given, type)).toBe(is)
})
