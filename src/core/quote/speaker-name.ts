import type { Speaker } from '../model.ts'

const determiners =
  /^(?:The|A|An|Some|Several|Many|One|Two|Three|His|Her|Their|Its|Der|Die|Das|Ein|Eine)\b(?= )/

/** The name as it reads within a sentence: "The Harbor Board" becomes "the Harbor Board". */
export function speakerName(speaker: Speaker): string {
  return speaker.name.text.replace(determiners, (word) => word.toLowerCase())
}
