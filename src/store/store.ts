import { and, desc, eq, sql } from 'drizzle-orm'
import type { Store } from '../store-port/store.ts'
import { createAlertStore } from './alert-store.ts'
import { createAnswerStore } from './answer-store.ts'
import { createDeliveryStore } from './delivery-store.ts'
import { createDigestStore } from './digest-store.ts'
import { createDraftStore } from './draft-store.ts'
import { findUnfinished } from './find-unfinished.ts'
import { createFollowStore } from './follow-store.ts'
import { forgetPerson } from './forget-person.ts'
import { createHubStore } from './hub-store.ts'
import { keep } from './keep.ts'
import { createLeaseStore } from './lease-store.ts'
import { createMemoStore } from './memo-store.ts'
import { createNoticeStore } from './notice-store.ts'
import type { Database, OpenDatabase } from './open-database.ts'
import { createProposalStore } from './proposal-store.ts'
import { readStatus } from './read-status.ts'
import { createReceiptStore } from './receipt-store.ts'
import { createRecordStore } from './record-store.ts'
import { createRestraintStore } from './restraint-store.ts'
import { createRevisionStore } from './revision-store.ts'
import { searchStories } from './search-stories.ts'
import { createSecretStore } from './secret-store.ts'
import { createSignatureStore } from './signature-store.ts'
import { createSourceStore } from './source-store.ts'
import { createStoryStore } from './story-store.ts'
import { createSubscriptionStore } from './subscription-store.ts'
import { audit } from './tables/moderation.ts'

/** `step`: as in `OpenDatabase`. */
export function createStore(
  database: Database,
  step: OpenDatabase['step'] = (work) => database.transaction(work),
): Store {
  const addAudit = keep(['at', 'actor', 'action', 'subject', 'detail'], (entry) =>
    database.insert(audit).values(entry),
  )
  return {
    sources: createSourceStore(database),
    records: createRecordStore(database),
    receipts: createReceiptStore(database),
    hubs: createHubStore(database),
    revisions: createRevisionStore(database),
    stories: createStoryStore(database),
    signatures: createSignatureStore(database),
    alerts: createAlertStore(database),
    subscriptions: createSubscriptionStore(database),
    follows: createFollowStore(database),
    digests: createDigestStore(database),
    restraints: createRestraintStore(database),
    deliveries: createDeliveryStore(database),
    memos: createMemoStore(database),
    notices: createNoticeStore(database),
    drafts: createDraftStore(database),
    answers: createAnswerStore(database),
    secrets: createSecretStore(database),
    proposals: createProposalStore(database),
    leases: createLeaseStore(database),
    searchStories: (words, page) => searchStories(database, words, page),
    readStatus: (since) => readStatus(database, since),
    async addAudit(entry) {
      await addAudit(entry)
    },
    forgetPerson: (person) => database.transaction((inside) => forgetPerson(inside, person)),
    findUnfinished: (before, now, deliveryCount) =>
      findUnfinished(database, { before, now, deliveryCount }),
    listAudit: ({ offset, limit, ...filter }) =>
      database
        .select()
        .from(audit)
        .where(isAuditOf(filter))
        .orderBy(desc(audit.id))
        .offset(offset)
        .limit(limit),
    transaction: (work) => database.transaction((transaction) => work(createStore(transaction))),
    step: (work) => step((inside) => work(storeOf(inside))),
  }
}

const stores = new WeakMap<Database, Store>()

/** A connection that is used again keeps its store, and the store what it has prepared. */
function storeOf(inside: Database): Store {
  const known = stores.get(inside)
  if (known !== undefined) return known
  const store = createStore(inside)
  stores.set(inside, store)
  return store
}

/** An entry is about a story when its subject is, or its detail names it. */
function isAuditOf({
  person,
  storyId,
  action,
  subject,
}: {
  person?: string | undefined
  storyId?: number | undefined
  action?: string | undefined
  subject?: string | undefined
}) {
  return and(
    action === undefined ? undefined : eq(audit.action, action),
    subject === undefined ? undefined : eq(audit.subject, subject),
    person === undefined ? undefined : sql`position(lower(${person}) in lower(${audit.actor})) > 0`,
    storyId === undefined
      ? undefined
      : sql`concat_ws(' ', ${audit.subject}, ${audit.detail}) ~ ${`\\mstory ${storyId}\\M`}`,
  )
}
