import { styleText } from 'node:util'
import type { Quote } from '../core/model.ts'
import { speakerName } from '../core/quote/extract.ts'
import { render as renderDiscord } from '../platform/discord/render.ts'
import { renderTelegram } from '../platform/telegram/render.ts'
import type { Inspection } from './inspection.ts'

/** For a person at a terminal. */
export function sayInspection({ record, quotes, summary, alert, message }: Inspection): string {
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
      value ? [`  ${styleText('dim', label.padEnd(11))}${value}`] : [],
    ),
    heading('Quotes'),
    ...(quotes.length > 0 ? quotes.map(sayQuote) : ['  none']),
    heading('Summary'),
    ...(summary.length > 0 ? summary.map(({ text }) => `  ${text}`) : ['  none stands alone']),
    heading('Alert'),
    `  ${styleText('bold', alert.level)}, since ${alert.why}`,
    heading('Discord'),
    indent(renderDiscord(message).payload),
    heading('Telegram'),
    indent(renderTelegram(message).payload),
    '',
  ].join('\n')
}

function heading(text: string): string {
  return `\n${styleText(['bold', 'cyan'], text)}`
}

function sayQuote({ text, speaker, kind, highlight, context }: Quote): string {
  const mark = highlight ? styleText('yellow', '★') : ' '
  const who = speaker
    ? `${styleText('green', speakerName(speaker))}${speaker.title ? `, ${speaker.title.text}` : ''}`
    : styleText('dim', 'nobody named')
  const asked = context ? `\n    ${styleText('dim', context.text)}` : ''
  return `${mark} ${styleText('dim', kind.padEnd(8))}“${text}” — ${who}${asked}`
}

function indent(payload: unknown): string {
  return JSON.stringify(payload, undefined, 2).replace(/^/gm, '  ')
}
