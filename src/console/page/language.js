import { find } from './dom.js'

const key = 'tenbells-language'

const choice = /** @type {HTMLSelectElement} */ (find('#language'))

/** Of both apps, as the person who types here has set them; kept until the next visit. */
export function startLanguage() {
  const known = [...choice.options].map(({ value }) => value)
  const kept = localStorage.getItem(key) ?? ''
  if (known.includes(kept)) choice.value = kept
  choice.addEventListener('change', () => localStorage.setItem(key, choice.value))
}

/** Undefined: English, as the apps come. */
export const appLanguage = () => choice.value || undefined
