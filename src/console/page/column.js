import { button, h, icon } from './dom.js'
import { openChannel, user } from './open-channel.js'

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
 *   readonly listMenus: () => readonly string[],
 *   readonly reply?: (message: Message) => void,
 * }} Context
 */

/**
 * How one platform is drawn; all else is the same for both.
 * @typedef {{
 *   readonly platform: Channel['platform'],
 *   readonly title: string,
 *   readonly attachIcon: string,
 *   readonly hasSuggestions: boolean,
 *   readonly listItems: (messages: readonly Message[], context: Context) => readonly import('./message-list.js').Item[],
 *   readonly drawHead: (channel: Channel) => import('./dom.js').Child,
 *   readonly placeholder: (channel: Channel) => string,
 *   readonly drawModal?: typeof import('./discord/modal.js').drawModal,
 *   readonly findQuestion?: typeof import('./telegram/question.js').findQuestion,
 *   readonly findOpened?: typeof import('./telegram/opened.js').findOpened,
 * }} Look
 */

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
  /** @type {{ channelId: string, opened: ReturnType<typeof openChannel> } | undefined} */
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
        opened: openChannel(root, look, channel, { listAll: () => facts?.commands ?? [], openBot }),
      }
    }
    view.opened.show(channel)
    root.querySelector('.channel-tabs')?.replaceChildren(...drawTabs(channel))
  }

  /** @param {string} channelId */
  function go(channelId) {
    chosenId = channelId
    draw()
  }

  /**
   * The real address would lead out of the sandbox, to a bot that nobody has; whether it is one of ours.
   * @param {string} url
   */
  function openBot(url) {
    const { startLink } = channels[0] ?? {}
    const own = channels.find(({ isPrivate }) => isPrivate)
    if (startLink === undefined || !url.startsWith(startLink) || own === undefined) return false
    go(own.id)
    void view?.opened.act({ user, text: `/start ${url.slice(startLink.length)}` })
    return true
  }
  root.addEventListener('click', (event) => {
    const from = event.target instanceof Element ? event.target.closest('a') : null
    if (from && openBot(from.href)) event.preventDefault()
  })

  root.addEventListener('click', (event) => {
    const from = event.target instanceof Element ? event.target.closest('[data-command]') : null
    if (from instanceof HTMLElement) void view?.opened.beginCommand(from.dataset.command ?? '')
  })

  /** @param {Channel} current */
  function drawTabs(current) {
    if (channels.length < 2) return []
    return channels.map((channel) =>
      button(
        {
          class: channel.isPrivate ? 'channel-tab is-private' : 'channel-tab',
          'aria-current': channel === current ? 'true' : undefined,
        },
        () => go(channel.id),
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
