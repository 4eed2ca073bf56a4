/**
 * A small local news site with a play of about a minute: a feed, article pages and pictures. All that
 * it says is fiction. It knows nothing of the bot, and the bot knows nothing of it.
 */
import { readFile } from 'node:fs/promises'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { renderFeed } from './feed.ts'
import { renderArticle, renderFront } from './page.ts'
import { paper } from './paper.ts'
import { openPlay, type Play } from './play.ts'
import { scenes } from './scenes.ts'

export type SampleWire = {
  readonly name: string
  readonly siteUrl: string
  readonly feedUrl: string
  readonly scenes: readonly { readonly atMs: number; readonly title: string }[]
  /** Of the play. */
  elapsedMs(): number
  close(): Promise<void>
}

/** `stateFile` keeps the play's place across restarts; a port of 0, or one that is taken, means any free one. */
export async function startSampleWire(
  options: {
    readonly port?: number
    readonly stateFile?: string
    /** How long after the start the play begins, or goes on. */
    readonly startDelayMs?: number
    readonly now?: () => Date
  } = {},
): Promise<SampleWire> {
  const { port = 0, stateFile, startDelayMs = 0, now = () => new Date() } = options
  const play = await openPlay({ stateFile, startDelayMs, now })
  const server = createAdaptorServer({ fetch: createSite(play).fetch })
  const siteUrl = `http://127.0.0.1:${await listen(server, port)}`
  return {
    name: paper,
    siteUrl,
    feedUrl: `${siteUrl}/feed.xml`,
    scenes: scenes.map(({ atMs, title }) => ({ atMs, title })),
    elapsedMs: play.elapsedMs,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // Readers keep connections open for the next request; there will be none.
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
      await play.save()
    },
  }
}

/** A sample must not stop the whole start: where `port` is taken, any other will do. */
async function listen(server: ServerType, port: number): Promise<number> {
  try {
    return await listenAt(server, port)
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (port === 0 || !isTaken) throw error
    return await listenAt(server, 0)
  }
}

function listenAt(server: ServerType, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function createSite(play: Play): Hono {
  const site = new Hono()
  site.use(etag())
  site.get('/', async (context) =>
    context.html(renderFront(originOf(context.req.url), await play.published())),
  )
  site.get('/feed.xml', async (context) => {
    const feed = await renderFeed(originOf(context.req.url), await play.published())
    return context.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  })
  site.get('/news/:slug', async (context) => {
    const slug = context.req.param('slug')
    const found = (await play.published()).find(({ story }) => story.slug === slug)
    return found
      ? context.html(renderArticle(originOf(context.req.url), found))
      : context.text('No such page.', 404)
  })
  site.get('/pictures/:file', async (context) => {
    const file = context.req.param('file')
    if (!scenes.some(({ story }) => story.picture.file === file))
      return context.text('No such picture.', 404)
    const bytes = await readFile(new URL(`pictures/${file}`, import.meta.url))
    return context.body(new Uint8Array(bytes), 200, { 'content-type': 'image/png' })
  })
  return site
}

function originOf(url: string): string {
  return new URL(url).origin
}
