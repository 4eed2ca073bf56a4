import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig, parseConfig } from '../src/config.ts'
import { parseTopics } from '../src/topics-file.ts'
import { ConfigError } from '../src/yaml-file.ts'

function faultsOf(text: string): readonly string[] {
  try {
    parseConfig(text, 'a.yaml')
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
  return []
}

const source = 'sources:\n  - id: wire\n    name: Wire\n    url: https://news.example/feed\n'

test.each([
  {
    why: 'a URL that is none',
    text: 'sources:\n  - id: wire\n    name: Wire\n    url: javascript:alert(1)\n',
    fault: 'a.yaml:4:5 sources.0.url: expected a http(s) URL, came "javascript:alert(1)"',
  },
  {
    why: 'a setting that does not exist',
    text: `${source}    volume: 9\n`,
    fault: 'a.yaml:5:5 sources.0.volume: there is no such setting',
  },
  {
    why: 'a missing field',
    text: 'sources:\n  - id: wire\n    url: https://news.example/feed\n',
    fault: 'a.yaml:2:5 sources.0.name: is missing',
  },
  {
    why: 'a level that does not exist',
    text: `destinations:\n  - id: a\n    platform: discord\n    channel: "1"\n    level: loud\n`,
    fault:
      'a.yaml:5:5 destinations.0.level: expected one of flash, bulletin, urgent, routine, came "loud"',
  },
  {
    why: 'a channel id without quotes',
    text: 'destinations:\n  - id: a\n    platform: telegram\n    channel: -100123\n',
    fault:
      'a.yaml:4:5 destinations.0.channel: expected text in quotes, such as "123456789012345678" or "@name", came -100123',
  },
  {
    why: 'a source that nobody defined',
    text: `${source}destinations:\n  - id: a\n    platform: discord\n    channel: "1"\n    sources: [wir]\n`,
    fault: 'a.yaml:9:15 destinations.0.sources.0: there is no source with the id "wir"',
  },
  {
    why: 'a push source with an address',
    text: `${source}    kind: push\n`,
    fault:
      'a.yaml:4:5 sources.0.url: expected none: a push source comes to us, came "https://news.example/feed"',
  },
  {
    why: 'a rhythm the wrong way round',
    text: `${source}    poll: { from: 10m, to: 1m }\n`,
    fault: 'a.yaml:5:5 sources.0.poll: expected from to be no longer than to, came {…}',
  },
  {
    why: 'an id given twice',
    text: `${source}${source.replace('sources:\n', '')}`,
    fault: 'a.yaml:5:5 sources.1.id: "wire" is given twice',
  },
  {
    why: 'two destinations that are one chat',
    text: `destinations:\n${['@News', '@news'].map((chat, n) => `  - { id: a${n}, platform: telegram, channel: "${chat}" }\n`).join('')}`,
    fault:
      'a.yaml:3:35 destinations.1.channel: "a0" posts there already; put both together, or everything comes twice',
  },
  {
    why: 'two destinations that are one channel',
    text: `destinations:\n${['room', 'hall'].map((id) => `  - { id: ${id}, platform: discord, channel: "12" }\n`).join('')}`,
    fault:
      'a.yaml:3:36 destinations.1.channel: "room" posts there already; put both together, or everything comes twice',
  },
  {
    why: 'a moderators’ room in which nobody moderates',
    text: 'moderators:\n  telegram: ["5"]\n  rooms:\n    - { platform: discord, channel: "12" }\n',
    fault:
      'a.yaml:4:7 moderators.rooms.0: nobody could press a button there: name somebody under moderators.discord',
  },
  {
    why: 'an approval rule for a source that nobody defined',
    text: 'approval:\n  - sources: [wir]\n',
    fault: 'a.yaml:2:15 approval.0.sources.0: there is no source with the id "wir"',
  },
  {
    why: 'a time-out without a time',
    text: 'approval:\n  - level: flash\n    then: post\n',
    fault:
      'a.yaml:3:5 approval.0.then: expected after beside it, such as after: 15m: post when?, came "post"',
  },
  {
    why: 'two people whose yes is passed by waiting',
    text: 'approval:\n  - { level: flash, approvals: 2, after: 15m, then: post }\n',
    fault:
      'a.yaml:2:47 approval.0.then: expected drop or wait beside approvals: 2: posted when the time is over, it would go with nobody’s yes, came "post"',
  },
  {
    why: 'a reminder after the end',
    text: 'approval:\n  - { after: 5m, then: drop, remind: 10m }\n',
    fault:
      'a.yaml:2:30 approval.0.remind: expected less than after: it is the time left when moderators are reminded, came "10m"',
  },
])('names file, line, column, field and cure: $why', ({ text, fault }) => {
  expect(faultsOf(text)).toEqual([fault])
})

test('broken YAML is named by its place', () => {
  expect(faultsOf('sources: [a\nb: }')[0]).toMatch(/^a\.yaml:\d+:\d+: /)
})

test('an empty file configures nothing', () => {
  expect(parseConfig('', 'a.yaml')).toMatchObject({ sources: [], destinations: [] })
})

test('a bad environment names the variable and never its value', async () => {
  const error = await loadConfig(undefined, { REDIS_URL: 'http://:geheim@host' }).catch(String)
  expect(error).toContain('environment REDIS_URL: expected a URL such as redis://localhost:6379')
  expect(error).not.toContain('geheim')
})

test('an empty variable is no variable', async () => {
  expect((await loadConfig(undefined, { DISCORD_TOKEN: ' ' })).discord.token).toBeUndefined()
})

const place = 'destinations:\n  - id: a\n    platform: discord\n    channel: "1"\n'

test.each([
  {
    why: 'keywords that cannot be read',
    text: `${place}    include: (quake\n`,
    fault:
      'a.yaml:5:5 destinations.0.include: expected a closing parenthesis for the one at sign 1, came "(quake"',
  },
  {
    why: 'quiet hours that are no time at all',
    text: `${place}    quiet: { from: "22:00", to: "22:00", zone: UTC }\n`,
    fault:
      'a.yaml:5:29 destinations.0.quiet.to: expected another time than it begins, came "22:00"',
  },
  {
    why: 'a time zone that nobody knows',
    text: `${place}    quiet: { from: "22:00", to: "07:00", zone: Berlin }\n`,
    fault:
      'a.yaml:5:42 destinations.0.quiet.zone: expected a time zone such as Europe/Berlin, came "Berlin"',
  },
  {
    why: 'a topic that nobody defined',
    text: `${place}    topics: [quakes]\n`,
    fault: 'a.yaml:5:14 destinations.0.topics.0: there is no topic with the id "quakes"',
  },
  {
    why: 'an update policy that does not exist',
    text: `${place}    updates-of: { figure: shout }\n`,
    fault:
      'a.yaml:5:19 destinations.0.updates-of.figure: expected one of edit-silently, edit, reply, new-alert, came "shout"',
  },
])('a destination with $why', ({ text, fault }) => {
  expect(faultsOf(text)).toEqual([fault])
})

test.each([
  [
    'quakes: { words: [], at-least: urgent }\n',
    'topics.yaml:1:1 quakes: has neither words nor places, so nothing would match it',
  ],
  [
    'quakes:\n  words: [quake]\n  at-least: loud\n',
    'topics.yaml:3:3 quakes.at-least: expected one of flash, bulletin, urgent, routine, came "loud"',
  ],
  [
    'quakes:\n  words: [quake]\n  at-least: flash\n  at-most: urgent\n',
    'topics.yaml:4:3 quakes.at-most: "urgent" is less urgent than at-least "flash"',
  ],
  ['quakes:\n  word: quake\n', 'topics.yaml:2:3 quakes.word: there is no such setting'],
])('a mistake among the topics is named by its place', (text, fault) => {
  expect(() => parseTopics(text, 'topics.yaml')).toThrow(fault)
})

test('topics.yaml beside the configuration is read with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tenbells-'))
  const file = join(folder, 'tenbells.yaml')
  await writeFile(file, `${place}    topics: [quakes]\n`)
  await expect(loadConfig(file, {})).rejects.toThrow('there is no topic with the id "quakes"')
  await writeFile(join(folder, 'topics.yaml'), 'quakes:\n  words: [quake*]\n')
  const { topics, destinations } = await loadConfig(file, {})
  expect([topics[0]?.words, destinations[0]?.topics]).toEqual([['quake*'], ['quakes']])
})

test.each([
  { poll: '60s', fastest: 60_000, slowest: 60_000 },
  { poll: '{ from: 5s }', fastest: 5_000, slowest: 1_800_000 },
  { poll: '{ from: 5s, to: 1m }', fastest: 5_000, slowest: 60_000 },
])('poll: $poll is between $fastest and $slowest ms', ({ poll, fastest, slowest }) => {
  expect(parseConfig(`${source}    poll: ${poll}\n`, 'a.yaml').sources).toMatchObject([
    { fastestPollMs: fastest, slowestPollMs: slowest },
  ])
})
