/** What the Discord tests share. */
import type { DiscordOptions } from '../../src/platform/discord/connect.ts'

const nothing = () => undefined
export const quietLog: DiscordOptions['log'] = { info: nothing, warn: nothing, error: nothing }
