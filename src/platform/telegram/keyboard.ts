import type { ActionStyle, SaidMessage } from '../../core/message.ts'
import { labelLink } from '../../core/url.ts'
import { cleanLine, cleanUrl } from './clean.ts'
import { shortenLine } from './shorten.ts'

type Button =
  | { readonly text: string; readonly url: string }
  | {
      readonly text: string
      readonly callback_data: string
      readonly style?: ActionStyle
    }

export type Keyboard = { readonly inline_keyboard: readonly (readonly Button[])[] }

const labelLimit = 40
/** More would bury the message; Telegram takes 100. A form's 25 choices, and what ends them. */
const buttonLimit = 28
const perRow = 3
/** Of a label that a phone shows whole, by how many stand in its row; apps cut what is longer. */
const wholeLabels = [labelLimit, 18, 12]

/** Apps from before 2026 draw every button alike: what a style says they are told by a sign. */
const signs: Readonly<Record<ActionStyle, string>> = { primary: '', success: '✔ ', danger: '⚠ ' }

/** Links first, the first with a row for its long name, then what the bot can be asked, as it belongs together. */
export function toKeyboard(message: SaidMessage): Keyboard | undefined {
  const links = message.links.flatMap(({ label, url }): Button[] => {
    const address = cleanUrl(url)
    if (address === undefined) return []
    const text = toLabel(labelLink(label, address))
    return text === '' ? [] : [{ text, url: address }]
  })
  const hasOwnRow = links.length > 0 && message.actions.length > 1
  const groups: Button[][] = hasOwnRow ? [links.slice(0, 1), links.slice(1)] : [links]
  for (const { startsRow, ...action } of message.actions) {
    const button = toButton(action)
    if (startsRow) groups.push(button)
    else groups.at(-1)?.push(...button)
  }
  const rows = groups.flatMap(toRows)
  return rows.length === 0 ? undefined : { inline_keyboard: limit(rows) }
}

function toButton({
  label,
  id,
  style,
  isChosen = false,
}: SaidMessage['actions'][number]): Button[] {
  const sign = isChosen ? '✓ ' : style === undefined ? '' : signs[style]
  const text = toLabel(`${sign}${label}`)
  return id === '' || Buffer.byteLength(id) > 64 || text === ''
    ? []
    : [{ text, callback_data: id, ...(style && { style }) }]
}

/** Those of a group stand in rows of like length, long ones among fewer. */
function toRows(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const rowCount = Math.ceil(buttons.length / perRow)
  return cutRows(buttons, Math.ceil(buttons.length / rowCount))
}

function cutRows(buttons: readonly Button[], most: number): readonly (readonly Button[])[] {
  if (buttons.length === 0) return []
  const row = takeRow(buttons.slice(0, most))
  return [row, ...cutRows(buttons.slice(row.length), most)]
}

function takeRow(buttons: readonly Button[]): readonly Button[] {
  const most = wholeLabels[buttons.length - 1] ?? 0
  const isWhole = buttons.every(({ text }) => [...text].length <= most)
  return isWhole || buttons.length === 1 ? buttons : takeRow(buttons.slice(0, -1))
}

function limit(rows: readonly (readonly Button[])[]): readonly (readonly Button[])[] {
  let left = buttonLimit
  return rows.flatMap((row) => {
    const kept = row.slice(0, left)
    left -= kept.length
    return kept.length === 0 ? [] : [kept]
  })
}

function toLabel(label: string): string {
  return shortenLine(cleanLine(label), labelLimit)
}
