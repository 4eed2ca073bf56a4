/** Keeps requests out of private networks: see the connector in fetch-url.ts. */
import { lookup as lookUp } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { buildConnector } from 'undici'
import { because } from '../core/reason.ts'

/** Carries no address: a refusal must not tell what stands inside the network. */
export class BlockedAddressError extends Error {
  override readonly name = 'BlockedAddressError'
}

export function isPublicAddress(address: string, allowLoopback: boolean): boolean {
  const bare = address.replace(/^\[|\]$/g, '')
  if (!ipaddr.isValid(bare)) return false
  const range = ipaddr.process(bare).range()
  return range === 'unicast' || (allowLoopback && range === 'loopback')
}

/**
 * A host given as an address never reaches `lookup`, so both ways are looked at. A name is resolved
 * once, and the connection goes to the very addresses that were checked.
 */
export function createGuardedConnector(options: {
  readonly allowLoopback: boolean
  readonly timeoutMs: number
}): buildConnector.connector {
  const { allowLoopback, timeoutMs } = options
  const lookup: LookupFunction = (hostname, lookupOptions, callback) => {
    lookUp(hostname, { ...lookupOptions, all: true }, (error, addresses) => {
      if (error) return callback(error, '')
      const refused = addresses.find(({ address }) => !isPublicAddress(address, allowLoopback))
      const first = addresses[0]
      if (refused !== undefined || first === undefined) return callback(blocked(hostname), '')
      if (lookupOptions.all === true) return callback(null, addresses)
      return callback(null, first.address, first.family)
    })
  }
  const connect = buildConnector({ lookup, timeout: timeoutMs })
  return (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, '')
    if (ipaddr.isValid(host) && !isPublicAddress(host, allowLoopback))
      return callback(blocked(target.hostname), null)
    return connect(target, callback)
  }
}

function blocked(host: string): BlockedAddressError {
  return new BlockedAddressError(
    because(
      '{host} is not on the public internet; a source on this machine needs ALLOW_PRIVATE_SOURCES=true',
      { host },
    ),
  )
}
