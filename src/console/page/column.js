import { createComposer } from './composer.js'
import { append, button, h, icon } from './dom.js'
import { act } from './live.js'
import { createMessageList } from './message-list.js'

/** @typedef {import('../../ports.ts').SandboxChannel} Channel */
/** @typedef {import('../../ports.ts').SandboxMessage} Message */
/** @typedef {import('../../ports.ts').SandboxInput} Input */
/** @typedef {import('../facts.ts').ConsoleFacts} Facts */

/**
 * What a drawn message may use.
 * @typedef {{
 *   readonly user: string,
 *   readonly act: (input: Input) => Promise<void>,
 *   readonly dismiss: (messageId: string) => void,
 * }} Context
 */

/** How one platform is drawn; all else is the same for both.
 * @typedef {{
 *   readonly platform: Channel['platform'],
 *   readonly title: string,
 *   readonly listItems: (messages: readonly Message[], context: Context) => readonly import('./message-list.js').Item[],
 *   readonly drawHead: (channel: Channel) => import('./dom.js').Child,
 *   readonly placeholder: (channel: Channel) => string,
 * }} Look
 */

const user = 'you'

/**
 * A platform's column.
 * @param {HTMLElement} root
 * @param {Look} look
 */
export function createColumn(root, look) {
  const head = h('header', { class: 'channel-head' })
  const tabs = h('nav', {
    class: 'channel-tabs',
    'aria-label': `${look.title} channels`,
    hidden: true,
  })
  const list = h('div', {
    class: 'messages',
    role: 'log',
    'aria-label': `${look.title} messages`,
    tabindex: '0',
  })
  const problem = h('p', { class: 'column-problem', role: 'alert', hidden: true })
  const foot = h('div', { class: 'channel-foot' }, problem)
  root.replaceChildren(head, tabs, list, foot)

  /** @type {Set<string>} */
  const dismissed = new Set()
  const update = createMessageList(list)
  /** @type {readonly Channel[]} */
  let channels = []
  let chosenId = ''
  let drawnId = ''
  /** @type {Facts | undefined} */
  let facts

  const say = (/** @type {string | undefined} */ fault) => {
    problem.hidden = fault === undefined
    problem.textContent = fault ?? ''
  }
  /** @type {Context} */
  const context = {
    user,
    act: async (input) => say(await act(chosenId, input)),
    dismiss(messageId) {
      dismissed.add(messageId)
      draw()
    },
  }

  function draw() {
    const channel = channels.find((one) => one.id === chosenId) ?? channels[0]
    root.classList.toggle('is-empty', channel === undefined)
    if (channel === undefined) return drawAbsence()
    chosenId = channel.id
    if (drawnId !== channel.id) {
      drawnId = channel.id
      head.replaceChildren()
      append(head, [look.drawHead(channel)])
      const composer = createComposer({
        id: look.platform,
        placeholder: look.placeholder(channel),
        listCommands: () => facts?.commands ?? [],
        send: (text) => act(channel.id, { user, text }),
      })
      foot.replaceChildren(problem, composer)
    }
    drawTabs(channel)
    update(
      look.listItems(
        channel.messages.filter((message) => !dismissed.has(message.id)),
        context,
      ),
    )
  }

  /** @param {Channel} current */
  function drawTabs(current) {
    tabs.hidden = channels.length < 2
    tabs.replaceChildren(
      ...channels.map((channel) =>
        button(
          { class: 'channel-tab', 'aria-current': channel.id === current.id ? 'true' : undefined },
          () => {
            chosenId = channel.id
            draw()
          },
          channel.name,
        ),
      ),
    )
  }

  function drawAbsence() {
    const state = facts?.platforms[look.platform]
    if (state === undefined || state === 'sandbox') return
    const words = {
      live: [
        'is live',
        'Its alerts stand in your own channels, not here. Take the token away to get the sandbox back.',
      ],
      off: ['is off', 'Neither a token nor a sandbox: nothing is posted there.'],
    }[state]
    head.replaceChildren()
    foot.replaceChildren()
    list.replaceChildren(
      h(
        'div',
        { class: 'absence' },
        icon('icon-bell'),
        h('h2', {}, `${look.title} ${words[0]}`),
        h('p', {}, words[1]),
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
