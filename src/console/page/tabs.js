import { find } from './dom.js'

/** On a narrow screen one platform is seen at a time. */
export function startTabs() {
  const names = /** @type {const} */ (['discord', 'telegram'])
  /** @param {string} chosen */
  const show = (chosen) => {
    for (const name of names) {
      find(`#${name}-tab`).setAttribute('aria-pressed', String(name === chosen))
      find(`#${name}`).classList.toggle('is-shown', name === chosen)
    }
  }
  for (const name of names) find(`#${name}-tab`).addEventListener('click', () => show(name))
  show('discord')
}
