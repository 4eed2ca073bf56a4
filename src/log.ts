import { type DestinationStream, type Logger, pino } from 'pino'

/**
 * Tokens hide in the URLs and headers of error causes, so the finished line is cleaned, not single
 * fields: Telegram's token in a path, Discord's in a header, passwords in connection strings.
 */
function cleanLine(line: string): string {
  return line
    .replace(/\/bot\d+:[\w-]+/g, '/bot***')
    .replace(/\b\d{6,12}:[\w-]{30,}/g, '***')
    .replace(/\b[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{27,45}/g, '***')
    .replace(/\b(Bot|Bearer) [\w.-]{20,}/g, '$1 ***')
    .replace(/(\b[a-z]+:\/\/[^\s:/@"]*):[^\s/@"]+@/gi, '$1:***@')
}

/** JSON lines on stderr, or on `stream`. */
export function createLog(level: string, stream: DestinationStream = pino.destination(2)): Logger {
  return pino({ base: null, level, hooks: { streamWrite: cleanLine } }, stream)
}
