/** @typedef {Node | string | undefined | false | readonly Child[]} Child */

/**
 * A new element. Texts become text nodes, so nothing that came from outside is ever read as markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string | boolean | undefined>>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    element.setAttribute(name, value === true ? '' : value)
  }
  append(element, children)
  return element
}

/**
 * @param {ParentNode} parent
 * @param {readonly Child[]} children
 */
export function append(parent, children) {
  for (const child of children) {
    if (child === undefined || child === false) continue
    if (typeof child === 'string' || child instanceof Node) parent.append(child)
    else append(parent, child)
  }
}

/**
 * A button with its click.
 * @param {Readonly<Record<string, string | boolean | undefined>>} attributes
 * @param {(event: MouseEvent) => void} click
 * @param {...Child} children
 */
export function button(attributes, click, ...children) {
  const element = h('button', { type: 'button', ...attributes }, ...children)
  element.addEventListener('click', click)
  return element
}

/**
 * A link outward; what is not a web address stays text.
 * @param {string | undefined} url
 * @param {Readonly<Record<string, string>>} attributes
 * @param {...Child} children
 */
export function link(url, attributes, ...children) {
  const isWeb = url !== undefined && URL.canParse(url) && /^(https?|mailto|tg):/.test(url)
  if (!isWeb) return h('span', attributes, ...children)
  return h(
    'a',
    { ...attributes, href: url, target: '_blank', rel: 'noopener noreferrer' },
    ...children,
  )
}

/**
 * A drawing from the sheet at the top of index.html.
 * @param {string} name
 * @param {string} [className]
 */
export function icon(name, className = '') {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const use = document.createElementNS(space, 'use')
  use.setAttribute('href', `#${name}`)
  svg.setAttribute('class', `icon ${className}`.trim())
  svg.setAttribute('aria-hidden', 'true')
  svg.append(use)
  return svg
}

/**
 * A picture that goes away quietly when it cannot be loaded.
 * @param {string} url
 * @param {string} className
 */
export function picture(url, className) {
  const image = h('img', { class: className, src: url, alt: '', decoding: 'async' })
  image.addEventListener('error', () => image.remove(), { once: true })
  return image
}

/** @param {string} selector */
export function find(selector) {
  const element = document.querySelector(selector)
  if (!(element instanceof HTMLElement)) throw new Error(`expected ${selector} in the page`)
  return element
}
