import { expect, test } from 'vitest'
import { isOurHost } from '../../src/console/guard.ts'

test.each([
  ['127.0.0.1:8787', true],
  ['localhost:8787', true],
  ['[::1]:8787', true],
  ['192.168.0.7', true],
  ['tenbells.lan', true],
  ['rebound.evil.example:8787', false],
  ['localhost.evil.example', false],
  ['', false],
  [undefined, false],
])('the host %s: %s', (host, isOurs) => {
  expect(isOurHost(host, 'tenbells.lan')).toBe(isOurs)
})
