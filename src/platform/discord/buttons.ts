import type { SaidMessage } from '../../core/message.ts'
import { labelLink } from '../../core/url.ts'
import { toSafeUrl } from './escape.ts'
import { shortenLine } from './shorten.ts'

/** https://discord.com/developers/docs/components/reference#button */
const button = { perRow: 5, rows: 5, label: 80, url: 512 }
const styles = { primary: 1, quiet: 2, success: 3, danger: 4, link: 5 }
/** https://discord.com/developers/docs/components/reference#string-select */
const menu = { type: 3, options: 25, label: 100 }

type Action = SaidMessage['actions'][number]
type Button = { readonly component: object; readonly startsRow: boolean }

/** As few rows as there is much to ask for, at most five; to choose among more than a row of them there is a menu. */
export function renderButtons({ links, actions }: SaidMessage): readonly object[] {
  const asked = actions.filter(
    ({ id }, place) => actions.findIndex((one) => one.id === id) === place,
  )
  const choices = asked.filter(({ isChosen }) => isChosen !== undefined)
  const menus = choices.length > button.perRow ? [toMenu(choices)] : []
  const buttons = menus.length === 0 ? asked : asked.filter((each) => !choices.includes(each))
  const linkButtons = links.flatMap(({ label, url }) => {
    const safe = toSafeUrl(url)
    if (safe === undefined || safe.length > button.url) return []
    const shown = toLabel(labelLink(label, safe), button.label)
    return toButton({ style: styles.link, label: shown, url: safe })
  })
  const actionButtons = buttons.flatMap((action) =>
    toButton(
      {
        style: styles[action.style ?? (action.isChosen ? 'success' : 'quiet')],
        label: toLabel(nameOf(action), button.label),
        custom_id: action.id,
      },
      action.startsRow,
    ),
  )
  // The first link, which leads to the source, never loses its place; others take what is left of the rows.
  const first = linkButtons.slice(0, 1)
  const most = button.rows - menus.length
  const rowCount = Math.ceil((first.length + actionButtons.length) / button.perRow)
  const placeCount = Math.min(Math.max(rowCount, 1), most) * button.perRow
  const kept = [...first, ...actionButtons, ...linkButtons.slice(1)].slice(0, placeCount)
  const grouped = toRows(kept)
  const rows = grouped.length > most ? toRows(kept.map(flow)) : grouped
  return [...menus, ...rows].map((components) => ({ type: 1, components }))
}

/** Each option is what would be pressed; chosen again, it is pressed again. */
function toMenu(choices: readonly Action[]): readonly object[] {
  const options = choices.slice(0, menu.options).map((choice) => ({
    label: toLabel(nameOf(choice), menu.label),
    value: choice.id,
  }))
  return [{ type: menu.type, custom_id: menuId, options }]
}

/** Of no meaning: what was chosen says what is asked. */
const menuId = 'choose'

function nameOf({ label, isChosen }: Action): string {
  return isChosen ? `✓ ${label}` : label
}

function toButton(component: object, startsRow = false): readonly Button[] {
  return [{ component: { type: 2, ...component }, startsRow }]
}

function flow({ component }: Button): Button {
  return { component, startsRow: false }
}

function toRows(buttons: readonly Button[]): readonly (readonly object[])[] {
  const rows: object[][] = []
  for (const { component, startsRow } of buttons) {
    const row = rows.at(-1)
    if (row === undefined || startsRow || row.length === button.perRow) rows.push([component])
    else row.push(component)
  }
  return rows
}

function toLabel(text: string, limit: number): string {
  return shortenLine(text, limit) || '…'
}
