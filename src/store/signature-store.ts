import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { RecordId, StoryId } from '../core/model.ts'
import { type Key, keysOf } from '../core/story/signature.ts'
import { mostPostings, mostReports, mostStories } from '../core/story/window.ts'
import type { SignatureStore } from '../store-port.ts'
import type { Database } from './open-database.ts'
import { packSignature, unpackSignature } from './packed-signature.ts'
import { posting, record, signature, story, termCount } from './tables.ts'

/** Any number; the same in every process. */
const filingLock = 8_787_011

/** Not a term: it counts the records. */
const allRecords = 0

/** Of the aged-out, for each record that is filed. */
const forgottenAtOnce = 4

export function createSignatureStore(database: Database): SignatureStore {
  return {
    async lock() {
      await database.execute(sql`select pg_advisory_xact_lock(${filingLock})`)
    },
    async countTerms(hashes) {
      const rows = await database
        .select()
        .from(termCount)
        .where(inArray(termCount.term, [allRecords, ...hashes]))
      const byHash = new Map(rows.map(({ term, recordCount }) => [term, recordCount]))
      return { reportCount: byHash.get(allRecords) ?? 0, byHash }
    },
    async addTerms(hashes) {
      const terms = [...new Set([allRecords, ...hashes])].toSorted((a, b) => a - b)
      await database
        .insert(termCount)
        .values(terms.map((term) => ({ term, recordCount: 1 })))
        .onConflictDoUpdate({
          target: termCount.term,
          set: { recordCount: sql`${termCount.recordCount} + 1` },
        })
    },
    async listCandidates(keys, openSince) {
      if (keys.length === 0) return []
      const rows = await database
        .select({
          storyId: sql<StoryId>`story_id`,
          recordId: sql<RecordId>`record_id`,
          packed: sql<unknown>`packed`,
        })
        .from(candidatesOf(keys, openSince))
      return rows.map(({ packed, ...row }) => ({ ...row, signature: unpackSignature(packed) }))
    },
    async find(recordId) {
      const rows = await database
        .select({ packed: signature.packed })
        .from(signature)
        .where(eq(signature.recordId, recordId))
      return rows[0] && unpackSignature(rows[0].packed)
    },
    async put(recordId, put, seenAt) {
      const keys = keysOf(put).map(({ hash }) => hash)
      const row = { packed: packSignature(put), keys, seenAt }
      await forgetPostings(database, sql`${signature.recordId} = ${recordId}`)
      await database
        .insert(signature)
        .values({ recordId, ...row })
        .onConflictDoUpdate({ target: signature.recordId, set: row })
      if (keys.length > 0)
        await database
          .insert(posting)
          .values(keys.map((term) => ({ term, recordId })))
          .onConflictDoNothing()
    },
    async forget(openSince) {
      const aged = sql`${signature.recordId} in (
        select ${signature.recordId} from ${signature}
        where ${signature.seenAt} < ${openSince.toISOString()}
        order by ${signature.seenAt} limit ${forgottenAtOnce})`
      await forgetPostings(database, aged)
      await database.delete(signature).where(aged)
    },
  }
}

/** Every step reads a bounded number of rows by an index. */
function candidatesOf(keys: readonly Key[], openSince: Date): SQL {
  return sql`(
    with hit as (
      select found.record_id, sum(key.weight) as overlap
      from json_to_recordset(${JSON.stringify(keys)}::json) as key (hash int, weight real)
      cross join lateral (
        select ${posting.recordId} from ${posting} where ${posting.term} = key.hash
        order by ${posting.recordId} desc limit ${mostPostings}
      ) found
      group by found.record_id
    ),
    likely as (
      select ${record.storyId}, max(hit.overlap) as overlap
      from hit
      join ${record} on ${record.id} = hit.record_id
      join ${story} on ${story.id} = ${record.storyId}
      where ${story.updatedAt} >= ${openSince.toISOString()}
      group by ${record.storyId}
      order by overlap desc
      limit ${mostStories}
    )
    select likely.story_id, report.record_id, report.packed
    from likely
    cross join lateral (
      select ${signature.recordId}, ${signature.packed}
      from ${record} join ${signature} on ${signature.recordId} = ${record.id}
      where ${record.storyId} = likely.story_id
      order by ${record.id} desc
      limit ${mostReports}
    ) report
  ) as candidate`
}

async function forgetPostings(database: Database, ofSignatures: SQL): Promise<void> {
  const postings = sql`(${posting.term}, ${posting.recordId}) in (
    select unnest(${signature.keys}), ${signature.recordId} from ${signature} where ${ofSignatures})`
  await database.delete(posting).where(postings)
}
