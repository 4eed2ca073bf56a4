type Report = { readonly sourceName: string; readonly url: string | undefined }

/** Each source once, by its first report. */
export function nameSources(
  reports: readonly Report[],
): readonly { readonly label: string; readonly url: string | undefined }[] {
  const urls = new Map(reports.toReversed().map(({ sourceName, url }) => [sourceName, url]))
  return [...urls].toReversed().map(([label, url]) => ({ label, url }))
}
