/** Components V2: https://discord.com/developers/docs/components/reference */
import type { Locale } from '../../core/locale.ts'
import type { SaidMessage } from '../../core/message.ts'
import { renderButtons } from './buttons.ts'
import { escapeText } from './escape.ts'
import { toPicture } from './picture.ts'
import { renderParts } from './render-parts.ts'
import { colors, renderTitle, titleSpare } from './title.ts'

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
const isComponentsV2 = 1 << 15
/** Of all texts of a message together. */
const textLimit = 4000
const kinds = { text: 10, gallery: 12, container: 17 } as const

/** One framed card. Content and embeds are not given at all: Discord refuses them beside components. */
export function renderComponents(
  said: SaidMessage,
  locale: Locale,
): { readonly flags: number; readonly components: readonly object[] } {
  const color = colors[said.tone]
  const title = renderTitle(said, locale)
  const picture = toPicture(said)
  const caption = picture?.caption ? `-# ${escapeText(picture.caption)}` : ''
  const parts = renderParts(said, locale, textLimit - titleSpare - title.length - caption.length)
  const components = [
    text(`### ${title}`),
    ...(parts === '' ? [] : [text(parts)]),
    ...(picture ? [{ type: kinds.gallery, items: [{ media: { url: picture.url } }] }] : []),
    ...(caption === '' ? [] : [text(caption)]),
    ...renderButtons(said),
  ]
  return {
    flags: isComponentsV2,
    components: [
      {
        type: kinds.container,
        ...(color === undefined ? {} : { accent_color: color }),
        components,
      },
    ],
  }
}

/** Words alone: no frame, picture or button that Discord could refuse. */
export function renderWordsAlone(content: string): {
  readonly flags: number
  readonly components: readonly object[]
} {
  return { flags: isComponentsV2, components: [text(content)] }
}

function text(content: string): object {
  return { type: kinds.text, content }
}
