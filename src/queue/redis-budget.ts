import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { createBatch } from '../core/batch.ts'
import type { Budget, BudgetRule } from '../ports/budget.ts'
import {
  aheadMs,
  catchUpMs,
  countsForMs,
  earlyMs,
  fullWaitMs,
  gapOf,
  isCounted,
  placeLeaseMs,
} from './budget-rule.ts'

/**
 * Why not a counter per second or a token bucket (`rate-limiter-flexible`, BullMQ's limiter): both count
 * when a call leaves, the platform when it arrives. Here a place is held from before the call until
 * `perMs` after its answer, so no span of `perMs` at the platform can hold more than `limit`, however
 * long calls are under way. Redis' own clock counts for all.
 *
 * A paced rule gives out turns one gap after the other, as far as `aheadMs` into the future, so that
 * nobody has to ask for each single call.
 */
const take = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local lease, ahead, catchUp, early, full = unpack(cjson.decode(ARGV[1]))
local answers = {}
for n, ask in ipairs(cjson.decode(ARGV[2])) do
  local turn, wait, paces = now, 0, {}
  for i, rule in ipairs(ask.rules) do
    local places = KEYS[rule.key]
    wait = math.max(wait, redis.call('PTTL', KEYS[rule.key + 1]))
    local free = now
    if rule.limit then
      redis.call('ZREMRANGEBYSCORE', places, '-inf', now)
      local count = redis.call('ZCARD', places)
      if count >= rule.limit then
        free = tonumber(redis.call('ZRANGE', places, count - rule.limit, count - rule.limit, 'WITHSCORES')[2])
      end
    end
    if rule.gap then
      paces[i] = math.max(tonumber(redis.call('GET', KEYS[rule.key + 2]) or 0), now - catchUp)
      free = math.max(free, paces[i])
    end
    turn = math.max(turn, free)
    if free > now + rule.per + ahead then
      wait = math.max(wait, full)
    elseif not rule.gap then
      wait = math.max(wait, free - now)
    elseif free > now + ahead then
      wait = math.max(wait, free - now - early)
    end
  end
  if wait > 0 then
    answers[n] = math.ceil(wait)
  else
    answers[n] = -math.ceil(turn - now)
    for i, rule in ipairs(ask.rules) do
      if rule.isCounted then
        redis.call('ZADD', KEYS[rule.key], now + lease, ask.id)
        redis.call('PEXPIRE', KEYS[rule.key], lease + rule.per)
      end
      if rule.gap then
        redis.call('SET', KEYS[rule.key + 2], math.max(paces[i], turn - catchUp) + rule.gap, 'PX', lease)
      end
    end
  end
end
return answers`

/** Until `per` after now; 0: no longer, and the turn is left to the next. */
const hold = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
for _, held in ipairs(cjson.decode(ARGV[1])) do
  local places = KEYS[held.key]
  if held.per > 0 then
    redis.call('ZADD', places, now + held.per, held.id)
    if redis.call('PTTL', places) < held.per then redis.call('PEXPIRE', places, held.per) end
  else
    redis.call('ZREM', places, held.id)
    if held.gap and redis.call('EXISTS', KEYS[held.key + 2]) == 1 then
      redis.call('INCRBYFLOAT', KEYS[held.key + 2], -held.gap)
    end
  end
end`

const pause = `
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
  redis.call('SET', KEYS[1], '', 'PX', ARGV[1])
end`

type Ask = { readonly id: string; readonly rules: readonly BudgetRule[] }
/** `fromMs`: since when, by this process's clock. */
type Held = {
  readonly id: string
  readonly rule: BudgetRule
  readonly forMs: number
  readonly fromMs: number
}

/** One script for all who ask at the same time. */
const batchCount = 64

/** Nobody waits for a place to be given back, and it counts from the answer all the same. */
const settleLingerMs = 5

/** Shared by all processes on one Redis. */
export function createRedisBudget(redis: Redis): Budget {
  const scripts = defineScripts(redis)
  const times = JSON.stringify([placeLeaseMs, aheadMs, catchUpMs, earlyMs, fullWaitMs])
  const askAll = createBatch(async (asks: readonly Ask[]) => {
    const keys = createKeys()
    const said = asks.map(({ id, rules }) => ({
      id,
      rules: rules.map((rule) => ({
        key: keys.indexOf(rule.key),
        limit: rule.limit,
        per: rule.perMs,
        gap: rule.isPaced ? gapOf(rule) : undefined,
        isCounted: isCounted(rule),
      })),
    }))
    return scripts.tenbellsTake(keys.list.length, ...keys.list, times, JSON.stringify(said))
  }, batchCount)
  const holdAll = createBatch(
    async (all: readonly Held[]) => {
      const keys = createKeys()
      const said = all.map(({ id, rule, forMs, fromMs }) => ({
        id,
        key: keys.indexOf(rule.key),
        per: forMs === 0 ? 0 : Math.max(1, Math.ceil(fromMs + forMs - performance.now())),
        gap: rule.isPaced ? gapOf(rule) : undefined,
      }))
      await scripts.tenbellsHold(keys.list.length, ...keys.list, JSON.stringify(said))
      return all.map(() => true)
    },
    batchCount,
    () => wait(settleLingerMs),
  )
  return {
    async take(rules) {
      const id = randomUUID()
      const waitMs = await askAll({ id, rules })
      if (waitMs > 0) return { kind: 'wait', waitMs }
      const turnAtMs = performance.now() - waitMs
      return { kind: 'taken', place: { id, rules: rules.filter(isCounted), turnAtMs } }
    },
    async untilTurn({ turnAtMs }) {
      const aheadOfItMs = turnAtMs - performance.now()
      if (aheadOfItMs > 0) await wait(aheadOfItMs)
    },
    async settle({ id, rules }, wasUsed) {
      const fromMs = performance.now()
      await Promise.all(
        rules.map((rule) => holdAll({ id, rule, forMs: wasUsed ? countsForMs(rule) : 0, fromMs })),
      )
    },
    async count(rule) {
      const fromMs = performance.now()
      await holdAll({ id: randomUUID(), rule, forMs: countsForMs(rule), fromMs })
    },
    async pause(key, forMs) {
      if (forMs > 0) await scripts.tenbellsPause(1, pauseKey(key), Math.ceil(forMs))
    },
  }
}

const pauseKey = (key: string) => `{tenbells}:pause:${key}`

/** Three of Redis' keys for each of ours, from `indexOf` on. */
function createKeys() {
  const list: string[] = []
  const found = new Map<string, number>()
  return {
    list,
    indexOf(key: string): number {
      const index = found.get(key) ?? list.length + 1
      if (!found.has(key))
        list.push(`{tenbells}:budget:${key}`, pauseKey(key), `{tenbells}:pace:${key}`)
      found.set(key, index)
      return index
    },
  }
}

function defineScripts(redis: Redis) {
  redis.defineCommand('tenbellsTake', { lua: take })
  redis.defineCommand('tenbellsHold', { lua: hold })
  redis.defineCommand('tenbellsPause', { lua: pause })
  // as: ioredis adds the commands just named, which its types cannot know
  return redis as unknown as {
    /** For each ask: how long until its turn, as a negative number, or how long to wait. */
    tenbellsTake(keyCount: number, ...rest: readonly string[]): Promise<readonly number[]>
    tenbellsHold(keyCount: number, ...rest: readonly string[]): Promise<unknown>
    tenbellsPause(keyCount: number, ...rest: readonly (string | number)[]): Promise<unknown>
  }
}
