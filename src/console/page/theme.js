import { find } from './dom.js'

const key = 'tenbells-theme'

/** Follows the system until the button is pressed; then what was chosen, here and at the next visit. */
export function startTheme() {
  const root = document.documentElement
  const system = matchMedia('(prefers-color-scheme: dark)')
  const toggle = find('#theme')
  const current = () => root.dataset.theme ?? (system.matches ? 'dark' : 'light')
  const label = () => {
    const other = current() === 'dark' ? 'light' : 'dark'
    toggle.setAttribute('aria-label', `Switch to ${other} colors`)
    toggle.setAttribute('title', `Switch to ${other} colors`)
  }
  const kept = localStorage.getItem(key)
  if (kept === 'dark' || kept === 'light') root.dataset.theme = kept
  toggle.addEventListener('click', () => {
    root.dataset.theme = current() === 'dark' ? 'light' : 'dark'
    localStorage.setItem(key, root.dataset.theme)
    label()
  })
  system.addEventListener('change', label)
  label()
}
