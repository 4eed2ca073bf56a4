import type { Message, MessagePart } from '../message.ts'
import { leadOf, listTold } from './told.ts'
import { beforeSources } from './typed-mark.ts'

/** With the news of what waited to be told, as far as the message does not say it already. */
export function bring(message: Message, waiting: readonly Message[]): Message {
  let told = message
  for (const each of waiting.filter(({ tone }) => tone !== 'withdrawn')) {
    const said = listTold([told])
    const news = listNews(each, told).filter(({ text }) => said.every((all) => !all.includes(text)))
    told = {
      ...told,
      parts: beforeSources(
        told.parts,
        news.map(({ part }) => part),
      ),
    }
  }
  return told
}

type News = { readonly part: MessagePart; readonly text: string }

/** The words of another source are said under its name. */
function listNews(waiting: Message, message: Message): readonly News[] {
  const lead = leadOf(waiting)
  const label =
    lead === undefined || lead === leadOf(message) ? ({ phrase: 'change.new' } as const) : lead
  return waiting.parts.flatMap((part): readonly News[] => {
    switch (part.kind) {
      case 'summary':
        return [
          { part: { kind: 'change', label, after: part.text, before: undefined }, text: part.text },
        ]
      case 'quote':
        return [{ part, text: part.text }]
      case 'change':
        return part.after === undefined ? [] : [{ part, text: part.after }]
      default:
        return []
    }
  })
}
