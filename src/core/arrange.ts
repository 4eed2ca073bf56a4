import type { Message, MessagePart } from './message.ts'
import type { Layout, Style } from './style.ts'

/** `#severe_weather`: letters, digits and low lines are all that a platform links. */
export function toHashtag(topic: string): string {
  return `#${topic.replaceAll(/[^\p{L}\p{Nd}]+/gu, '_')}`
}

/** What of a message a destination's layout shows. The first line, marks and what was wrong always stay. */
export function arrange(message: Message, style: Partial<Style>): Message {
  const { layout = 'full', hasHashtags = false } = style
  const { topics = [], ...said } = message
  const parts = said.parts.filter((part) => isShown(part, layout, message))
  return {
    ...said,
    ...(hasHashtags && topics.length > 0 && { topics }),
    parts,
    image: layout === 'full' ? said.image : undefined,
    actions: layout === 'headline' ? [] : said.actions,
  }
}

function isShown({ kind }: MessagePart, layout: Layout, { tone }: Message): boolean {
  if (layout === 'full' || tone === 'plain') return true
  switch (kind) {
    case 'quote':
      return false
    case 'summary':
      return layout === 'compact' && tone !== 'withdrawn'
    case 'change':
    case 'paragraph':
      return layout === 'compact' || tone === 'correction'
    case 'code':
    case 'mark':
    case 'struck':
    case 'excerpt':
    case 'item':
    case 'sources':
      return true
  }
}
