import type { SaidMessage } from '../../core/message.ts'
import { toSafeUrl } from './escape.ts'
import { shortenLine } from './shorten.ts'

/** https://discord.com/developers/docs/components/reference#button */
const button = { perRow: 5, rows: 5, label: 80, url: 512, style: { link: 5, quiet: 2, chosen: 3 } }

/** As few rows as there is much to ask for, at most five. */
export function renderButtons({ links, actions }: SaidMessage): readonly object[] {
  const pressed = new Set<string>()
  const linkButtons = links.flatMap(({ label, url }) => {
    const safe = toSafeUrl(url)
    if (safe === undefined || safe.length > button.url) return []
    return [{ type: 2, style: button.style.link, label: toLabel(label), url: safe }]
  })
  const actionButtons = actions.flatMap(({ label, id, isChosen = false }) => {
    if (pressed.has(id)) return []
    pressed.add(id)
    const style = isChosen ? button.style.chosen : button.style.quiet
    return [{ type: 2, style, label: toLabel(isChosen ? `✓ ${label}` : label), custom_id: id }]
  })
  // The first link, which leads to the source, never loses its place; others take what is left of the rows.
  const first = linkButtons.slice(0, 1)
  const rowCount = Math.ceil((first.length + actionButtons.length) / button.perRow)
  const placeCount = Math.min(Math.max(rowCount, 1), button.rows) * button.perRow
  const kept = [...first, ...actionButtons, ...linkButtons.slice(1)].slice(0, placeCount)
  return Array.from({ length: Math.ceil(kept.length / button.perRow) }, (_, row) => ({
    type: 1,
    components: kept.slice(row * button.perRow, (row + 1) * button.perRow),
  }))
}

function toLabel(text: string): string {
  return shortenLine(text, button.label) || '…'
}
