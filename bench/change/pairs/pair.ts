import type { ChangeKind } from '../../../src/core/model.ts'

/** An article as it was and what its publisher made of it. All of it is fiction. */
export type Article = {
  readonly headline: string | null
  readonly kicker?: string
  readonly pubstatus?: 'usable' | 'canceled'
  readonly byline?: readonly string[]
  readonly caption?: string
  readonly modifiedAt?: string
  readonly paragraphs: readonly string[]
}

export type RevisionPair = {
  readonly id: string
  readonly phenomenon: string
  readonly before: Article
  readonly after: Article
  readonly change: ChangeKind
  readonly announced?: boolean
}

/** A base article and the replacements that one phenomenon takes. */
export type Base = {
  readonly id: string
  readonly article: Article
  readonly edits: readonly Edit[]
}

export type Edit = {
  readonly phenomenon: string
  readonly change: ChangeKind
  /** Each first text becomes the second, in headline and paragraphs. */
  readonly replace?: readonly (readonly [string, string])[]
  /** New paragraphs at the end. */
  readonly append?: readonly string[]
  readonly prepend?: readonly string[]
}

export function applyEdit(article: Article, edit: Edit): Article {
  const change = (text: string): string =>
    (edit.replace ?? []).reduce((done, [from, to]) => done.replaceAll(from, to), text)
  for (const [from] of edit.replace ?? [])
    if (![article.headline ?? '', ...article.paragraphs].some((text) => text.includes(from)))
      throw new Error(`expected “${from}” in “${article.headline}”`)
  return {
    ...article,
    headline: article.headline === null ? null : change(article.headline),
    paragraphs: [
      ...(edit.prepend ?? []),
      ...article.paragraphs.map(change).filter((text) => text !== ''),
      ...(edit.append ?? []),
    ],
  }
}
