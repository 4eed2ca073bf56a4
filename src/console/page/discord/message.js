import { button, h, icon } from '../dom.js'
import { drawFileCard } from '../file-card.js'
import { historyButton } from '../history.js'
import { listEntries } from '../message-entries.js'
import { jumpTo } from '../message-list.js'
import { addMenu } from '../message-menu.js'
import { clock, dayAndClock, dayKey, dayName, exactly } from '../time.js'
import { drawComponents } from './components.js'
import { drawMarkdown } from './draw-markdown.js'
import { drawEmbed } from './embed.js'
import { flags } from './payload.js'

/** @typedef {import('../../../ports/sandbox.ts').SandboxMessage} Message */
/** @typedef {import('../column.js').Context} Context */
/** @typedef {import('../message-list.js').Item} Item */

const groupMs = 7 * 60_000

/**
 * @param {readonly Message[]} messages
 * @param {Context} context
 * @returns {readonly Item[]}
 */
export function listItems(messages, context) {
  /** @type {Item[]} */
  const items = []
  let last = /** @type {Message | undefined} */ (undefined)
  for (const message of messages) {
    const at = new Date(message.sentAt)
    const isNewDay = last === undefined || dayKey(new Date(last.sentAt)) !== dayKey(at)
    if (isNewDay) items.push(drawDay(at))
    const isGrouped = !isNewDay && last !== undefined && follows(last, message)
    const quoted = messages.find((one) => one.id === quotedBy(message))
    items.push({
      key: message.id,
      mark: JSON.stringify([message, isGrouped, quoted?.text]),
      revision: message.history.length,
      draw: () => drawMessage(message, { isGrouped, quoted, ...context }),
    })
    last = message
  }
  return items
}

/** @param {Date} at @returns {Item} */
function drawDay(at) {
  const key = `day-${dayKey(at)}`
  return {
    key,
    mark: key,
    revision: 0,
    draw: () => h('div', { class: 'day' }, h('span', {}, dayName(at))),
  }
}

/** Whether Discord leaves out the second name and picture. @param {Message} last @param {Message} next */
function follows(last, next) {
  return (
    last.author.name === next.author.name &&
    Date.parse(next.sentAt) - Date.parse(last.sentAt) < groupMs &&
    last.thread === next.thread &&
    quotedBy(next) === undefined &&
    invokedBy(next) === undefined &&
    last.ephemeral === next.ephemeral &&
    !last.isDeleted
  )
}

/** @param {Message} message @returns {import('./payload.js').Payload} */
const payloadOf = (message) => message.payload

/** The command that the message answers. @param {Message} message */
function invokedBy(message) {
  const call = payloadOf(message).interaction_metadata
  if (call?.name === undefined) return undefined
  return { name: call.name, user: call.user?.username ?? 'someone' }
}

/** What it is a reply to; the answer to a button counts as one. @param {Message} message */
function quotedBy(message) {
  return message.replyTo ?? payloadOf(message).interaction_metadata?.interacted_message_id
}

/**
 * @param {Message} message
 * @param {Context & { isGrouped: boolean, quoted: Message | undefined }} context
 */
function drawMessage(message, { isGrouped, quoted, ...context }) {
  const { act, dismiss, user, fileUrl } = context
  const at = new Date(message.sentAt)
  const payload = payloadOf(message)
  const isSilent = ((payload.flags ?? 0) & flags.silent) !== 0
  const name = message.author.name
  const classes = [
    'message',
    isGrouped && 'is-grouped',
    message.ephemeral && 'is-ephemeral',
    message.isDeleted && 'is-deleted',
  ]
  const drawn = h(
    'article',
    { class: classes.filter(Boolean).join(' '), 'aria-label': `${name}, ${clock(at)}` },
    drawThread(message),
    drawOrigin(message, quoted),
    isGrouped
      ? h('time', { class: 'gutter-time', datetime: message.sentAt }, clock(at))
      : drawAvatar(message.author),
    !isGrouped &&
      h(
        'header',
        {},
        h('span', { class: message.author.isBot ? 'name is-bot' : 'name' }, name),
        message.author.isBot && h('span', { class: 'app-tag', title: 'This is a bot' }, 'APP'),
        isSilent && icon('icon-silent', 'silent'),
        h('time', { datetime: message.sentAt, title: exactly(at) }, dayAndClock(at)),
      ),
    message.isDeleted
      ? drawGhost(message)
      : [
          drawBody(message, (id) => act({ user, messageId: message.id, button: id })),
          drawFileCard(message.file, fileUrl(message.id)),
        ],
    message.ephemeral && drawOnlyYou(() => dismiss(message.id)),
  )
  return message.isDeleted ? drawn : addMenu(drawn, () => listEntries(message, context))
}

/**
 * @param {Message} message
 * @param {(customId: string) => Promise<void>} press
 */
function drawBody(message, press) {
  const { content = '', embeds = [], components = [], flags: bits = 0 } = payloadOf(message)
  const edited = message.editedAt === undefined ? undefined : historyButton(message, '(edited)')
  if ((bits & flags.loading) !== 0) {
    return h(
      'div',
      { class: 'body thinking' },
      h('span', { class: 'dots' }),
      `${message.author.name} is thinking…`,
    )
  }
  return h(
    'div',
    { class: 'body' },
    content !== ''
      ? h('div', { class: 'content markdown' }, drawMarkdown(content), edited && [' ', edited])
      : edited,
    (bits & flags.suppressEmbeds) === 0 && embeds.map(drawEmbed),
    drawComponents(components, press),
  )
}

/** Discord shows nothing of a deleted message; here one may look at what it said. @param {Message} message */
function drawGhost(message) {
  return h(
    'div',
    { class: 'body' },
    h(
      'p',
      { class: 'ghost' },
      'This message was deleted. ',
      historyButton(message, 'What it said'),
    ),
  )
}

/** @param {() => void} dismiss */
function drawOnlyYou(dismiss) {
  return h(
    'footer',
    { class: 'only-you' },
    icon('icon-eye'),
    ' Only you can see this • ',
    button({ class: 'text-button' }, dismiss, 'Dismiss message'),
  )
}

/**
 * The little line above: what it answers, or which command it is the answer to.
 * @param {Message} message
 * @param {Message | undefined} quoted
 */
function drawOrigin(message, quoted) {
  const call = invokedBy(message)
  if (call !== undefined) {
    return h(
      'div',
      { class: 'origin' },
      drawAvatar({ name: call.user, isBot: false }),
      h('span', { class: 'origin-name' }, call.user),
      ' used ',
      h('span', { class: 'command' }, icon('icon-slash'), call.name),
    )
  }
  if (quotedBy(message) === undefined) return undefined
  if (quoted === undefined || quoted.isDeleted) {
    return h('div', { class: 'origin' }, h('i', {}, 'Original message was deleted'))
  }
  const line = button(
    {
      class: 'origin',
      'aria-label': `Reply to ${quoted.author.name}: ${quoted.text.split('\n')[0]}`,
    },
    () => jumpTo(line, quoted.id),
    drawAvatar(quoted.author),
    quoted.author.isBot && h('span', { class: 'app-tag' }, 'APP'),
    h('span', { class: 'origin-name' }, `@${quoted.author.name}`),
    h('span', { class: 'origin-text', dir: 'auto' }, quoted.text.split('\n')[0]),
  )
  return line
}

/** Discord shows a thread on a page of its own; here its messages stand in order with the others. @param {Message} message */
function drawThread({ thread }) {
  if (thread === undefined) return undefined
  return h('div', { class: 'thread-name', dir: 'auto' }, icon('icon-hash'), thread)
}

/** @param {Message['author']} author */
export function drawAvatar(author) {
  if (author.isBot) return h('span', { class: 'avatar is-bot' }, icon('icon-bell'))
  return h(
    'span',
    { class: 'avatar', 'aria-hidden': 'true' },
    author.name.slice(0, 1).toUpperCase(),
  )
}
