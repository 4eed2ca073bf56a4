/** What names and texts of commands must be together: https://discord.com/developers/docs/interactions/application-commands#localization */

type Texts = Readonly<Record<string, string | undefined>> | null | undefined

type Named = { readonly name: string; readonly name_localizations?: Texts }

type Described = Named & {
  readonly description?: string | undefined
  readonly description_localizations?: Texts
}

/** Of those side by side, where a name stands that another has in the same language, or by default. */
export function findTaken<One extends Named>(
  all: readonly One[],
): readonly { readonly one: One; readonly locale: string }[] {
  return all.flatMap((one) => {
    const others = all.filter((other) => other !== one)
    return Object.entries(one.name_localizations ?? {})
      .filter(([locale, name]) =>
        others.some((other) => [other.name, other.name_localizations?.[locale]].includes(name)),
      )
      .map(([locale]) => ({ one, locale }))
  })
}

/** The longest of each text's languages counts. */
export function measureCommand(
  command: Described & { readonly options?: readonly DescribedOption[] | undefined },
): number {
  const options = command.options ?? []
  const choices = options.flatMap((option) => option.choices ?? [])
  const all = [command, ...options].map(
    (one) =>
      longest(one.name, one.name_localizations) +
      longest(one.description ?? '', one.description_localizations),
  )
  const chosen = choices.map(({ name, value }) => name.length + String(value).length)
  return [...all, ...chosen].reduce((sum, length) => sum + length, 0)
}

type DescribedOption = Described & {
  readonly choices?:
    | readonly { readonly name: string; readonly value: string | number }[]
    | undefined
}

function longest(text: string, localizations: Texts): number {
  const told = Object.values(localizations ?? {}).map((each) => each?.length ?? 0)
  return Math.max(text.length, ...told)
}

/** https://discord.com/developers/docs/interactions/application-commands#locale-fallbacks */
const fallbacks: Readonly<Record<string, string>> = {
  'en-US': 'en-GB',
  'en-GB': 'en-US',
  'es-419': 'es-ES',
}

function localized(text: string, localizations: Texts, locale: string): string {
  return localizations?.[locale] ?? localizations?.[fallbacks[locale] ?? ''] ?? text
}

/** As the client lists it in that language. */
export function nameIn({ name, name_localizations: told }: Named, locale: string): string {
  return localized(name, told, locale)
}

export function describeIn(one: Described, locale: string): string {
  return localized(one.description ?? '', one.description_localizations, locale)
}

/** The client finds a command by its own name too, whatever language it is in. */
export function findNamed<One extends Named>(
  all: readonly One[],
  typed: string,
  locale: string,
): One | undefined {
  return all.find((one) => nameIn(one, locale) === typed) ?? all.find((one) => one.name === typed)
}
