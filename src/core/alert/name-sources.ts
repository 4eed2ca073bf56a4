type Report = { readonly sourceName: string; readonly url: string | undefined }

/** Each source once, by its first report and in its place. */
export function nameSources(
  reports: readonly Report[],
): readonly { readonly label: string; readonly url: string | undefined }[] {
  const isFirst = ({ sourceName }: Report, at: number) =>
    reports.findIndex((report) => report.sourceName === sourceName) === at
  return reports.filter(isFirst).map(({ sourceName, url }) => ({ label: sourceName, url }))
}
