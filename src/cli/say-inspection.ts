import { z } from 'zod'
import type { Quote } from '../core/model.ts'
import { speakerName } from '../core/quote/speaker-name.ts'
import type { Inspection } from './inspection.ts'
import { paint } from './paint.ts'

/** For a person at a terminal. */
export function sayInspection({ record, quotes, summary, alert, renderings }: Inspection): string {
  const facts: readonly (readonly [string, string | null])[] = [
    ['headline', record.headline],
    ['kicker', record.kicker],
    ['markers', record.markers.join(', ')],
    ['byline', record.byline.join(', ')],
    ['published', record.publishedAt],
    ['modified', record.modifiedAt],
    ['language', record.language],
    ['url', record.url],
    ['images', record.images.map(({ caption, url }) => caption ?? url).join(' | ')],
    ['credits', record.infosources.join(', ')],
    ['paragraphs', String(record.paragraphs.length)],
  ]
  return [
    heading('Record'),
    ...facts.flatMap(([label, value]) =>
      value ? [`  ${paint('dim', label.padEnd(11))}${value}`] : [],
    ),
    heading('Quotes'),
    ...(quotes.length > 0 ? quotes.map(sayQuote) : ['  none']),
    heading('Summary'),
    ...(summary.length > 0 ? summary.map(({ text }) => `  ${text}`) : ['  none stands alone']),
    heading('Alert'),
    `  ${paint('bold', alert.level)}, since ${alert.why}`,
    heading('Discord'),
    readable(renderings.discord.payload),
    heading('Telegram'),
    readable(renderings.telegram.payload),
    '',
  ].join('\n')
}

function heading(text: string): string {
  return `\n${paint(['bold', 'cyan'], text)}`
}

function sayQuote({ text, speaker, kind, highlight, context }: Quote): string {
  const mark = highlight ? paint('yellow', '★') : ' '
  const who = speaker
    ? `${paint('green', speakerName(speaker))}${speaker.title ? `, ${speaker.title.text}` : ''}`
    : paint('dim', 'nobody named')
  const asked = context ? `\n    ${paint('dim', context.text)}` : ''
  return `${mark} ${paint('dim', kind.padEnd(8))}“${text}” — ${who}${asked}`
}

/** The texts of a payload with their markup; `--json` prints all of it. */
function readable(payload: unknown): string {
  const { content, text, embeds } = shownSchema.parse(payload)
  const texts = [content, text, ...(embeds ?? []).map(({ description }) => description)]
  return texts
    .filter((each) => each !== undefined)
    .join('\n\n')
    .replace(/^/gm, '  ')
}

const shownSchema = z.looseObject({
  content: z.string().optional(),
  text: z.string().optional(),
  embeds: z.array(z.looseObject({ description: z.string().optional() })).optional(),
})
