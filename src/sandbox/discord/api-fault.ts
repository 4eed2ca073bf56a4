/** Refusals in Discord's own words: https://discord.com/developers/docs/topics/opcodes-and-status-codes */
export type ErrorTree = { [field: string]: ErrorTree | readonly FieldError[] }
export type FieldError = { readonly code: string; readonly message: string }

type FaultBody = {
  readonly message: string
  readonly code: number
  readonly errors?: ErrorTree
}

export class ApiFault extends Error {
  override readonly name = 'ApiFault'
  readonly status: 400 | 401 | 403 | 404 | 405 | 413
  readonly body: FaultBody

  constructor(status: ApiFault['status'], body: FaultBody, cause?: unknown) {
    super(body.message, { cause })
    this.status = status
    this.body = body
  }
}

const table = {
  unauthorized: [401, 0, '401: Unauthorized'],
  'not-found': [404, 0, '404: Not Found'],
  'no-user-agent': [403, 40333, 'internal network error'],
  'unknown-application': [404, 10002, 'Unknown Application'],
  'unknown-channel': [404, 10003, 'Unknown Channel'],
  'unknown-message': [404, 10008, 'Unknown Message'],
  'unknown-webhook': [404, 10015, 'Unknown Webhook'],
  'unknown-interaction': [404, 10062, 'Unknown interaction'],
  'already-acknowledged': [400, 40060, 'Interaction has already been acknowledged.'],
  'missing-access': [403, 50001, 'Missing Access'],
  'missing-permissions': [403, 50013, 'Missing Permissions'],
  'cannot-write-to-user': [403, 50007, 'Cannot send messages to this user'],
  'unknown-user': [404, 10013, 'Unknown User'],
  'unknown-member': [404, 10007, 'Unknown Member'],
  'unknown-guild': [404, 10004, 'Unknown Guild'],
  'unknown-tag': [404, 10087, 'Unknown tag'],
  'already-published': [400, 40033, 'This message has already been crossposted.'],
  'tag-required': [400, 40067, 'A tag is required to create a forum post in this channel'],
  'not-in-this-channel': [400, 50008, 'Cannot send messages in a non-text channel'],
  archived: [400, 50083, 'Thread is archived'],
  'thread-exists': [400, 160004, 'A thread has already been created for this message'],
  locked: [403, 160005, 'Thread is locked'],
  'not-the-author': [403, 50005, 'Cannot edit a message authored by another user'],
  'empty-message': [400, 50006, 'Cannot send an empty message'],
  'expired-token': [401, 50027, 'Invalid Webhook Token'],
  'too-large': [413, 40005, 'Request entity too large'],
  'broken-json': [400, 50109, 'The request body contains invalid JSON.'],
} as const satisfies Record<string, readonly [ApiFault['status'], number, string]>

export function fault(name: keyof typeof table, cause?: unknown): ApiFault {
  const [status, code, message] = table[name]
  return new ApiFault(status, { message, code }, cause)
}

export function formFault(errors: ErrorTree): ApiFault {
  return new ApiFault(400, { message: 'Invalid Form Body', code: 50035, errors })
}

/** One wrong field: `fieldFault(['embeds', 0], …)`. */
export function fieldFault(path: readonly PropertyKey[], error: FieldError): ApiFault {
  return formFault(growTree([{ path, error }]))
}

export function growTree(
  faults: readonly { readonly path: readonly PropertyKey[]; readonly error: FieldError }[],
): ErrorTree {
  const root: ErrorTree = {}
  for (const { path, error } of faults) {
    let branch = root
    for (const key of path) {
      const next = branch[String(key)]
      const grown: ErrorTree = next === undefined || Array.isArray(next) ? {} : (next as ErrorTree)
      branch[String(key)] = grown
      branch = grown
    }
    const before = branch._errors
    branch._errors = [...(Array.isArray(before) ? before : []), error]
  }
  return root
}
