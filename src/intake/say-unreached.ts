import { because, type Reason } from '../core/reason.ts'

/** By the code of Node's, undici's or OpenSSL's error: https://nodejs.org/api/errors.html */
const whys: readonly { readonly code: RegExp; say(url: string): Reason }[] = [
  {
    code: /^ENOTFOUND$/,
    say: (url) =>
      because('{url}: no such site is known; see whether the address is right', { url }),
  },
  {
    code: /^EAI_AGAIN$/,
    say: (url) => because('{url}: its site could not be looked up; we try again', { url }),
  },
  {
    code: /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/,
    say: (url) => because('{url}: nothing answers there', { url }),
  },
  {
    code: /TIMEDOUT$|_TIMEOUT$/,
    say: (url) => because('{url}: it took too long to answer', { url }),
  },
  {
    code: /CERT|^ERR_TLS|^UNABLE_TO_|^ERR_SSL/,
    say: (url) => because('{url}: its certificate is not valid', { url }),
  },
  {
    code: /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
    say: (url) => because('{url}: it broke off in the middle of its answer', { url }),
  },
  {
    code: /^(?:HPE_|Z_|ERR__ERROR_FORMAT)/,
    say: (url) => because('{url}: its answer is garbled', { url }),
  },
]

/** Why nothing came from an address. Undefined: nobody has seen this before. */
export function sayUnreached(url: string, error: unknown): Reason | undefined {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return because('{url}: it took too long to answer', { url })
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return whys.find((why) => why.code.test(code))?.say(url)
}
