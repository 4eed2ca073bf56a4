import { button, h, icon } from '../dom.js'
import { drawMarkdown } from './draw-markdown.js'

/** @typedef {import('../../../ports/sandbox.ts').SandboxModal} SandboxModal */
/** @typedef {Readonly<Record<string, string | readonly string[]>>} Values */
/** @typedef {import('./payload.js').ModalPart} ModalPart */
/** @typedef {NonNullable<ModalPart['component']>} Field */

/**
 * A modal as Discord draws it; `fill` gives what was refused, in words.
 * https://discord.com/developers/docs/components/reference#label
 * @param {SandboxModal} modal
 * @param {(values: Values) => Promise<string | undefined>} fill
 */
export function drawModal(modal, fill) {
  /** @type {import('./payload.js').Modal} */
  const { title = '', components = [] } = modal.payload
  const problem = h('p', { class: 'column-problem', role: 'alert', hidden: true })
  const close = () => dialog.close()
  const form = h(
    'form',
    { class: 'modal-form' },
    h('h2', { dir: 'auto' }, title),
    components.map(drawPart),
    problem,
    h(
      'footer',
      {},
      button({ class: 'component' }, close, 'Cancel'),
      h('button', { type: 'submit', class: 'component is-primary' }, 'Submit'),
    ),
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const fault = await fill(readValues(form, components))
    if (fault === undefined) return close()
    problem.hidden = false
    problem.textContent = fault
  })
  const dialog = h(
    'dialog',
    { class: 'modal', 'aria-label': title },
    form,
    // Behind the fields: the first of them has the focus when it opens.
    button({ class: 'modal-close', 'aria-label': 'Close' }, close, icon('icon-close')),
  )
  dialog.addEventListener('close', () => dialog.remove())
  return dialog
}

/** @param {ModalPart} part */
function drawPart({ content, label = '', description, component }) {
  if (content !== undefined) return h('div', { class: 'markdown' }, drawMarkdown(content))
  if (component === undefined) return undefined
  return h(
    'label',
    { class: 'modal-field' },
    h(
      'span',
      { class: 'modal-label', dir: 'auto' },
      label,
      component.required !== false && h('span', { class: 'modal-star' }, ' *'),
    ),
    description !== undefined && h('span', { class: 'modal-hint', dir: 'auto' }, description),
    component.type === 4 ? drawText(component) : drawSelect(component),
  )
}

/** @param {Field} field */
function drawText({ custom_id: name, style, required, value = '', ...field }) {
  const shape = {
    name,
    dir: 'auto',
    required: required !== false,
    placeholder: field.placeholder,
    minlength: field.min_length === undefined ? undefined : String(field.min_length),
    maxlength: field.max_length === undefined ? undefined : String(field.max_length),
  }
  if (style === 2) return h('textarea', { ...shape, rows: '4' }, value)
  return h('input', { ...shape, type: 'text', value, autocomplete: 'off' })
}

/** @param {Field} field */
function drawSelect({ custom_id: name, required, options = [], max_values: most = 1 }) {
  const rows = options.map((option) =>
    h('option', { value: option.value, selected: option.default === true }, option.label),
  )
  if (most > 1) {
    const size = String(Math.min(Math.max(options.length, 2), 6))
    return h('select', { name, multiple: true, size }, rows)
  }
  return h(
    'select',
    { name, required: required !== false },
    options.every((option) => option.default !== true) &&
      h('option', { value: '' }, 'Make a selection'),
    rows,
  )
}

/**
 * @param {HTMLFormElement} form
 * @param {readonly ModalPart[]} parts
 * @returns {Values}
 */
function readValues(form, parts) {
  const told = new FormData(form)
  return Object.fromEntries(
    parts.flatMap(({ component }) => {
      if (component === undefined) return []
      const { custom_id: name, type } = component
      const all = told.getAll(name).map(String)
      return [[name, type === 4 ? (all[0] ?? '') : all.filter((value) => value !== '')]]
    }),
  )
}
