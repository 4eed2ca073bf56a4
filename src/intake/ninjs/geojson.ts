/** https://www.rfc-editor.org/rfc/rfc7946 */
import { z } from 'zod'

const position = z.array(z.number()).min(2)
const line = z.array(position).min(2)
const ring = z.array(position).min(4)

const geometry: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [...simple, geometryCollection]),
)

function geometryOf<Type extends string>(type: Type, coordinates: z.ZodType) {
  return z.looseObject({ type: z.literal(type), coordinates })
}

const simple = [
  geometryOf('Point', position),
  geometryOf('MultiPoint', z.array(position)),
  geometryOf('LineString', line),
  geometryOf('MultiLineString', z.array(line)),
  geometryOf('Polygon', z.array(ring)),
  geometryOf('MultiPolygon', z.array(z.array(ring))),
] as const

const geometryCollection = z.looseObject({
  type: z.literal('GeometryCollection'),
  geometries: z.array(geometry),
})

const feature = z.looseObject({
  type: z.literal('Feature'),
  geometry: geometry.nullable(),
  properties: z.record(z.string(), z.unknown()).nullable(),
})

const featureCollection = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(feature),
})

export const geoJson = z
  .discriminatedUnion('type', [...simple, geometryCollection, feature, featureCollection])
  .nullish()
