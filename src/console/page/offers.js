import { h } from './dom.js'

/** @typedef {import('../../ports/sandbox.ts').SandboxCommand} Command */
/**
 * `text`: what then stands in the input.
 * @typedef {{ readonly label: string, readonly note: string, readonly text: string }} Offer
 */
/**
 * @typedef {{
 *   readonly listCommands: () => Promise<readonly Command[]>,
 *   readonly suggest: ((text: string) => Promise<readonly Offer[]>) | undefined,
 * }} Source
 */

/** Nobody is asked while a person goes on typing. */
const restMs = 150

/**
 * The list that opens over an input while a command, or what it is asked for, is being typed.
 * @param {HTMLInputElement} input
 * @param {string} id
 * @param {Source} source
 */
export function createOffers(input, id, { listCommands, suggest }) {
  const list = createListBox(input, id)
  /** @type {readonly Offer[]} */
  let offered = []
  /** None yet: what was typed may be meant as it is. */
  let chosen = -1
  let completed = ''
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  /** @param {Offer} picked */
  const complete = (picked) => {
    completed = picked.text
    input.value = picked.text
    input.dispatchEvent(new Event('input'))
  }
  const draw = () => {
    list.hidden = offered.length === 0
    list.replaceChildren(
      ...offered.map((one, index) =>
        drawOption(one, { id: `${id}-${index}`, isChosen: index === chosen, complete }),
      ),
    )
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-expanded', String(!list.hidden))
    input.setAttribute('aria-activedescendant', offered[chosen] ? `${id}-${chosen}` : '')
  }
  /** @param {readonly Offer[]} offers @param {number} first */
  const set = (offers, first) => {
    offered = offers
    chosen = first
    draw()
  }
  const close = () => {
    clearTimeout(timer)
    set([], -1)
  }
  /** @param {string} text */
  const ask = async (text) => {
    const found = (await suggest?.(text)) ?? []
    if (input.value === text && document.activeElement === input) set(found, -1)
  }
  /** @param {string} text */
  const offerCommands = async (text) => {
    const found = startingWith(text.slice(1).toLowerCase(), await listCommands())
    if (input.value === text && document.activeElement === input) set(found, 0)
  }
  const offer = () => {
    const text = input.value
    clearTimeout(timer)
    if (/^\/\S*$/.test(text)) return void offerCommands(text)
    const isOfOption = suggest !== undefined && /^\/\S+\s/.test(text) && text !== completed
    if (!isOfOption) return set([], -1)
    timer = setTimeout(() => void ask(text), restMs)
  }
  /** @param {number} step */
  const move = (step) => {
    const from = chosen < 0 && step < 0 ? 0 : chosen
    chosen = (from + step + offered.length) % offered.length
    draw()
  }

  input.addEventListener('input', offer)
  input.addEventListener('focus', offer)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    const [first] = offered
    if (first === undefined || event.isComposing) return
    const current = offered[chosen]
    const isWhole = current === undefined || input.value === current.text.trimEnd()
    /** @type {Readonly<Record<string, () => void>>} */
    const keys = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Escape: close,
      Tab: () => complete(current ?? first),
      ...(!isWhole && { Enter: () => complete(current) }),
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
  return h('ul', {
    ...{ id, class: 'offers', role: 'listbox', hidden: true },
    'aria-label': 'Suggestions',
  })
}

/**
 * @param {Offer} offer
 * @param {{ id: string, isChosen: boolean, complete: (offer: Offer) => void }} options
 */
function drawOption(offer, { id, isChosen, complete }) {
  const option = h(
    'li',
    { id, role: 'option', 'aria-selected': String(isChosen) },
    h('bdi', { class: 'offer-label' }, offer.label),
    h('bdi', { class: 'offer-note' }, offer.note),
  )
  // Earlier than a click, which would take the focus from the input.
  option.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    complete(offer)
  })
  return option
}

/**
 * @param {string} typed
 * @param {readonly Command[]} commands
 * @returns {readonly Offer[]}
 */
function startingWith(typed, commands) {
  return commands
    .filter(({ name, englishName = name }) =>
      [name, englishName].some((one) => one.startsWith(typed)),
    )
    .map(({ name, description }) => ({
      ...{ label: `/${name}`, note: description, text: `/${name} ` },
    }))
}
