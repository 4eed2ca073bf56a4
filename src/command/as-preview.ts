import type { Message } from '../core/message.ts'
import type { Asker } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'

/** As it would stand, but nobody who sees it shall take it for news. */
export function asPreview(
  { locales }: Pick<CommandDeps, 'locales'>,
  { language }: Pick<Asker, 'language'>,
  message: Message,
): Message {
  const locale = locales.find(language)
  const { label, text } = message.title
  const labels = [{ phrase: 'preview.label' } as const, ...(label === undefined ? [] : [label])]
  return {
    ...message,
    title: { label: labels.map((each) => locale.say(each)).join(' · '), text },
  }
}
