import type { SaidMessage } from '../../core/message.ts'
import { cleanLine, cleanUrl } from './clean.ts'
import { shortenLine } from './shorten.ts'

type Button =
  | { readonly text: string; readonly url: string }
  | {
      readonly text: string
      readonly callback_data: string
    }

export type Keyboard = { readonly inline_keyboard: readonly (readonly Button[])[] }

const labelLimit = 40
/** More would bury the message; Telegram takes 100. A form's 25 choices, and what ends them. */
const buttonLimit = 28
const perRow = 3

/** Links first, then what the bot can be asked, three in a row. */
export function toKeyboard(message: SaidMessage): Keyboard | undefined {
  const links = message.links.flatMap(({ label, url }): Button[] => {
    const address = cleanUrl(url)
    const text = toLabel(label)
    return address === undefined || text === '' ? [] : [{ text, url: address }]
  })
  const actions = message.actions.flatMap(({ label, id, isChosen = false }): Button[] => {
    const text = toLabel(isChosen ? `✓ ${label}` : label)
    return id === '' || Buffer.byteLength(id) > 64 || text === ''
      ? []
      : [{ text, callback_data: id }]
  })
  const buttons = [...links, ...actions].slice(0, buttonLimit)
  if (buttons.length === 0) return undefined
  const rowCount = Math.ceil(buttons.length / perRow)
  return {
    inline_keyboard: Array.from({ length: rowCount }, (_, row) =>
      buttons.slice(row * perRow, (row + 1) * perRow),
    ),
  }
}

function toLabel(label: string): string {
  return shortenLine(cleanLine(label), labelLimit)
}
