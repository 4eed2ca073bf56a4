import { createComposer } from './composer.js'
import { append, button, h, icon } from './dom.js'
import { act } from './live.js'
import { createMessageList } from './message-list.js'

/** @typedef {import('../../ports/sandbox.ts').SandboxChannel} Channel */
/** @typedef {import('../../ports/sandbox.ts').SandboxMessage} Message */
/** @typedef {import('./live.js').Input} Input */
/** @typedef {import('../facts.ts').ConsoleFacts} Facts */

/**
 * What a drawn message may use.
 * @typedef {{
 *   readonly user: string,
 *   readonly act: (input: Input) => Promise<void>,
 *   readonly dismiss: (messageId: string) => void,
 *   readonly fileUrl: (messageId: string) => string,
 * }} Context
 */

/**
 * How one platform is drawn; all else is the same for both.
 * @typedef {{
 *   readonly platform: Channel['platform'],
 *   readonly title: string,
 *   readonly attachIcon: string,
 *   readonly listItems: (messages: readonly Message[], context: Context) => readonly import('./message-list.js').Item[],
 *   readonly drawHead: (channel: Channel) => import('./dom.js').Child,
 *   readonly placeholder: (channel: Channel) => string,
 *   readonly drawModal?: typeof import('./discord/modal.js').drawModal,
 *   readonly findQuestion?: typeof import('./telegram/question.js').findQuestion,
 * }} Look
 */

const user = 'you'
/** What stood open before the page did was closed with the last one. */
const openedAt = new Date().toISOString()

/**
 * A platform's column.
 * @param {HTMLElement} root
 * @param {Look} look
 */
export function createColumn(root, look) {
  /** @type {readonly Channel[]} */
  let channels = []
  let chosenId = ''
  /** @type {Facts | undefined} */
  let facts
  /** @type {{ channelId: string, show: (channel: Channel) => void } | undefined} */
  let view

  function draw() {
    const channel = channels.find((one) => one.id === chosenId) ?? channels[0]
    if (channel === undefined) {
      if (facts && facts.platforms[look.platform] !== 'sandbox')
        root.replaceChildren(drawAbsence(look, facts))
      return
    }
    if (view?.channelId !== channel.id) {
      view = {
        channelId: channel.id,
        show: openChannel(root, look, channel, () => facts?.commands ?? []),
      }
    }
    view.show(channel)
    root.querySelector('.channel-tabs')?.replaceChildren(...drawTabs(channel))
  }

  /** @param {Channel} current */
  function drawTabs(current) {
    if (channels.length < 2) return []
    return channels.map((channel) =>
      button(
        {
          class: channel.isPrivate ? 'channel-tab is-private' : 'channel-tab',
          'aria-current': channel === current ? 'true' : undefined,
        },
        () => {
          chosenId = channel.id
          draw()
        },
        channel.isPrivate ? 'Private chat' : channel.name,
      ),
    )
  }

  return {
    /** @param {readonly Channel[]} all */
    show(all) {
      channels = all.filter((channel) => channel.platform === look.platform)
      draw()
    },
    /** @param {Facts} news */
    tell(news) {
      facts = news
      draw()
    },
  }
}

/**
 * Fills the column for a channel; what it gives draws the channel's messages.
 * @param {HTMLElement} root
 * @param {Look} look
 * @param {Channel} channel
 * @param {() => NonNullable<Facts['commands']>} listCommands
 */
function openChannel(root, look, channel, listCommands) {
  const list = createMessageList(`${look.title} messages`)
  const problem = h('p', { class: 'column-problem', role: 'alert', hidden: true })
  const composer = createComposer({
    id: look.platform,
    attachIcon: look.attachIcon,
    placeholder: look.placeholder(channel),
    listCommands,
    send(text, file) {
      list.follow()
      return act(channel.id, { user, text, replyTo: question?.id, file })
    },
    stopReplying() {
      dismiss(question && `reply ${question.id}`)
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

  /** @type {Set<string>} */
  const dismissed = new Set()
  /** @type {Message | undefined} */
  let question
  let latest = channel

  /** @param {string | undefined} id */
  function dismiss(id) {
    if (id === undefined) return
    dismissed.add(id)
    show(latest)
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
  /** @type {Context} */
  const context = {
    user,
    async act(input) {
      list.expectAnswer()
      const fault = await act(channel.id, input)
      problem.hidden = fault === undefined
      problem.textContent = fault ?? ''
    },
    dismiss,
    fileUrl: (id) => `/api/sandbox/channels/${encodeURIComponent(channel.id)}/messages/${id}/file`,
  }
  /** @param {Channel} now */
  function show(now) {
    latest = now
    for (const modal of now.modals ?? []) if (modal.user === user) open(modal)
    question = look.findQuestion?.(now.messages, user)
    if (question && dismissed.has(`reply ${question.id}`)) question = undefined
    composer.replyTo(question?.text.split('\n')[0])
    list.update(
      look.listItems(
        now.messages.filter((message) => !dismissed.has(message.id)),
        context,
      ),
    )
  }
  return show
}

/** @param {Look} look @param {Facts} facts */
function drawAbsence(look, facts) {
  const words = {
    live: 'Its alerts stand in your own channels. Without a token, its sandbox would be here.',
    off: 'There is neither a token nor a sandbox for it, so nothing is posted there.',
    sandbox: '',
  }
  const state = facts.platforms[look.platform]
  return h(
    'div',
    { class: 'absence' },
    h(
      'div',
      { class: 'absence-card' },
      icon('icon-bell'),
      h('h2', {}, `${look.title} is ${state}`),
      h('p', {}, words[state]),
    ),
  )
}
