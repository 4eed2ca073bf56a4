/**
 * Why something was decided: an English sentence, kept as text with the decision. Readers get it in their own
 * language from `config/locales/reasons/<language>.json`, under the sentence as it stands here.
 */
import type translations from '../../config/locales/reasons/es.json'

declare const isTranslated: unique symbol
/** Made by {@link because} alone, so that no reason lacks a translation. */
export type Reason = string & { readonly [isTranslated]: true }

type Sentence = keyof typeof translations

type GapsOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | GapsOf<Rest>
  : never
type Value = string | number | { readonly text: string }

/** `because('a new figure: “{after}”', { after: '12' })`; of an excerpt its text. */
export function because<Text extends Sentence>(
  sentence: Text,
  ...[values]: [GapsOf<Text>] extends [never] ? [] : [Readonly<Record<GapsOf<Text>, Value>>]
): Reason {
  const filled = values === undefined ? sentence : fill(sentence, values)
  // as: the parameter's type has seen it in the translations
  return filled as string as Reason
}

function fill(sentence: string, values: Readonly<Record<string, Value>>): string {
  let filled = ''
  let end = 0
  for (let start = sentence.indexOf('{'); start >= 0; start = sentence.indexOf('{', end)) {
    const close = sentence.indexOf('}', start)
    filled += sentence.slice(end, start) + textOf(values[sentence.slice(start + 1, close)])
    end = close + 1
  }
  return filled + sentence.slice(end)
}

function textOf(value: Value | undefined): string {
  return String(typeof value === 'object' ? value.text : value)
}
