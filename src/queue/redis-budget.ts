import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Budget, BudgetRule } from '../ports/budget.ts'
import { fullWaitMs, placeLeaseMs } from './budget-times.ts'

/**
 * Why not a counter per second or a token bucket (`rate-limiter-flexible`, BullMQ's limiter): both count
 * when a call leaves, the platform when it arrives. Here a place is held from before the call until
 * `perMs` after its answer, so no span of `perMs` at the platform can hold more than `limit`, however
 * long calls are under way. Redis' own clock counts for all.
 */
const take = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local wait = 0
for i = 1, #KEYS, 2 do
  local limit = tonumber(ARGV[3 + (i - 1) / 2 * 3])
  local per = tonumber(ARGV[4 + (i - 1) / 2 * 3])
  wait = math.max(wait, redis.call('PTTL', KEYS[i + 1]))
  if limit >= 0 then
    redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', now)
    local count = redis.call('ZCARD', KEYS[i])
    if count >= limit then
      local first = redis.call('ZRANGE', KEYS[i], count - limit, count - limit, 'WITHSCORES')
      local free = (tonumber(first[2]) or now) - now
      if free > per then free = ${fullWaitMs} end
      wait = math.max(wait, free, 1)
    end
  end
end
if wait > 0 then return wait end
for i = 1, #KEYS, 2 do
  local counts = ARGV[5 + (i - 1) / 2 * 3]
  if counts == '1' then
    redis.call('ZADD', KEYS[i], now + ARGV[2], ARGV[1])
    redis.call('PEXPIRE', KEYS[i], ARGV[2] + ARGV[4 + (i - 1) / 2 * 3])
  end
end
return 0`

/** Until `perMs` after now; 0: no longer. */
const hold = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for i = 1, #KEYS do
  local per = tonumber(ARGV[1 + i])
  if per == 0 then
    redis.call('ZREM', KEYS[i], ARGV[1])
  else
    redis.call('ZADD', KEYS[i], now + per, ARGV[1])
    if redis.call('PTTL', KEYS[i]) < per then redis.call('PEXPIRE', KEYS[i], per) end
  end
end`

const pause = `
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
  redis.call('SET', KEYS[1], '', 'PX', ARGV[1])
end`

/** Shared by all processes on one Redis. */
export function createRedisBudget(redis: Redis): Budget {
  const scripts = defineScripts(redis)
  const placesKey = (key: string) => `{tenbells}:budget:${key}`
  const pauseKey = (key: string) => `{tenbells}:pause:${key}`
  return {
    async take(rules) {
      const id = randomUUID()
      const keys = rules.flatMap(({ key }) => [placesKey(key), pauseKey(key)])
      const limits = rules.flatMap(({ limit = -1, perMs, isCeiling }) => [
        limit,
        perMs,
        limit < 0 || isCeiling ? 0 : 1,
      ])
      const waitMs = await scripts.tenbellsTake(keys.length, ...keys, id, placeLeaseMs, ...limits)
      if (waitMs > 0) return { kind: 'wait', waitMs }
      return { kind: 'taken', place: { id, rules: rules.filter(isCounted) } }
    },
    async settle({ id, rules }, wasUsed) {
      if (rules.length === 0) return
      const keys = rules.map(({ key }) => placesKey(key))
      const times = rules.map(({ perMs }) => (wasUsed ? perMs : 0))
      await scripts.tenbellsHold(keys.length, ...keys, id, ...times)
    },
    async count({ key, perMs }) {
      await scripts.tenbellsHold(1, placesKey(key), randomUUID(), perMs)
    },
    async pause(key, forMs) {
      if (forMs > 0) await scripts.tenbellsPause(1, pauseKey(key), Math.ceil(forMs))
    },
  }
}

function isCounted({ limit, isCeiling }: BudgetRule): boolean {
  return limit !== undefined && !isCeiling
}

type Script = (keyCount: number, ...rest: readonly (string | number)[]) => Promise<number>

function defineScripts(redis: Redis) {
  redis.defineCommand('tenbellsTake', { lua: take })
  redis.defineCommand('tenbellsHold', { lua: hold })
  redis.defineCommand('tenbellsPause', { lua: pause })
  // as: ioredis adds the commands just named, which its types cannot know
  return redis as unknown as Readonly<
    Record<'tenbellsTake' | 'tenbellsHold' | 'tenbellsPause', Script>
  >
}
