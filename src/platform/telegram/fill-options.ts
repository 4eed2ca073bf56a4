import { type CommandDescription, namesNews } from '../../ports/command.ts'
import { isPlace } from './visit.ts'

type Filled = { readonly options: Readonly<Record<string, string>>; readonly rest: string }

/**
 * `name:value`, where the command has such an option; before them a place, then words in order: the last
 * text takes all that is left.
 */
export function fillOptions(
  command: CommandDescription | undefined,
  typed: string,
): Filled['options'] {
  return fill(command?.options ?? [], typed).options
}

/** All but the one that the replied message names. Undefined: words are left for it, or nothing can be named so. */
export function fillBesideReply(
  command: CommandDescription | undefined,
  typed: string,
): Filled['options'] | undefined {
  const wanted = command?.options ?? []
  const naming = wanted.find(namesNews)
  if (naming === undefined) return undefined
  const { options, rest } = fill(
    wanted.filter((option) => option !== naming),
    typed,
  )
  return rest === '' ? options : undefined
}

function fill(wanted: CommandDescription['options'], typed: string): Filled {
  const marks = [...typed.matchAll(/(?:^|\s)(?<name>[a-z-]+):/gi)].filter(({ groups }) =>
    wanted.some(
      ({ name, isNamed, type }) =>
        (isNamed || type === 'place') && name === groups?.name?.toLowerCase(),
    ),
  )
  const named = marks.map((mark, index): readonly [string, string] => [
    mark.groups?.name?.toLowerCase() ?? '',
    typed.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim(),
  ])
  const inOrder = wanted.filter(
    ({ isNamed, type }) => isNamed !== true && type !== 'place' && type !== 'file',
  )
  const words = typed.slice(0, marks[0]?.index ?? typed.length).trim()
  const place = wanted.find(({ type }) => type === 'place')
  const [first = ''] = words.split(/\s+/, 1)
  const isPlaced = place !== undefined && isPlace(first)
  const filled = fillInOrder(inOrder, isPlaced ? words.slice(first.length).trimStart() : words)
  const places = isPlaced ? { [place.name]: first } : {}
  return {
    options: { ...places, ...filled.options, ...Object.fromEntries(named) },
    rest: filled.rest,
  }
}

function fillInOrder(wanted: CommandDescription['options'], typed: string): Filled {
  const options: Record<string, string> = {}
  let rest = typed
  for (const [index, option] of wanted.entries()) {
    const takesAll = index === wanted.length - 1 && option.type === 'text'
    const [word = ''] = takesAll ? [rest] : rest.split(/\s+/, 1)
    if (word === '') break
    options[option.name] = word
    rest = rest.slice(word.length).trimStart()
  }
  return { options, rest }
}
