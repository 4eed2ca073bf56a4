import type { SaidMessage } from '../../core/message.ts'
import { toSafeUrl } from './escape.ts'
import { shortenLine } from './shorten.ts'

const captionLimit = 300
const creditLimit = 120
const urlLimit = 2048

/** Undefined where there is none that Discord would take. */
export function toPicture({
  image,
}: SaidMessage): { readonly url: string; readonly caption: string } | undefined {
  const url = image === undefined ? undefined : toSafeUrl(image.url ?? '')
  if (url === undefined || url.length > urlLimit) return undefined
  return { url, caption: renderCaption(image?.caption, image?.credit) }
}

/** A footer knows no markdown, so nothing is escaped. */
function renderCaption(
  caption: string | null | undefined,
  credit: string | null | undefined,
): string {
  const by = shortenLine(credit ?? '', creditLimit)
  const behind = by === '' ? '' : ` (${by})`
  const text = shortenLine(caption ?? '', captionLimit - behind.length)
  return text === '' ? by : text + behind
}
