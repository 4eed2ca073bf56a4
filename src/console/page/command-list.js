import { h } from './dom.js'

/** @typedef {{ readonly name: string, readonly description: string }} Command */

/**
 * The list that opens over an input while a command is being typed.
 * @param {HTMLInputElement} input
 * @param {string} id
 * @param {() => readonly Command[]} listCommands
 */
export function createCommandList(input, id, listCommands) {
  const list = createListBox(input, id)
  /** @type {readonly Command[]} */
  let offered = []
  let chosen = 0

  /** @param {Command} command */
  const complete = (command) => {
    input.value = `/${command.name} `
    input.dispatchEvent(new Event('input'))
  }
  const draw = () => {
    list.hidden = offered.length === 0
    list.replaceChildren(
      ...offered.map((command, index) =>
        drawOption(command, { id: `${id}-${index}`, isChosen: index === chosen, complete }),
      ),
    )
    input.setAttribute('aria-expanded', String(!list.hidden))
    input.setAttribute('aria-activedescendant', list.hidden ? '' : `${id}-${chosen}`)
  }
  const offer = () => {
    offered = startingWith(input.value, listCommands())
    chosen = 0
    draw()
  }
  const close = () => {
    offered = []
    draw()
  }
  /** @param {number} step */
  const move = (step) => {
    chosen = (chosen + step + offered.length) % offered.length
    draw()
  }

  input.addEventListener('input', offer)
  input.addEventListener('focus', offer)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    const command = offered[chosen]
    if (command === undefined) return
    const isWhole = input.value === `/${command.name}`
    /** @type {Readonly<Record<string, () => void>>} */
    const keys = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Escape: close,
      Tab: () => complete(command),
      ...(!isWhole && { Enter: () => complete(command) }),
    }
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  return list
}

/** @param {HTMLInputElement} input @param {string} id */
function createListBox(input, id) {
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', id)
  return h('ul', { id, class: 'commands', role: 'listbox', 'aria-label': 'Commands', hidden: true })
}

/**
 * @param {Command} command
 * @param {{ id: string, isChosen: boolean, complete: (command: Command) => void }} options
 */
function drawOption(command, { id, isChosen, complete }) {
  const option = h(
    'li',
    { id, role: 'option', 'aria-selected': String(isChosen) },
    h('span', { class: 'command-name' }, `/${command.name}`),
    h('span', { class: 'command-description' }, command.description),
  )
  // Earlier than a click, which would take the focus from the input.
  option.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    complete(command)
  })
  return option
}

/**
 * @param {string} text
 * @param {readonly Command[]} commands
 */
function startingWith(text, commands) {
  const typed = /^\/(\w*)$/.exec(text)?.[1]
  if (typed === undefined) return []
  return commands.filter((command) => command.name.startsWith(typed.toLowerCase()))
}
