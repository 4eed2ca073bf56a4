import { h, link, picture } from '../dom.js'

/** @typedef {import('./payload.js').LinkPreview} LinkPreview */

const pictureUrl = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:$|\?)/i

/**
 * The card for the link the bot chose. Telegram reads the page behind it; here only the link itself is
 * known, which for a picture is all there is.
 * @param {LinkPreview} options
 * @param {string} title
 */
export function drawLinkPreview(
  { url, is_disabled: isDisabled, prefer_small_media: isSmall },
  title,
) {
  if (isDisabled || url === undefined || !URL.canParse(url)) return undefined
  const { hostname, pathname } = new URL(url)
  if (pictureUrl.test(pathname)) {
    return link(
      url,
      { class: 'preview-picture', 'aria-label': `Picture from ${hostname}` },
      picture(url, isSmall ? 'is-small' : ''),
    )
  }
  return link(
    url,
    { class: 'preview' },
    h('span', { class: 'preview-site' }, hostname.replace(/^www\./, '')),
    h('span', { class: 'preview-title', dir: 'auto' }, title),
  )
}
