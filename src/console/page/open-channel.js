import { createComposer } from './composer.js'
import { append, h } from './dom.js'
import { act, listCommands, pathOf, suggest } from './live.js'
import { createMessageList } from './message-list.js'

/** @typedef {import('../../ports/sandbox.ts').SandboxChannel} Channel */
/** @typedef {import('../../ports/sandbox.ts').SandboxMessage} Message */
/** @typedef {import('./column.js').Look} Look */

export const user = 'you'
/** What stood open before the page did was closed with the last one. */
const openedAt = new Date().toISOString()
/** What comes this soon after a press is what it opens. */
const openingMs = 5_000

/**
 * Fills the column for a channel; what it gives draws the channel's messages, and types there.
 * @param {HTMLElement} root
 * @param {Look} look
 * @param {Channel} channel
 * @param {{
 *   readonly listAll: () => readonly import('./offers.js').Command[],
 *   readonly openBot: (url: string) => boolean,
 * }} around `listAll`: the bot's commands, where the app does not list them itself
 */
export function openChannel(root, look, channel, { listAll, openBot }) {
  const list = createMessageList(`${look.title} messages`)
  const problem = h('p', { class: 'column-problem', role: 'alert', hidden: true })
  const replying = createReplying(look)
  const composer = createComposer({
    id: look.platform,
    attachIcon: look.attachIcon,
    placeholder: look.placeholder(channel),
    source: {
      listCommands: offered,
      suggest: look.hasSuggestions ? (text) => suggest(channel.id, { user, text }) : undefined,
    },
    send(text, file) {
      list.follow()
      const replyTo = replying.take()
      show(latest)
      return act(channel.id, { user, text, replyTo, file })
    },
    stopReplying() {
      replying.stop()
      show(latest)
    },
  })
  const head = h('header', { class: 'channel-head' })
  append(head, [look.drawHead(channel)])
  root.replaceChildren(
    head,
    h('nav', { class: 'channel-tabs', 'aria-label': `${look.title} channels` }),
    list.element,
    h('div', { class: 'channel-foot' }, problem, composer.element),
  )

  async function offered() {
    const listed = await listCommands(channel.id)
    return listed.length > 0 ? listed : listAll()
  }

  /** @type {Set<string>} */
  const dismissed = new Set()
  let latest = channel
  let openedId = look.findOpened?.(channel.messages)?.id
  let pressedUntil = 0

  /** What a press has made the app open, once, and only here. @param {Channel} now */
  function followOpened(now) {
    const found = look.findOpened?.(now.messages)
    if (found === undefined || found.id === openedId) return
    openedId = found.id
    if (performance.now() < pressedUntil) openBot(found.text)
  }

  /** @param {NonNullable<Channel['modals']>[number]} modal */
  function open(modal) {
    if (!look.drawModal || dismissed.has(modal.id) || modal.openedAt < openedAt) return
    dismissed.add(modal.id)
    const dialog = look.drawModal(modal, (values) => {
      list.expectAnswer()
      return act(channel.id, { user, modal: modal.id, values })
    })
    root.append(dialog)
    dialog.showModal()
  }
  /** @type {import('./column.js').Context} */
  const context = {
    user,
    async act(input) {
      list.expectAnswer()
      if ('button' in input) pressedUntil = performance.now() + openingMs
      const fault = await act(channel.id, input)
      problem.hidden = fault === undefined
      problem.textContent = fault ?? ''
    },
    dismiss(id) {
      dismissed.add(id)
      show(latest)
    },
    fileUrl: (id) => `${pathOf(channel.id)}/messages/${id}/file`,
    listMenus: () => latest.menus ?? [],
    ...(look.findQuestion && {
      reply(message) {
        replying.begin(message)
        show(latest)
      },
    }),
  }
  /** @param {Channel} now */
  function show(now) {
    latest = now
    for (const modal of now.modals ?? []) if (modal.user === user) open(modal)
    composer.replyTo(replying.find(now.messages)?.text.split('\n')[0])
    const shown = now.messages.filter((message) => !dismissed.has(message.id))
    list.update(look.listItems(shown, context))
    followOpened(now)
  }
  return {
    show,
    act: context.act,
    /** As the client does when a mention of it is pressed. @param {string} english */
    async beginCommand(english) {
      const all = await offered()
      const command = all.find(({ name, englishName = name }) => englishName === english)
      if (command !== undefined) composer.write(`/${command.name} `)
    },
  }
}

/**
 * What the next text is a reply to: the message that a person chose, else the one that forces a reply.
 * @param {Look} look
 */
function createReplying(look) {
  /** @type {Set<string>} */
  const stopped = new Set()
  /** @type {Message | undefined} */
  let chosen
  /** @type {Message | undefined} */
  let current
  return {
    /** @param {Message} message */
    begin(message) {
      chosen = message
    },
    stop() {
      if (chosen === undefined && current !== undefined) stopped.add(current.id)
      chosen = undefined
    },
    take() {
      const id = current?.id
      chosen = undefined
      return id
    },
    /** @param {readonly Message[]} messages */
    find(messages) {
      const forced = look.findQuestion?.(messages, user)
      const question = forced && stopped.has(forced.id) ? undefined : forced
      const stands = messages.some(({ id, isDeleted }) => id === chosen?.id && !isDeleted)
      current = stands ? chosen : question
      return current
    },
  }
}
