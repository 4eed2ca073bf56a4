import type { Signature } from '../core/story/signature.ts'

/** A signature as JSON. */
export type PackedSignature = {
  readonly language?: string
  readonly hashes: readonly number[]
  readonly weights: readonly number[]
  readonly marks: readonly number[]
  readonly weekdays: readonly number[]
  readonly sketch: { readonly least: readonly number[]; readonly count: number }
}

export function packSignature(signature: Signature): PackedSignature {
  const { language, hashes, weights, marks, weekdays, sketch } = signature
  return {
    ...(language !== undefined && { language }),
    hashes: Array.from(hashes),
    weights: Array.from(weights),
    marks: Array.from(marks),
    weekdays,
    sketch: { least: Array.from(sketch.least), count: sketch.count },
  }
}

export function unpackSignature(packed: PackedSignature): Signature {
  return { ...packed, language: packed.language }
}
