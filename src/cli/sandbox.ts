import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { startDiscordSandbox } from '../sandbox/discord/sandbox.ts'
import { startTelegramSandbox } from '../sandbox/telegram/sandbox.ts'
import { untilSignal } from './signal.ts'

/** The two local platforms alone, for a bot in another process. */
export function addSandbox(program: Command): void {
  program
    .command('sandbox')
    .description('run the local Discord and Telegram alone, for a bot in another process')
    .option('--discord-port <port>', 'port of the local Discord; 0 takes a free one', parsePort, 0)
    .option('--telegram-port <port>', 'port of the local Telegram; 0 takes a free one', parsePort, 0)
    .option('--data <folder>', 'where they keep their channels', 'data/sandbox')
    .action(async (options: { discordPort: number; telegramPort: number; data: string }) => {
      const discord = await startDiscordSandbox({
        port: options.discordPort,
        file: join(options.data, 'discord.jsonl'),
      })
      const telegram = await startTelegramSandbox({
        port: options.telegramPort,
        file: join(options.data, 'telegram.jsonl'),
      })
      process.stdout.write(`DISCORD_API=${discord.api}\nTELEGRAM_API=${telegram.api}\n`)
      await untilSignal()
      await Promise.all([discord.close(), telegram.close()])
    })
}

export function parsePort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Expected a whole number from 0 to 65535.')
  return port
}
