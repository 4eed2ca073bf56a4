import { expect, test } from 'vitest'
import { ConfigError, loadConfig, parseConfig } from '../src/config.ts'

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
    text: `${source}    trust: 9\n`,
    fault: 'a.yaml:5:5 sources.0.trust: there is no such setting',
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
    why: 'an id given twice',
    text: `${source}${source.replace('sources:\n', '')}`,
    fault: 'a.yaml:5:5 sources.1.id: "wire" is given twice',
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
