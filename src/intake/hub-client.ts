/** The two things of WebSub that need the network or a key: https://www.w3.org/TR/websub/ */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { HubReader } from '../ports/hub.ts'
import type { Fetcher } from './fetch-url.ts'

export function createHubClient(fetcher: Pick<Fetcher, 'postForm'>): HubReader {
  return {
    async subscribe(url, { topic, callback, secret, leaseSeconds }) {
      await fetcher.postForm(url, {
        'hub.mode': 'subscribe',
        'hub.topic': topic,
        'hub.callback': callback,
        'hub.secret': secret,
        'hub.lease_seconds': String(leaseSeconds),
      })
    },
    isSigned({ body, signature }, secret) {
      const [, method, hex] =
        /^(sha1|sha256|sha384|sha512)=([0-9a-f]{40,128})$/i.exec(signature ?? '') ?? []
      if (method === undefined || hex === undefined) return false
      const expected = createHmac(method.toLowerCase(), secret).update(body).digest()
      const given = Buffer.from(hex, 'hex')
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}
