import { find, h } from './dom.js'

/** @typedef {import('../facts.ts').ConsoleFacts} Facts */

/** The header's lines about the running bot. The seconds are counted here, from what was last told. */
export function createFactsBar() {
  /** @type {{ facts: Facts, at: number } | undefined} */
  let told
  setInterval(draw, 1000)

  function draw() {
    const sample = told?.facts.sample
    const wire = find('#wire')
    wire.hidden = sample === undefined
    if (told === undefined || sample === undefined) return
    const elapsedMs = sample.elapsedMs + performance.now() - told.at
    const next = sample.scenes.find((scene) => scene.atMs > elapsedMs)
    const seconds = next && Math.ceil((next.atMs - elapsedMs) / 1000)
    find('#wire-next').textContent = next
      ? `next: ${uncapitalize(next.title)}`
      : 'played to the end'
    find('#wire-when').textContent = next ? `in ${seconds} s` : ''
    find('#wire-scenes').replaceChildren(
      ...sample.scenes.map((scene) => {
        const state = scene.atMs <= elapsedMs ? 'is-past' : scene === next ? 'is-next' : ''
        return h('li', { class: state, title: scene.title })
      }),
    )
  }

  return {
    /** @param {Facts} facts */
    tell(facts) {
      told = { facts, at: performance.now() }
      find('#running-on').replaceChildren(...describe(facts).map((line) => h('li', {}, line)))
      draw()
    },
    /** @param {boolean} isConnected */
    connection(isConnected) {
      find('#connection').hidden = isConnected
    },
  }
}

const storages = { embedded: 'Embedded Postgres', postgres: 'Postgres' }
const queues = {
  embedded: 'embedded queue',
  postgres: 'queue on Postgres',
  redis: 'queue on Redis',
}

/** @param {Facts} facts */
function describe({ storage, queue, version }) {
  return [`${storages[storage]}, ${queues[queue]}`, `v${version}`]
}

/** @param {string} title */
function uncapitalize(title) {
  return title.slice(0, 1).toLowerCase() + title.slice(1)
}
