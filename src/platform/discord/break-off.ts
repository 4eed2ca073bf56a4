import type { RESTOptions } from 'discord.js'
import { findDeadline, refuseLateCall } from '../../ports/deadline.ts'

type MakeRequest = RESTOptions['makeRequest']

/** No call outlasts the attempt that it belongs to. */
export function breakOff(makeRequest: MakeRequest): MakeRequest {
  return async (url, init) => {
    refuseLateCall()
    const signals = [init.signal, findDeadline()].filter((signal) => signal != null)
    return makeRequest(url, { ...init, signal: AbortSignal.any(signals) })
  }
}
