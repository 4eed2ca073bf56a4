import { expect, test } from 'vitest'
import { detectInput } from '../../src/intake/detect-input.ts'
import { parseArticle } from '../../src/intake/parse-article.ts'
import { ParseError } from '../../src/intake/parse-error.ts'
import { parseRecordJson } from '../../src/intake/record-json.ts'

const first = {
  uri: 'urn:oriel:1',
  versioncreated: '2031-05-06T11:00:00+02:00',
  version: '2',
  pubstatus: 'usable',
  urgency: 2,
  headline: 'Gate fails',
  byline: 'By Noor Haddad and Piet Vander',
  body_text: 'The gate failed.\n\nNobody was hurt.',
  located: 'Port Brisa',
  infosource: [{ name: 'Kestrel Press' }],
  evolvedfrom: 'urn:oriel:0',
  embargoed: '2031-05-06T12:00:00Z',
  associations: {
    main: {
      uri: 'urn:p',
      type: 'picture',
      description_caption: 'The gate',
      renditions: { web: { href: 'https://oriel.example/gate.jpg' } },
    },
  },
}
const {
  version: _,
  headline: _headline,
  byline: _byline,
  body_text: _body,
  infosource,
  ...rest
} = first
const second = {
  ...rest,
  version: 2,
  headlines: [
    { role: 'sub', value: 'Not this' },
    { role: 'main', value: 'Gate fails' },
  ],
  by: 'Noor Haddad, Piet Vander',
  bodies: [
    {
      role: 'main',
      contenttype: 'text/html',
      value: '<p>The gate failed.</p><p>Nobody was hurt.</p>',
    },
  ],
  infosources: infosource,
  associations: [
    {
      name: 'main',
      uri: 'urn:p',
      type: 'picture',
      descriptions: [{ role: 'caption', value: 'The gate' }],
      renditions: [{ name: 'web', href: 'https://oriel.example/gate.jpg' }],
    },
  ],
}
const third = {
  uri: 'urn:oriel:1',
  standard: { name: 'ninjs', version: '3.0' },
  versionCreated: '2031-05-06T09:00:00Z',
  version: '2',
  pubStatus: 'usable',
  urgency: 2,
  headlines: second.headlines,
  by: 'Noor Haddad, Piet Vander',
  bodies: [
    { role: 'text', contentType: 'text/plain', value: 'The gate failed.\n\nNobody was hurt.' },
  ],
  located: 'Port Brisa',
  infoSources: infosource,
  evolvedFrom: 'urn:oriel:0',
  embargoedUntil: '2031-05-06T12:00:00Z',
  associations: second.associations,
}

test.each([
  { version: '1.x', item: first },
  { version: '2.x', item: second },
  { version: '3.x', item: third },
])('ninjs $version gives the same record', ({ item }) => {
  const text = JSON.stringify(item)
  expect(detectInput(text)).toBe('ninjs')
  expect(parseRecordJson(text, { source: 'oriel' })).toMatchObject({
    source: 'oriel',
    id: 'urn:oriel:1',
    version: 2,
    pubstatus: 'usable',
    headline: 'Gate fails',
    byline: ['Noor Haddad', 'Piet Vander'],
    modifiedAt: '2031-05-06T09:00:00.000Z',
    urgency: 2,
    paragraphs: ['The gate failed.', 'Nobody was hurt.'],
    located: 'Port Brisa',
    infosources: ['Kestrel Press'],
    images: [{ url: 'https://oriel.example/gate.jpg', caption: 'The gate' }],
    evolvedfrom: 'urn:oriel:0',
    embargoed: '2031-05-06T12:00:00.000Z',
  })
})

test('our own record keeps its source and needs no more than an id', () => {
  const record = parseRecordJson('{"source":"mine","id":"1","paragraphs":["One."]}', {
    source: 'given',
  })
  expect(record).toMatchObject({
    source: 'mine',
    id: '1',
    paragraphs: ['One.'],
    headline: null,
    markers: [],
  })
})

test.each([
  { text: '{"id":"1","urgency":12,"paragraphs":[]}', why: /NewsRecord: urgency/ },
  { text: '{"id":"1","url":"javascript:alert(1)","paragraphs":[]}', why: /NewsRecord: url/ },
  { text: '{"uri":"urn:1","pubstatus":"maybe"}', why: /ninjs: pubstatus/ },
  { text: '{"headline":', why: /no JSON/ },
  { text: '[1]', why: /expected object/ },
])('$text is refused by the name of the field', ({ text, why }) => {
  expect(() => parseRecordJson(text, { source: 's' })).toThrow(ParseError)
  expect(() => parseRecordJson(text, { source: 's' })).toThrow(why)
})

test.each([
  { text: '<!-- saved --><!DOCTYPE html><html></html>', kind: 'html' },
  { text: '<?xml version="1.0"?>\n<rss version="2.0"></rss>', kind: 'feed' },
  { text: '\ufeff<feed xmlns="http://www.w3.org/2005/Atom"/>', kind: 'feed' },
  { text: '{"version":"https://jsonfeed.org/version/1","items":[]}', kind: 'feed' },
  { text: '{"id":"1","paragraphs":[]}', kind: 'record-json' },
  { text: '[Bracketed] words begin this text.', kind: 'plain-text' },
  { text: 'Gate fails\n\nIt was < 3 meters.', kind: 'plain-text' },
  { text: '', kind: 'plain-text' },
])('$kind is recognized in $text', ({ text, kind }) => {
  expect(detectInput(text)).toBe(kind)
})

test('a feed is no article, and the error says what to give', () => {
  expect(() => parseArticle('<rss version="2.0"></rss>', { source: 's' })).toThrow(
    /give one of its pages/,
  )
})
