import { join } from 'node:path'
import type { Command } from 'commander'
import { createLog } from '../log.ts'
import type { CliContext } from './cli.ts'
import { parsePort } from './parse-port.ts'
import { untilSignal } from './signal.ts'

type SandboxOptions = {
  readonly discordPort: number
  readonly telegramPort: number
  readonly port: number
  readonly data: string
}

/** The two local platforms alone, for a bot in another process. */
export function addSandbox(program: Command, { version }: CliContext): void {
  program
    .command('sandbox')
    .description('run the local Discord and Telegram alone, for a bot in another process')
    .option('--discord-port <port>', 'port of the local Discord; 0 takes a free one', parsePort, 0)
    .option(
      '--telegram-port <port>',
      'port of the local Telegram; 0 takes a free one',
      parsePort,
      0,
    )
    .option('--port <port>', 'port of the console; 0 takes a free one', parsePort, 0)
    .option('--data <folder>', 'where they keep their channels', 'data/sandbox')
    .action(async (options: SandboxOptions) => {
      const [{ startDiscordSandbox }, { startTelegramSandbox }, { startConsole }] =
        await Promise.all([
          import('../sandbox/discord/sandbox.ts'),
          import('../sandbox/telegram/sandbox.ts'),
          import('../console/console.ts'),
        ])
      const discord = await startDiscordSandbox({
        port: options.discordPort,
        file: join(options.data, 'discord.jsonl'),
      })
      const telegram = await startTelegramSandbox({
        port: options.telegramPort,
        file: join(options.data, 'telegram.jsonl'),
      })
      const page = await startConsole({
        host: '127.0.0.1',
        port: options.port,
        views: [discord.view, telegram.view],
        facts: () => ({
          version,
          storage: 'embedded',
          queue: 'embedded',
          platforms: { discord: 'sandbox', telegram: 'sandbox' },
        }),
        health: async () => ({ ok: true, parts: {} }),
        log: createLog('warn'),
      })
      process.stdout.write(
        `DISCORD_API=${discord.api}\nTELEGRAM_API=${telegram.api}\nCONSOLE=${page.url}\n`,
      )
      await untilSignal()
      await page.close()
      await Promise.all([discord.close(), telegram.close()])
    })
}
