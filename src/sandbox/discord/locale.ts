/** https://discord.com/developers/docs/reference#locales */
export const locales =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  )

export const usualLocale = 'en-US'

/** Of the client of who speaks this language (BCP 47): Discord in English, where it does not. */
export function localeOf(language = usualLocale): string {
  const [base = ''] = language.split('-')
  const near = [language, usualLocale, ...locales]
  const isNear = (locale: string) => locale === language || locale.split('-')[0] === base
  return near.find((locale) => locales.includes(locale) && isNear(locale)) ?? usualLocale
}
