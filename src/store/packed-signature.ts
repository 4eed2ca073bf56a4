/** A signature as JSON. */
import { z } from 'zod'
import type { Signature } from '../core/story/signature.ts'

const numbers = z.array(z.number())
const packedSchema = z.object({
  language: z.string().optional(),
  hashes: numbers,
  weights: numbers,
  marks: numbers,
  weekdays: numbers,
  sketch: z.object({ least: numbers, count: z.number() }),
})

export function packSignature({ sketch, ...signature }: Signature): z.input<typeof packedSchema> {
  return {
    ...signature,
    hashes: Array.from(signature.hashes),
    weights: Array.from(signature.weights),
    marks: Array.from(signature.marks),
    weekdays: [...signature.weekdays],
    sketch: { least: Array.from(sketch.least), count: sketch.count },
  }
}

export function unpackSignature(packed: unknown): Signature {
  return { language: undefined, ...packedSchema.parse(packed) }
}
