import { button, h, icon, link, picture } from '../dom.js'
import { drawFileCard } from '../file-card.js'
import { historyButton } from '../history.js'
import { listEntries } from '../message-entries.js'
import { jumpTo } from '../message-list.js'
import { addMenu } from '../message-menu.js'
import { clock, dayKey, dayName, exactly } from '../time.js'
import { drawEntities } from './draw-entities.js'
import { drawKeyboard } from './keyboard.js'
import { drawLinkPreview } from './link-preview.js'
import { isOpened } from './opened.js'

/** @typedef {import('../../../ports/sandbox.ts').SandboxMessage} Message */
/** @typedef {import('../column.js').Context} Context */
/** @typedef {import('../message-list.js').Item} Item */

/**
 * @param {readonly Message[]} messages
 * @param {Context} context
 * @returns {readonly Item[]}
 */
export function listItems(messages, context) {
  /** @type {Item[]} */
  const items = []
  const shown = messages.filter((message) => !isOpened(message))
  for (const [index, message] of shown.entries()) {
    const last = shown[index - 1]
    const next = shown[index + 1]
    const day = dayKey(new Date(message.sentAt))
    if (last === undefined || dayKey(new Date(last.sentAt)) !== day)
      items.push(drawDay(message.sentAt))
    const isFirst = last?.author.name !== message.author.name
    const isLast = next?.author.name !== message.author.name
    if (message.ephemeral) {
      items.push({
        key: message.id,
        mark: message.text,
        revision: 0,
        draw: () => drawNotice(message),
      })
      continue
    }
    const quoted = messages.find((one) => one.id === message.replyTo)
    items.push({
      key: message.id,
      mark: JSON.stringify([message, isFirst, isLast, quoted?.text]),
      revision: message.history.length,
      draw: () => drawMessage(message, { isFirst, isLast, quoted, ...context }),
    })
  }
  return items
}

/** @param {string} sentAt @returns {Item} */
function drawDay(sentAt) {
  const at = new Date(sentAt)
  const key = `day-${dayKey(at)}`
  return {
    key,
    mark: key,
    revision: 0,
    draw: () => h('div', { class: 'day' }, h('span', {}, dayName(at))),
  }
}

/** What the app shows for a moment to the one who pressed a button. @param {Message} message */
function drawNotice(message) {
  return h(
    'p',
    { class: 'notice', dir: 'auto' },
    h('span', {}, icon('icon-eye'), ' ', message.text),
  )
}

/** @param {Message} message @returns {import('./payload.js').Payload} */
const payloadOf = (message) => message.payload

/**
 * @param {Message} message
 * @param {Context & { isFirst: boolean, isLast: boolean, quoted: Message | undefined }} context
 */
function drawMessage(message, { isFirst, isLast, quoted, ...context }) {
  const { user, act, fileUrl } = context
  const { author } = message
  const isOwn = !author.isBot && author.name === user
  const classes = [
    'message',
    isOwn && 'is-own',
    isFirst && 'is-first',
    isLast && 'is-last',
    message.isDeleted && 'is-deleted',
  ]
  const payload = payloadOf(message)
  const press = (/** @type {string} */ id) => act({ user, messageId: message.id, button: id })
  const drawn = h(
    'article',
    {
      class: classes.filter(Boolean).join(' '),
      'aria-label': `${author.name}, ${clock(new Date(message.sentAt))}`,
    },
    !isOwn && (isLast ? drawAvatar(author) : h('span', { class: 'avatar-space' })),
    h(
      'div',
      { class: 'bubble' },
      !isOwn && isFirst && h('div', { class: 'name' }, author.name),
      drawReplySnippet(quoted, message.replyTo),
      message.isDeleted
        ? drawGhost(message)
        : [
            drawFileCard(message.file, fileUrl(message.id)),
            drawBody(message, (text) => act({ user, text })),
          ],
    ),
    !message.isDeleted && drawKeyboard(payload.reply_markup?.inline_keyboard ?? [], press),
  )
  return message.isDeleted ? drawn : addMenu(drawn, () => listEntries(message, context))
}

/**
 * The time stands in the last line of the text where it fits, as in the app.
 * @param {Message} message
 * @param {(command: string) => void} run
 */
function drawBody(message, run) {
  const {
    photo,
    caption_entities: captioned = [],
    entities = captioned,
    link_preview_options: options,
  } = payloadOf(message)
  const preview = options && drawLinkPreview(options, message.text.split('\n')[0] ?? '')
  const isAbove = options?.show_above_text === true
  const meta = drawMeta(message)
  const words = h(
    'div',
    { class: 'text' },
    drawEntities(message.text, entities, run),
    (preview === undefined || isAbove) && meta,
  )
  if (photo !== undefined) return [drawPhoto(photo), words]
  return isAbove ? [preview, words] : [words, preview, preview && meta]
}

/** An uploaded one is in the payload itself. @param {string} url */
function drawPhoto(url) {
  return url.startsWith('data:image/')
    ? h('span', { class: 'photo' }, picture(url, ''))
    : link(url, { class: 'photo', 'aria-label': 'Open the picture' }, picture(url, ''))
}

/** @param {Message} message */
function drawGhost(message) {
  const said = historyButton(message, 'What it said')
  return h('i', { class: 'ghost' }, 'This message was deleted. ', said, drawMeta(message))
}

/** @param {Message} message */
function drawMeta(message) {
  const at = new Date(message.sentAt)
  return h(
    'span',
    { class: 'meta' },
    payloadOf(message).disable_notification && icon('icon-silent'),
    message.editedAt !== undefined && historyButton(message, 'edited'),
    h('time', { datetime: message.sentAt, title: exactly(at) }, clock(at)),
  )
}

/** @param {Message | undefined} quoted @param {string | undefined} replyTo */
function drawReplySnippet(quoted, replyTo) {
  if (replyTo === undefined) return undefined
  if (quoted === undefined) return h('div', { class: 'snippet' }, h('i', {}, 'Deleted message'))
  const snippet = button(
    {
      class: 'snippet',
      'aria-label': `Reply to ${quoted.author.name}: ${quoted.text.split('\n')[0]}`,
    },
    () => jumpTo(snippet, quoted.id),
    h('span', { class: 'snippet-name' }, quoted.author.name),
    h('span', { class: 'snippet-text', dir: 'auto' }, quoted.text.split('\n')[0]),
  )
  return snippet
}

/** @param {Message['author']} author */
function drawAvatar(author) {
  if (author.isBot) return h('span', { class: 'avatar is-bot' }, icon('icon-bell'))
  return h(
    'span',
    { class: 'avatar', 'aria-hidden': 'true' },
    author.name.slice(0, 1).toUpperCase(),
  )
}
