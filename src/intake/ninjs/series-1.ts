/** ninjs 1.0 to 1.6: lower-case names, lists in the singular, texts as `body_…`. */
import { z } from 'zod'
import { contactInfo, rightsInfo, symbol } from './lower-case.ts'
import {
  advices,
  contentTypes,
  type Fields,
  listOf,
  number,
  oneOf,
  openPart,
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

const concept: Fields = { name: text, rel: text, scheme: text, code: text }
const concepts = listOf(part(concept))
const contacts = listOf(part({ ...concept, contactinfo: contactInfo }))

const organisation = part({ ...concept, symbols: listOf(symbol), contactinfo: contactInfo })
const place = openPart(
  { ...concept, contactinfo: contactInfo },
  /^geometry_\w/,
  z.record(z.string(), z.unknown()),
)
const subject = part({ ...concept, creator: text, relevance: percent, confidence: percent })

const rendition = part({
  href: text,
  mimetype: text,
  title: text,
  height: number,
  width: number,
  sizeinbytes: number,
  duration: number,
  format: text,
})

const trustIndicator = part({ scheme: text, code: text, title: text, href: text })

const fieldsAdded: readonly Fields[] = [
  {
    $standard: standard,
    uri: z.string(),
    type: oneOf(contentTypes),
    mimetype: text,
    representationtype: oneOf('complete incomplete'),
    profile: text,
    version,
    versioncreated: text,
    embargoed: text,
    pubstatus: pubStatus,
    copyrightholder: text,
    copyrightnotice: text,
    language: text,
    person: contacts,
    organisation: listOf(organisation),
    place: listOf(place),
    subject: listOf(subject),
    event: concepts,
    object: concepts,
    byline: text,
    headline: text,
    located: text,
    renditions: namesTo(rendition),
  },
  { urgency, usageterms: text },
  {
    type: oneOf(`${contentTypes} component`),
    firstcreated: text,
    ednote: text,
    infosource: contacts,
    title: text,
    slugline: text,
    charcount: number,
    wordcount: number,
  },
  {
    altids: z.record(z.string(), z.unknown()).nullish(),
    trustindicator: listOf(trustIndicator),
    genre: listOf(part({ name: text, scheme: text, code: text })),
  },
  { contentcreated: text, expires: text, rightsinfo: rightsInfo },
  {},
  { digitalsourcetype: part({ name: text, uri: text, literal: text }).nullish(), advices },
]

const shapes: readonly z.ZodType[] = sumUp(fieldsAdded).map((fields, minor) => {
  const item: z.ZodType = openPart(
    { ...fields, associations: namesTo(z.lazy(() => item)) },
    minor < 3 ? /^(?:body|description)_\w/ : /^(?:body|description|headline)_\w/,
    text,
  )
  return item
})

/** An object of parts by name. */
function namesTo(shape: z.ZodType): z.ZodType {
  return openPart({}, /^\w/, shape.nullish()).nullish()
}

export const series1: Series = {
  major: 1,
  fieldsAdded,
  openNames: /^(?:body|description|headline)_\w/,
  shapes,
}
