import type { CommandDescription } from '../../ports/command.ts'
import { isPlace } from './visit.ts'

/**
 * `name:value`, where the command has such an option; before them a place, then words in order: the last
 * text takes all that is left.
 */
export function fillOptions(
  command: CommandDescription | undefined,
  typed: string,
): Readonly<Record<string, string>> {
  const wanted = command?.options ?? []
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
  return {
    ...(isPlaced && { [place.name]: first }),
    ...fillInOrder(inOrder, isPlaced ? words.slice(first.length).trimStart() : words),
    ...Object.fromEntries(named),
  }
}

function fillInOrder(
  wanted: CommandDescription['options'],
  typed: string,
): Readonly<Record<string, string>> {
  const options: Record<string, string> = {}
  let rest = typed
  for (const [index, option] of wanted.entries()) {
    const takesAll = index === wanted.length - 1 && option.type === 'text'
    const [word = ''] = takesAll ? [rest] : rest.split(/\s+/, 1)
    if (word === '') break
    options[option.name] = word
    rest = rest.slice(word.length).trimStart()
  }
  return options
}
