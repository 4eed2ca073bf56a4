/** ninjs 2.0 to 2.2: lower-case names, lists in the plural. */
import { z } from 'zod'
import { geoJson } from './geojson.ts'
import { contactInfo, rightsInfo, symbol } from './lower-case.ts'
import {
  advices,
  contentTypes,
  type Fields,
  listOf,
  number,
  oneOf,
  part,
  percent,
  pubStatus,
  type Series,
  standard,
  sumUp,
  text,
  urgency,
  version,
} from './parts.ts'

const reference: Fields = { name: text, uri: text, literal: text }
const concept: Fields = { ...reference, rel: text }
const concepts = listOf(part(concept))
const contact: Fields = { ...concept, contactinfo: contactInfo }

const subject = part({ ...concept, creator: text, relevance: percent, confidence: percent })

const written: Fields = { role: text, contenttype: text, value: z.string() }
const texts = listOf(part(written))

const rendition = part({
  name: z.string(),
  href: text,
  contenttype: text,
  title: text,
  height: number,
  width: number,
  sizeinbytes: number,
  duration: number,
  format: text,
})

const fieldsAdded: readonly Fields[] = [
  {
    standard,
    uri: z.string(),
    type: oneOf(`${contentTypes} component`),
    representationtype: oneOf('full partial'),
    profile: text,
    version,
    firstcreated: text,
    versioncreated: text,
    contentcreated: text,
    embargoed: text,
    pubstatus: pubStatus,
    urgency,
    copyrightholder: text,
    copyrightnotice: text,
    usageterms: text,
    ednote: text,
    language: text,
    descriptions: texts,
    bodies: listOf(part({ ...written, charcount: number, wordcount: number })),
    headlines: texts,
    people: listOf(part(contact)),
    organisations: listOf(part({ ...contact, symbols: listOf(symbol) })),
    places: listOf(part({ ...contact, geojson: geoJson })),
    subjects: listOf(subject),
    events: concepts,
    objects: concepts,
    infosources: listOf(part({ ...reference, role: text, contactinfo: contactInfo })),
    title: text,
    by: text,
    slugline: text,
    located: text,
    renditions: listOf(rendition),
    altids: listOf(part({ role: text, value: text })),
    trustindicators: listOf(part({ role: text, title: text, href: text })),
    genres: listOf(part(reference)),
    rightsinfo: rightsInfo,
  },
  { expires: text },
  { digitalsourcetype: part(reference).nullish(), advices },
]

const shapes: readonly z.ZodType[] = sumUp(fieldsAdded).map((fields, minor) => {
  const associations = listOf(z.lazy(() => (minor === 0 ? looseAssociation : association)))
  const item: z.ZodType = part({ ...fields, associations })
  const association = part({ ...fields, associations, name: z.string() })
  const looseAssociation = z.union([z.looseObject({ name: z.string() }), item], {
    error: 'expected a name, or an item with nothing but its known properties',
  })
  return item
})

export const series2: Series = { major: 2, fieldsAdded, shapes }
