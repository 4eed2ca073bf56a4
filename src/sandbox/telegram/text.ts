import { badRequest, type Content, type Entity, type FormattedText } from './bot-api.ts'
import { parseHtml } from './html.ts'

const rawByteLimit = 35_000
const textLimit = 4096
const entityLimit = 100
/** Holds the place of a sign that goes, so that entities can be moved along. */
const dropped = '\0'

/** What Telegram makes of a text: markup parsed, unwanted signs removed, trimmed; 1-4096 code points must be left. */
export function toFormattedText(
  content: Pick<Content, 'text' | 'parse_mode'>,
  tooLong: string,
): FormattedText {
  const formatted = toCaption(content, tooLong, textLimit)
  if (formatted.text === '') throw badRequest('message text is empty')
  return formatted
}

/** https://core.telegram.org/bots/api#sendphoto: may be empty. */
const captionLimit = 1024

export function toCaption(
  content: Pick<Content, 'text' | 'parse_mode'>,
  tooLong: string,
  limit = captionLimit,
): FormattedText {
  if (Buffer.byteLength(content.text) > rawByteLimit) throw badRequest(tooLong)
  const formatted = clean(parse(content))
  if ([...formatted.text].length > limit) throw badRequest(tooLong)
  if (formatted.entities.length > entityLimit) throw badRequest('ENTITIES_TOO_LONG')
  return formatted
}

function parse(content: Pick<Content, 'text' | 'parse_mode'>): FormattedText {
  switch (content.parse_mode?.toLowerCase()) {
    case undefined:
    case '':
      return { text: content.text, entities: [] }
    case 'html':
      return parseHtml(content.text)
    case 'markdown':
    case 'markdownv2':
      throw badRequest('this sandbox reads parse_mode HTML only')
    default:
      throw badRequest('unsupported parse_mode')
  }
}

/**
 * As TDLib's clean_input_string: no carriage returns, no U+2028-202E, no combining marks that draw
 * endless vertical lines; other control characters become spaces.
 */
function clean({ text, entities }: FormattedText): FormattedText {
  const kept = text
    .replaceAll(/\p{Cc}/gu, (sign) => (sign < ' ' && !/[\n\r]/.test(sign) ? ' ' : sign))
    .replaceAll(/\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/g, dropped)
  const start = kept.length - kept.replace(/^(?:\s|\0)+/u, '').length
  const end = Math.max(start, kept.replace(/(?:\s|\0)+$/u, '').length)
  const newOffsets: number[] = []
  let cleaned = ''
  for (let index = 0; index <= kept.length; index += 1) {
    newOffsets.push(cleaned.length)
    if (index >= start && index < end && kept[index] !== dropped) cleaned += kept[index]
  }
  const moved = entities.map((entity): Entity => {
    const offset = newOffsets[entity.offset] ?? 0
    const length = (newOffsets[entity.offset + entity.length] ?? cleaned.length) - offset
    return { ...entity, offset, length }
  })
  return {
    text: cleaned,
    entities: moved
      .filter((entity) => entity.length > 0)
      .sort((one, other) => one.offset - other.offset || other.length - one.length),
  }
}
