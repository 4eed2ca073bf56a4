/** Words of our own in a message: they say nothing about the world, so nothing need support them. */

const fixed: ReadonlySet<string> = new Set([
  'FLASH',
  'BULLETIN',
  'URGENT',
  'ROUTINE',
  'UPDATE',
  'CORRECTION',
  'CHANGED',
  'WITHDRAWN',
  'Updated',
  'Correction',
  'Corrected',
  'Changed',
  'Withdrawn',
  'Confirmed',
  'Figure',
  'Name',
  'Place',
  'Date',
  'Headline',
  'New',
  'New quote',
  'New figure',
  'New name',
  'New place',
  'New date',
  'Quote',
  'Quotes',
  'Story',
  'Follow',
  'Mute',
  'Why',
  'What changed',
  'Now',
  'Earlier',
  'The publisher has withdrawn this report.',
])

const counted = /^\d+ (?:quotes?|sources?|changes?|paragraphs?)$/

export function isLabel(text: string): boolean {
  return fixed.has(text) || counted.test(text)
}
