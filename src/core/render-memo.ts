import type { Message } from './message.ts'
import { type Style, usualStyle } from './style.ts'

// as: the keys of a constant
const styleKeys = Object.keys(usualStyle) as readonly (keyof Style)[]

/** Many places are told the same in the same style: it is laid out once, for as long as the message is held. */
export function createRenderMemo<Rendering>(
  render: (message: Message, style: Partial<Style>) => Rendering,
): (message: Message, style?: Partial<Style>) => Rendering {
  const known = new WeakMap<Message, Map<string, Rendering>>()
  return (message, style = {}) => {
    const ofMessage = known.get(message) ?? new Map<string, Rendering>()
    known.set(message, ofMessage)
    const key = JSON.stringify(styleKeys.map((name) => style[name]))
    const rendering = ofMessage.get(key) ?? render(message, style)
    ofMessage.set(key, rendering)
    return rendering
  }
}
