import type { App } from '../app.ts'
import type { Config } from '../config.ts'
import { type Platform, platforms } from '../core/model.ts'
import { paint } from './paint.ts'

const platformNames: Readonly<Record<Platform, string>> = {
  discord: 'Discord',
  telegram: 'Telegram',
}

/** The one block that `start` prints: where to look, what runs, how to go live. */
export function sayStarted(
  { consoleUrl, states, sample }: App,
  { config, dataFolder, version }: { config: Config; dataFolder: string; version: string },
): string {
  const inState = (wanted: string) =>
    platforms.filter((platform) => states[platform] === wanted).map((each) => platformNames[each])
  const live = inState('live')
  const sandboxed = inState('sandbox')
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Console', consoleUrl && paint('cyan', consoleUrl)],
    [
      'Store',
      config.databaseUrl
        ? 'Postgres'
        : `embedded Postgres in ${dataFolder}/ (for trying it, and for one small bot)`,
    ],
    ['Queue', config.redisUrl ? 'BullMQ on Redis' : 'BullMQ on the same Postgres'],
    ['Live', live.length > 0 ? live.join(' and ') : undefined],
    [
      'Sandbox',
      sandboxed.length > 0
        ? `${sandboxed.join(' and ')} on this machine; no account needed`
        : undefined,
    ],
    [
      'Sources',
      config.sources.length > 0 ? config.sources.map(({ name }) => name).join(', ') : undefined,
    ],
    ['Sample', sample && saySample(sample)],
    ['Missing', sayMissing(config, live)],
    ['Check', sayDoubts(config)],
    [
      'Go live',
      live.length > 0
        ? undefined
        : 'DISCORD_TOKEN or TELEGRAM_TOKEN, and config/tenbells.yaml: README, “Going live”',
    ],
  ]
  const lines = rows.flatMap(([label, text]) =>
    text === undefined ? [] : [`  ${paint('bold', label.padEnd(9))}${text}`],
  )
  return [
    '',
    `  ${paint('bold', 'Tenbells')} ${version}`,
    '',
    ...lines,
    '',
    '  Ctrl-C stops it; the next start goes on where it was.',
    '',
    '',
  ].join('\n')
}

function saySample({ name, scenes, elapsedMs }: NonNullable<App['sample']>): string {
  const lastMs = scenes.at(-1)?.atMs ?? 0
  if (elapsedMs() >= lastMs)
    return `${name} (fiction) has played to its end; its alerts stand in the console`
  return `${name}, a paper of fiction, plays for ${Math.round(lastMs / 1_000)} s: a first report, an update, an edit that is no news, a correction, a flash, its retraction`
}

function sayMissing(config: Config, live: readonly string[]): string | undefined {
  if (live.length === 0) return undefined
  if (config.sources.length === 0) return 'no sources yet: name feeds in config/tenbells.yaml'
  if (config.destinations.length === 0)
    return 'no destinations yet: name channels in config/tenbells.yaml'
  return undefined
}

/** A proxy of one's own may take any token, so an odd one is doubted, not refused. */
function sayDoubts({ discord, telegram }: Config): string | undefined {
  if (telegram.token && !telegram.api && !/^\d+:[\w-]{30,}$/.test(telegram.token))
    return 'TELEGRAM_TOKEN does not look like one (123456:ABC…): copy it again from @BotFather'
  if (discord.token && !discord.api && discord.token.split('.').length !== 3)
    return 'DISCORD_TOKEN does not look like one (three parts with dots): copy it again from the developer portal'
  return undefined
}
