/** One article of the sample wire as it stands at one moment of the play. */
export type Story = {
  /** Also the end of its address; never changes. */
  readonly slug: string
  readonly kicker: string
  /** IPTC: 1 is the most urgent. */
  readonly urgency: number
  readonly headline: string
  readonly byline: readonly string[]
  readonly located: string
  readonly section: string
  readonly keywords: readonly string[]
  readonly picture: { readonly file: string; readonly caption: string; readonly credit: string }
  readonly paragraphs: readonly string[]
  readonly correction?: string
  readonly isWithdrawn?: true
}
