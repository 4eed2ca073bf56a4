/** What the `Link` header names: https://www.rfc-editor.org/rfc/rfc8288#section-3 */
import { resolve } from './feed-entry.ts'

/** Hub and topic, where the publisher says them outside the feed: https://www.w3.org/TR/websub/#discovery */
export function findHub(
  header: string | undefined,
  url: string,
): { readonly url: string; readonly topic: string } | undefined {
  const links = parseLinks(header ?? '')
  const find = (rel: string) =>
    resolve(links.find(({ rels }) => rels.includes(rel))?.target, url) ?? undefined
  const hub = find('hub')
  return hub === undefined ? undefined : { url: hub, topic: find('self') ?? url }
}

function parseLinks(
  header: string,
): readonly { readonly target: string; readonly rels: readonly string[] }[] {
  return [...header.matchAll(/<([^<>]{1,2000})>([^<]*)/g)].map(([, target, parameters = '']) => {
    const [, rel = ''] = /;\s*rel\s*=\s*"?([^";,]*)/i.exec(parameters) ?? []
    return { target: target ?? '', rels: rel.toLowerCase().trim().split(/\s+/) }
  })
}
