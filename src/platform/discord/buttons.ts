import type { SaidMessage } from '../../core/message.ts'
import { cleanLine, toSafeUrl } from './escape.ts'

/** https://discord.com/developers/docs/components/reference#button */
const button = { perRow: 5, label: 80, url: 512, style: { link: 5, quiet: 2 } }

/** One row at most. */
export function renderButtons({ links, actions }: SaidMessage): readonly object[] {
  const pressed = new Set<string>()
  const linkButtons = links.flatMap(({ label, url }) => {
    const safe = toSafeUrl(url)
    if (safe === undefined || safe.length > button.url) return []
    return [{ type: 2, style: button.style.link, label: toLabel(label), url: safe }]
  })
  const actionButtons = actions.flatMap(({ label, id }) => {
    if (pressed.has(id)) return []
    pressed.add(id)
    return [{ type: 2, style: button.style.quiet, label: toLabel(label), custom_id: id }]
  })
  // A row has five places; the first link, which leads to the source, never loses its own.
  const kept = [...linkButtons.slice(0, 1), ...actionButtons, ...linkButtons.slice(1)]
  const components = kept.slice(0, button.perRow)
  return components.length === 0 ? [] : [{ type: 1, components }]
}

function toLabel(text: string): string {
  const label = cleanLine(text)
  if (label.length <= button.label) return label === '' ? '…' : label
  return `${label.slice(0, button.label - 1).replace(/[\ud800-\udbff]$|\s+\S*$/, '')}…`
}
