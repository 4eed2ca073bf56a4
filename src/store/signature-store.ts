import { eq, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { RecordId, StoryId } from '../core/model.ts'
import { keysOf } from '../core/story/signature.ts'
import { mostPostings, mostReports, mostStories } from '../core/story/window.ts'
import type { SignatureStore } from '../store-port/signature.ts'
import { keep, keepRaw } from './keep.ts'
import type { Database } from './open-database.ts'
import { type PackedSignature, packSignature, unpackSignature } from './packed-signature.ts'
import { posting, signature, termCount } from './tables/grouping.ts'
import { record } from './tables/record.ts'
import { story } from './tables/story.ts'

/** Any number; the same in every process. */
const filingLock = 8_787_011

type TermCount = readonly [term: number, recordCount: number]

/** Not a term: it counts the records. */
const allRecords = 0

/** Of the aged-out, for each record that is filed. */
const forgottenAtOnce = 4

export function createSignatureStore(database: Database): SignatureStore {
  // In one row: a report has a hundred terms and more, and reading that many takes longer than finding them.
  const countsOf = keep(['terms'], ({ terms }) =>
    database
      .select({
        counts: sql<
          readonly TermCount[]
        >`coalesce(json_agg(json_build_array(${termCount.term}, ${termCount.recordCount})), '[]')`,
      })
      .from(termCount)
      .where(sql`${termCount.term} in (${unnest(terms)})`),
  )
  const candidates = keep(['keys', 'openSince'], ({ keys, openSince }) =>
    database
      .select({
        storyId: sql<StoryId>`story_id`,
        filedIn: sql<StoryId>`filed_in`,
        recordId: sql<RecordId>`record_id`,
        packed: sql<PackedSignature>`packed`,
      })
      .from(candidatesOf(keys, openSince)),
  )
  const lock = keepRaw(database, [], () => sql`select pg_advisory_xact_lock(${filingLock})`)
  const countMore = keepRaw(
    database,
    ['terms'],
    ({ terms }) => sql`
      insert into ${termCount} (term, record_count)
      select term, 1 from (${unnest(terms)}) as added (term)
      on conflict (term) do update set record_count = ${termCount.recordCount} + 1`,
  )
  const replace = keepReplace(database)
  const forget = keepForget(database)
  return {
    async lock() {
      await lock({})
    },
    async countTerms(hashes) {
      const [found] = await countsOf({ terms: JSON.stringify([allRecords, ...hashes]) })
      const byHash = new Map(found?.counts)
      return { reportCount: byHash.get(allRecords) ?? 0, byHash }
    },
    async addTerms(hashes) {
      const terms = [...new Set([allRecords, ...hashes])].toSorted((a, b) => a - b)
      await countMore({ terms: JSON.stringify(terms) })
    },
    async listCandidates(keys, openSince) {
      if (keys.length === 0) return []
      const rows = await candidates({
        keys: JSON.stringify(keys),
        openSince: openSince.toISOString(),
      })
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
      await replace({
        recordId,
        keys: JSON.stringify(keysOf(put).map(({ hash }) => hash)),
        packed: JSON.stringify(packSignature(put)),
        seenAt: seenAt.toISOString(),
      })
    },
    async forget(openSince) {
      await forget({ openSince: openSince.toISOString() })
    },
  }
}

function keepReplace(database: Database) {
  return keepRaw(
    database,
    ['recordId', 'keys', 'packed', 'seenAt'],
    ({ recordId, keys, packed, seenAt }) => sql`
      with gone as (
        delete from ${posting} using ${signature}
        where ${signature.recordId} = ${recordId} and ${posting.recordId} = ${recordId}
          and ${posting.term} = any(${signature.keys}) and ${posting.term} not in (${unnest(keys)})
      ), added as (
        insert into ${posting} (term, record_id)
        select term, ${recordId}::integer from (${unnest(keys)}) as key (term)
        on conflict do nothing
      )
      insert into ${signature} (record_id, packed, keys, seen_at)
      values (${recordId}, ${packed}, array(${unnest(keys)}), ${seenAt})
      on conflict (record_id) do update
        set packed = excluded.packed, keys = excluded.keys, seen_at = excluded.seen_at`,
  )
}

function keepForget(database: Database) {
  return keepRaw(
    database,
    ['openSince'],
    ({ openSince }) => sql`
      with gone as (
        delete from ${signature} where ${signature.recordId} in (
          select ${signature.recordId} from ${signature}
          where ${signature.seenAt} < ${openSince}
          order by ${signature.seenAt} limit ${forgottenAtOnce})
        returning record_id, keys
      )
      delete from ${posting} using gone
      where ${posting.recordId} = gone.record_id and ${posting.term} = any(gone.keys)`,
  )
}

const filedIn = sql`coalesce(${record.filedIn}, ${record.storyId})`

/** Every step reads a bounded number of rows by an index. */
function candidatesOf(keys: Placeholder, openSince: Placeholder): SQL {
  return sql`(
    with hit as (
      select found.record_id, sum(key.weight) as overlap
      from json_to_recordset(${keys}::json) as key (hash int, weight real)
      cross join lateral (
        select ${posting.recordId} from ${posting} where ${posting.term} = key.hash
        order by ${posting.recordId} desc limit ${mostPostings}
      ) found
      group by found.record_id
    ),
    likely as (
      select ${record.storyId}, ${filedIn} as filed_in, max(hit.overlap) as overlap
      from hit
      join ${record} on ${record.id} = hit.record_id
      join ${story} on ${story.id} = ${record.storyId}
      where ${story.updatedAt} >= ${openSince}
      group by ${record.storyId}, ${filedIn}
      order by overlap desc
      limit ${mostStories}
    )
    select likely.story_id, likely.filed_in, report.record_id, report.packed
    from likely
    cross join lateral (
      select ${signature.recordId}, ${signature.packed}
      from ${record} join ${signature} on ${signature.recordId} = ${record.id}
      where ${record.storyId} = likely.story_id and ${filedIn} = likely.filed_in
      order by ${record.id} desc
      limit ${mostReports}
    ) report
  ) as candidate`
}

/** A column of many numbers as one parameter: drivers are slow at hundreds of them. */
function unnest(json: Placeholder): SQL {
  return sql`select value::int from json_array_elements_text(${json}::json)`
}
