import { createAttachment } from './attachment.js'
import { createCommandList } from './command-list.js'
import { button, h, icon } from './dom.js'

/** @typedef {import('./command-list.js').Command} Command */
/** @typedef {import('./attachment.js').Attached} Attached */

/**
 * The input at the foot of a column, with the commands offered after a slash.
 * @param {{
 *   id: string,
 *   attachIcon: string,
 *   placeholder: string,
 *   listCommands: () => readonly Command[],
 *   send: (text: string, file: Attached | undefined) => Promise<string | undefined>,
 *   stopReplying: () => void,
 * }} options
 */
export function createComposer({ id, attachIcon, placeholder, listCommands, send, stopReplying }) {
  const input = h('input', {
    class: 'composer-input',
    type: 'text',
    dir: 'auto',
    maxlength: '2000',
    autocomplete: 'off',
    enterkeyhint: 'send',
    placeholder,
    'aria-label': placeholder,
  })
  const commands = createCommandList(input, `${id}-commands`, listCommands)
  const problem = h('p', { class: 'composer-problem', role: 'alert', hidden: true })
  const replied = h('span', { dir: 'auto' })
  const reply = h(
    'p',
    { class: 'composer-note', hidden: true },
    replied,
    button({ 'aria-label': 'Do not reply' }, stopReplying, icon('icon-close')),
  )
  const attachment = createAttachment({ iconName: attachIcon, tell, changed: () => notice() })
  const form = h(
    'form',
    { class: 'composer' },
    commands,
    problem,
    reply,
    attachment.line,
    h(
      'div',
      { class: 'composer-box' },
      attachment.pick,
      input,
      h(
        'button',
        { type: 'submit', class: 'composer-send', 'aria-label': 'Send' },
        icon('icon-send'),
      ),
    ),
  )

  /** @param {string} fault */
  function tell(fault) {
    problem.hidden = false
    problem.textContent = fault
  }
  /** @param {string} text */
  const write = (text) => {
    input.value = text
    input.dispatchEvent(new Event('input'))
  }
  const notice = () => {
    problem.hidden = true
    form.classList.toggle('has-text', input.value.trim() !== '' || attachment.has())
  }
  input.addEventListener('input', notice)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const text = input.value.trim()
    if (text === '' && !attachment.has()) return
    write('')
    const fault = await send(text, await attachment.take())
    if (fault === undefined) return
    if (input.value === '') write(text)
    tell(fault)
  })
  return {
    element: form,
    /** What the next text answers. @param {string | undefined} line */
    replyTo(line) {
      if (line !== undefined && reply.hidden) input.focus()
      reply.hidden = line === undefined
      replied.textContent = `Reply to: ${line ?? ''}`
    },
  }
}
