/** A run of a text by UTF-16 offsets, `end` exclusive: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number }

/** A verbatim piece of a text together with where it stands: `text === whole.slice(start, end)`. */
export type Excerpt = Span & { readonly text: string }

export function excerpt(whole: string, span: Span): Excerpt {
  return { text: whole.slice(span.start, span.end), start: span.start, end: span.end }
}
