import type { Message } from '../core/message.ts'
import type { Asker } from '../ports/command.ts'
import type { CommandDeps } from './command.ts'

/** As it would stand, but nobody who sees it shall take it for news. */
export function asPreview(
  { locales }: Pick<CommandDeps, 'locales'>,
  { language }: Pick<Asker, 'language'>,
  message: Message,
  /** In which the message itself is said. */
  theirs = language,
): Message {
  const { label, text } = message.title
  const said = label === undefined ? [] : [locales.find(theirs).say(label)]
  const labels = [locales.find(language).say({ phrase: 'preview.label' }), ...said]
  return { ...message, title: { label: labels.join(' · '), text } }
}
