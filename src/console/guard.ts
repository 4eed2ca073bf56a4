import { isIP } from 'node:net'
import type { Context, HonoRequest, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * Images of articles come from anywhere; scripts and styles only from us. Loopback is named because
 * the sample site serves its pictures there.
 */
export const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'https:', 'http://127.0.0.1:*', 'http://localhost:*'],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
})

/**
 * A foreign name that resolves to our address is another site's page asking (DNS rebinding); it cannot
 * do that with an address or with `localhost`.
 */
export function isOurHost(host: string | undefined, configured: string): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '')
  return name === 'localhost' || name === configured || isIP(name) !== 0
}

export function refuseForeignHosts(configured: string): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host')
    if (isOurHost(host, configured)) return next()
    return context.json(
      { error: `the console does not answer for the host ${host ?? '(none)'}` },
      403,
    )
  }
}

/** A browser names the page that posts; tools like curl send no Origin and are let in. */
export const refuseForeignPosts: MiddlewareHandler = async (context, next) => {
  if (isForeign(context.req))
    return context.json({ error: 'posting is for the console’s own page' }, 403)
  // A form of another site can send plain text without asking first, but never JSON.
  if (!context.req.header('content-type')?.startsWith('application/json')) {
    return context.json({ error: 'expected content-type: application/json' }, 415)
  }
  return next()
}

function isForeign(request: HonoRequest): boolean {
  const origin = request.header('origin')
  const site = request.header('sec-fetch-site')
  return (
    (origin !== undefined && hostOf(origin) !== request.header('host')) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none')
  )
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

/**
 * Sent by a program of this machine to a console that only this machine reaches: not by another site's
 * page, and not through a proxy that lets the world in.
 */
export function isLocalRequest({ req }: Context, configured: string): boolean {
  const isProxied = ['forwarded', 'x-forwarded-for', 'via'].some((name) => req.header(name))
  return (
    isLoopback(configured) &&
    isOurHost(req.header('host'), configured) &&
    !isProxied &&
    !isForeign(req)
  )
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
