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
  readonly controlPort: number
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
    .option(
      '--control-port <port>',
      'port where faults are ordered; 0 takes a free one',
      parsePort,
      0,
    )
    .option('--data <folder>', 'where they keep their channels', 'data/sandbox')
    .action(async (options: SandboxOptions) => {
      const { startDiscordSandbox } = await import('../sandbox/discord/sandbox.ts')
      const { discordLimits } = await import('../sandbox/discord/limits.ts')
      const { startTelegramSandbox } = await import('../sandbox/telegram/sandbox.ts')
      const { telegramLimits } = await import('../sandbox/telegram/limits.ts')
      const { createFaultScript } = await import('../sandbox/fault-script.ts')
      const { startControl } = await import('../sandbox/control.ts')
      const { startConsole } = await import('../console/console.ts')
      const faults = { discord: createFaultScript(), telegram: createFaultScript() }
      const control = await startControl(options.controlPort, faults)
      const discord = await startDiscordSandbox({
        port: options.discordPort,
        file: join(options.data, 'discord.jsonl'),
        limits: discordLimits,
        faults: faults.discord,
      })
      const telegram = await startTelegramSandbox({
        port: options.telegramPort,
        file: join(options.data, 'telegram.jsonl'),
        limits: telegramLimits,
        faults: faults.telegram,
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
        `DISCORD_API=${discord.api}\nTELEGRAM_API=${telegram.api}\nCONSOLE=${page.url}\nCONTROL=${control.url}\n`,
      )
      await untilSignal()
      await page.close()
      await control.close()
      await Promise.all([discord.close(), telegram.close()])
    })
}
