import { arrange } from '../../core/arrange.ts'
import { type Locale, sayAll } from '../../core/locale.ts'
import type { Message, SaidMessage } from '../../core/message.ts'
import type { Style } from '../../core/style.ts'
import { labelLink, placeOf } from '../../core/url.ts'
import type { Rendering } from '../../ports/messenger.ts'
import { renderButtons } from './buttons.ts'
import { addressLimit, cleanLine, maskedLink, toSafeUrl } from './escape.ts'
import { toPicture } from './picture.ts'
import { renderComponents, renderWordsAlone } from './render-components.ts'
import { renderParts } from './render-parts.ts'
import { colors, renderTitle, titleLimit } from './title.ts'

/** The first line as content, as it is the push preview; the rest in one embed. */
export function render(message: Message, locale: Locale, style: Partial<Style> = {}): Rendering {
  const said = sayAll(arrange(message, style), locale)
  const body =
    style.design === 'components'
      ? renderComponents(said, locale)
      : {
          content: renderTitle(said, locale),
          embeds: renderEmbeds(said, locale),
          components: renderButtons(said),
        }
  return {
    method: 'createMessage',
    // Allowed mentions are given on edits too: without it Discord falls back to ringing everybody named.
    payload: { ...body, allowed_mentions: { parse: [] } },
  }
}

/** The first line and the source alone, for when Discord refuses the rest. */
export function renderPlain(
  message: Message,
  locale: Locale,
  { design }: Partial<Style> = {},
): Rendering {
  const said = sayAll(message, locale)
  const source = said.links.slice(0, 1).map(renderSource).join('')
  const content = renderTitle(said, locale, titleLimit - source.length) + source
  const body =
    design === 'components' ? renderWordsAlone(content) : { content, embeds: [], components: [] }
  return { method: 'createMessage', payload: { ...body, allowed_mentions: { parse: [] } } }
}

function renderSource({ label, url }: SaidMessage['links'][number]): string {
  const safe = toSafeUrl(url)
  if (safe === undefined || safe.length > addressLimit) return ''
  const shown = labelLink(cleanLine(label), safe) || placeOf(safe)
  return `\n-# ${maskedLink(shown, `<${safe}>`)}`
}

function renderEmbeds(said: SaidMessage, locale: Locale): readonly object[] {
  const description = renderParts(said, locale)
  const picture = toPicture(said)
  if (description === '' && picture === undefined) return []
  const color = colors[said.tone]
  return [
    {
      ...(description === '' ? {} : { description }),
      ...(color === undefined ? {} : { color }),
      ...(picture === undefined ? {} : { image: { url: picture.url } }),
      ...(picture === undefined || picture.caption === ''
        ? {}
        : { footer: { text: picture.caption } }),
    },
  ]
}
