import { h, icon } from './dom.js'

/** @typedef {{ readonly name: string, readonly description: string }} Command */

/**
 * The input at the foot of a column, with the commands offered after a slash.
 * @param {{
 *   id: string,
 *   placeholder: string,
 *   listCommands: () => readonly Command[],
 *   send: (text: string) => Promise<string | undefined>,
 * }} options
 */
export function createComposer({ id, placeholder, listCommands, send }) {
  const input = h('input', {
    id: `${id}-input`,
    class: 'composer-input',
    type: 'text',
    dir: 'auto',
    maxlength: '2000',
    autocomplete: 'off',
    enterkeyhint: 'send',
    role: 'combobox',
    placeholder,
    'aria-label': placeholder,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': `${id}-commands`,
  })
  const list = h('ul', {
    id: `${id}-commands`,
    class: 'commands',
    role: 'listbox',
    'aria-label': 'Commands',
    hidden: true,
  })
  const problem = h('p', { class: 'composer-problem', role: 'alert', hidden: true })
  const form = h(
    'form',
    { class: 'composer' },
    list,
    problem,
    h(
      'div',
      { class: 'composer-box' },
      icon('icon-plus', 'composer-plus'),
      input,
      h(
        'button',
        { type: 'submit', class: 'composer-send', 'aria-label': 'Send' },
        icon('icon-send'),
      ),
    ),
  )
  let chosen = 0

  const offered = () => {
    const typed = /^\/(\w*)$/.exec(input.value)?.[1]
    if (typed === undefined) return []
    return listCommands().filter((command) => command.name.startsWith(typed.toLowerCase()))
  }
  const complete = (/** @type {Command} */ command) => {
    input.value = `/${command.name} `
    draw()
    input.focus()
  }
  function draw() {
    const commands = offered()
    chosen = Math.min(chosen, Math.max(0, commands.length - 1))
    list.replaceChildren(
      ...commands.map((command, index) => {
        const option = h(
          'li',
          {
            id: `${id}-command-${index}`,
            role: 'option',
            'aria-selected': String(index === chosen),
          },
          h('span', { class: 'command-name' }, `/${command.name}`),
          h('span', { class: 'command-description' }, command.description),
        )
        // Before the input would lose its focus.
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault()
          complete(command)
        })
        return option
      }),
    )
    list.hidden = commands.length === 0
    input.setAttribute('aria-expanded', String(commands.length > 0))
    if (commands.length > 0) input.setAttribute('aria-activedescendant', `${id}-command-${chosen}`)
    else input.removeAttribute('aria-activedescendant')
    form.classList.toggle('has-text', input.value.trim() !== '')
  }
  input.addEventListener('input', () => {
    chosen = 0
    problem.hidden = true
    draw()
  })
  input.addEventListener('blur', () => {
    list.hidden = true
  })
  input.addEventListener('focus', draw)
  input.addEventListener('keydown', (event) => {
    const commands = offered()
    const command = commands[chosen]
    if (command === undefined || list.hidden) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : commands.length - 1
      chosen = (chosen + step) % commands.length
      draw()
    } else if (event.key === 'Escape') list.hidden = true
    else if (event.key === 'Tab' || (event.key === 'Enter' && input.value !== `/${command.name}`)) {
      complete(command)
    } else return
    event.preventDefault()
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const text = input.value.trim()
    if (text === '') return
    input.value = ''
    draw()
    const fault = await send(text)
    problem.hidden = fault === undefined
    problem.textContent = fault ?? ''
    if (fault !== undefined) input.value = text
    draw()
  })
  return form
}
