import { createAttachment } from './attachment.js'
import { button, h, icon } from './dom.js'
import { createOffers } from './offers.js'

/** @typedef {import('./attachment.js').Attached} Attached */

/**
 * The input at the foot of a column, with the commands offered after a slash.
 * @param {{
 *   id: string,
 *   attachIcon: string,
 *   placeholder: string,
 *   source: import('./offers.js').Source,
 *   send: (text: string, file: Attached | undefined) => Promise<string | undefined>,
 *   stopReplying: () => void,
 * }} options
 */
export function createComposer({ id, attachIcon, placeholder, source, send, stopReplying }) {
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
  const offers = createOffers(input, `${id}-offers`, source)
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
    offers,
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
    /** Instead of what stands there. @param {string} text */
    write(text) {
      write(text)
      input.focus()
    },
    /** What the next text answers. @param {string | undefined} line */
    replyTo(line) {
      const words = line === undefined ? '' : `Reply to: ${line}`
      if (words === replied.textContent) return
      if (line !== undefined) input.focus()
      reply.hidden = line === undefined
      replied.textContent = words
    },
  }
}
