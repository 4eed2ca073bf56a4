/** Commands that our own texts name, as the reader finds them in the list that a slash opens. */
import type { Calls, Locale, Locales } from '../../core/locale.ts'

/** By English name, as Discord has given them. */
export type CommandIds = ReadonlyMap<string, string>

/** Unicode keeps these signs for use inside a program: no text may bear them, so no news makes a mention. */
const [open, close] = ['\ufdd0', '\ufdd1']
const mark = /\ufdd0([^\ufdd0\ufdd1:]+)(:\d+)?\ufdd1/g
const strayMark = /[\ufdd0\ufdd1]/g

/**
 * To be pressed where the name is the English one. The client shows a mention as it is written and opens
 * only its English name, so any other name stands to be typed: the list knows no other word.
 * https://github.com/discord/discord-api-docs/issues/5518
 */
export function mentionCommands(locales: Locales, ids: CommandIds): Locales {
  return {
    ...locales,
    find: (language) => {
      const locale = locales.find(language)
      return locale.calling({
        ...callsOf(locale),
        command: (name) => {
          const id = ids.get(name)
          const called = locale.nameOf(name)
          return called === name && id !== undefined
            ? `${open}${name}:${id}${close}`
            : `${open}${called}${close}`
        },
      })
    },
  }
}

/** For what is no markdown, where a mention would stand as it is written. */
export function nameCommands(locale: Locale): Locale {
  return locale.calling(callsOf(locale))
}

function callsOf({ nameOf }: Locale): Calls {
  return {
    command: (name) => `/${nameOf(name)}`,
    option: nameOf,
    others: (text) => text.replace(strayMark, ''),
  }
}

/** Of a text that is escaped else. */
export function drawMentions(text: string): string {
  return text
    .replace(mark, (_, name: string, id?: string) => (id ? `</${name}${id}>` : `\`/${name}\``))
    .replace(strayMark, '')
}

export function withoutMentions(text: string): string {
  return text.replace(mark, '/$1').replace(strayMark, '')
}
