import { forgetOldest } from './forget-oldest.ts'
import type { Message } from './message.ts'
import { type Style, usualStyle } from './style.ts'

// as: the keys of a constant
const styleKeys = Object.keys(usualStyle) as readonly (keyof Style)[]

/** More than are told at once, in all the styles that places have. */
const keptCount = 200

/**
 * Many places are told the same in the same style: it is laid out once. What is read from the store anew
 * is the same message when it says the same.
 */
export function createRenderMemo<Rendering>(
  render: (message: Message, style: Partial<Style>) => Rendering,
): (message: Message, style?: Partial<Style>) => Rendering {
  const known = new Map<string, Rendering>()
  return (message, style = {}) => {
    const key = JSON.stringify([message, ...styleKeys.map((name) => style[name])])
    const rendering = known.get(key) ?? render(message, style)
    known.set(key, rendering)
    forgetOldest(known, keptCount)
    return rendering
  }
}
