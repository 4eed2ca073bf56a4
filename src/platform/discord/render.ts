import { arrange } from '../../core/arrange.ts'
import { isolate } from '../../core/bidi.ts'
import { type Locale, sayAll } from '../../core/locale.ts'
import type { Message, SaidMessage, Tone } from '../../core/message.ts'
import type { Style } from '../../core/style.ts'
import type { Rendering } from '../../ports.ts'
import { cleanLine, escapeText, toSafeUrl } from './escape.ts'
import { renderParts } from './render-parts.ts'
import { shorten } from './shorten.ts'

/** https://discord.com/developers/docs/resources/message#create-message */
const contentLimit = 2000
/** https://discord.com/developers/docs/components/reference#button */
const button = { perRow: 5, label: 80, url: 512, style: { link: 5, quiet: 2 } }
const captionLimit = 300
const imageUrlLimit = 2048

const colors: Readonly<Record<Tone, number | undefined>> = {
  flash: 0xd7_26_3d,
  bulletin: 0xf4_60_36,
  urgent: 0xf2_b1_34,
  routine: 0x4a_7c_9d,
  correction: 0x8e_5b_b5,
  withdrawn: 0x6b_72_80,
  plain: undefined,
}

/** The first line as content, as it is the push preview; the rest in one embed. */
export function render(message: Message, locale: Locale, style: Partial<Style> = {}): Rendering {
  const said = sayAll(arrange(message, style), locale)
  return {
    method: 'createMessage',
    payload: {
      content: renderTitle(said, locale),
      embeds: renderEmbeds(said, locale),
      components: renderButtons(said),
      // Given on edits too: without it Discord falls back to ringing everybody named.
      allowed_mentions: { parse: [] },
    },
  }
}

function renderTitle({ title }: SaidMessage, { direction }: Locale): string {
  const label = title.label === undefined ? '' : shorten(cleanLine(title.label), 200)
  const start = label === '' ? '' : `**${escapeText(label)}** · `
  const text = shorten(cleanLine(title.text), contentLimit - start.length)
  const apart = start + escapeText(isolate(text, direction))
  const isFitting = label !== '' && apart.length <= contentLimit
  return (isFitting ? apart : start + escapeText(text)).trim()
}

function renderEmbeds(said: SaidMessage, locale: Locale): readonly object[] {
  const { image, tone } = said
  const description = renderParts(said, locale)
  const imageUrl = image === undefined ? undefined : toSafeUrl(image.url ?? '')
  const picture =
    imageUrl === undefined || imageUrl.length > imageUrlLimit ? undefined : { url: imageUrl }
  if (description === '' && picture === undefined) return []
  const color = colors[tone]
  const caption = picture === undefined ? '' : renderCaption(image?.caption, image?.credit)
  return [
    {
      ...(description === '' ? {} : { description }),
      ...(color === undefined ? {} : { color }),
      ...(picture === undefined ? {} : { image: picture }),
      ...(caption === '' ? {} : { footer: { text: caption } }),
    },
  ]
}

/** A footer knows no markdown, so nothing is escaped. */
function renderCaption(
  caption: string | null | undefined,
  credit: string | null | undefined,
): string {
  const text = cleanLine(caption ?? '')
  const by = cleanLine(credit ?? '')
  const whole = text === '' ? by : by === '' ? text : `${text} (${by})`
  return whole.length <= captionLimit ? whole : by.length <= captionLimit ? by : ''
}

function renderButtons({ links, actions }: SaidMessage): readonly object[] {
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
