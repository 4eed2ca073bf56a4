import { z } from 'zod'
import { signs } from './word-list.ts'

const sides = z.strictObject({ open: signs, close: signs, either: signs })

/** `languages/marks.yaml`. */
export const marksFileSchema = z.strictObject({
  double: sides,
  guillemet: sides,
  corner: sides,
  single: sides,
})

export type MarkFamily = keyof z.output<typeof marksFileSchema>
export type MarkSide = keyof z.output<typeof sides>

/** Quotation marks by themselves; straight ones are told apart by their neighbors. */
export type Marks = ReadonlyMap<string, readonly [MarkFamily, MarkSide]>

export function toMarks(file: z.output<typeof marksFileSchema>): Marks {
  const families: readonly MarkFamily[] = ['double', 'guillemet', 'corner', 'single']
  const sidesOf: readonly MarkSide[] = ['open', 'close', 'either']
  return new Map(
    families.flatMap((family) =>
      sidesOf.flatMap((side) => file[family][side].map((sign) => [sign, [family, side]] as const)),
    ),
  )
}
