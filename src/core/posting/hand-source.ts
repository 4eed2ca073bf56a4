/** Whom an article belongs to that a person gives us: its own site, unless it is a source's already. */
import type { SourceId } from '../model.ts'

/** Of what people write themselves. */
export const editors = {
  // as: the one source that has no site
  id: 'hand--editors' as SourceId,
  name: 'Editors',
} as const

/** The source of that site, or the name of a new one. A source of the operator's goes before one of ours. */
export function findSiteSource<
  Source extends { readonly id: SourceId; readonly url: string | undefined },
>(
  url: string,
  sources: readonly Source[],
):
  | { readonly kind: 'known'; readonly source: Source }
  | { readonly kind: 'new'; readonly id: SourceId; readonly name: string } {
  const name = siteOf(url)
  // as: made of a host's letters, digits and hyphens, so it is a slug
  const id = `hand-${name.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 58)}` as SourceId
  const source =
    sources.find((each) => each.url !== undefined && siteOf(each.url) === name) ??
    sources.find((each) => each.id === id)
  return source ? { kind: 'known', source } : { kind: 'new', id, name }
}

function siteOf(url: string): string {
  return new URL(url).host.toLowerCase().replace(/^www\./, '')
}
