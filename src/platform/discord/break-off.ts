import type { RESTOptions } from 'discord.js'
import { findDeadline } from '../../ports/deadline.ts'

type MakeRequest = RESTOptions['makeRequest']

/** No call outlasts the attempt that it belongs to. */
export function breakOff(makeRequest: MakeRequest): MakeRequest {
  return (url, init) => {
    const signals = [init.signal, findDeadline()].filter((signal) => signal != null)
    return makeRequest(url, { ...init, signal: AbortSignal.any(signals) })
  }
}
