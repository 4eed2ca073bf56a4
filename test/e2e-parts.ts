/** The parts of the end-to-end test: the bot as a process of its own, the platforms, a publisher. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { ChannelSetting } from '../src/sandbox/discord/world.ts'
import type { ChatSetting } from '../src/sandbox/telegram/bot-api.ts'
import { startTelegramSandbox } from '../src/sandbox/telegram/sandbox.ts'
import { startCheckedSandbox } from './platform/discord-kit.ts'
import { checkTraffic } from './platform/telegram-schemas.ts'

/**
 * Both platforms, in the test's own process: for the bot they are another one. Every request of the
 * bot is held against the platforms' specs, where those are beside the project.
 */
export async function startPlatforms(
  folder: string,
  places: {
    readonly channels?: readonly ChannelSetting[]
    readonly chats?: readonly ChatSetting[]
    /** Hears every answer: the path or the method that was asked, and the status. */
    readonly onAnswer?: (asked: string, status: number) => void
  } = {},
) {
  const { channels, chats, onAnswer } = places
  const discord = await startCheckedSandbox({
    file: join(folder, 'discord.jsonl'),
    ...(channels && { channels }),
    onAnswer: ({ path }, status) => onAnswer?.(path, status),
  })
  const telegram = await startTelegramSandbox({
    file: join(folder, 'telegram.jsonl'),
    ...(chats && { chats }),
    onRequest: checkTraffic,
    onAnswer: ({ method }, status) => onAnswer?.(method, status),
  })
  return {
    environment: { DISCORD_API: discord.api, TELEGRAM_API: telegram.api },
    views: { discord: discord.view, telegram: telegram.view },
    channels: () => [...discord.view.channels(), ...telegram.view.channels()],
    async close() {
      await Promise.all([discord.close(), telegram.close()])
    },
  }
}

export function spawnTenbells(
  args: readonly string[],
  environment: Record<string, string>,
): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Resolves when the block of `start` has been printed. */
export async function untilStarted(child: ChildProcess): Promise<void> {
  for await (const line of linesOf(child)) if (line.includes('Ctrl-C')) return
  throw new Error('the bot ended before it had started')
}

export async function stopProcess(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL',
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

function linesOf(child: ChildProcess) {
  if (!child.stdout) throw new Error('its output is not piped')
  return createInterface({ input: child.stdout })
}

export type Article = {
  readonly slug: string
  readonly headline: string
  readonly paragraphs: readonly string[]
}

/** A publisher whose feed and pages the test rewrites. */
export async function startPublisher(): Promise<{
  readonly feedUrl: string
  publish(article: Article): void
  close(): Promise<void>
}> {
  const articles = new Map<string, Article & { publishedAt: string; modifiedAt: string }>()
  let origin = ''
  const server: Server = createServer((request, response) => {
    const slug = request.url?.slice(1) ?? ''
    const article = articles.get(slug)
    if (slug === 'feed.xml') {
      response.setHeader('content-type', 'application/atom+xml')
      response.end(sayFeed(origin, [...articles.values()]))
    } else if (article) {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(sayPage(origin, article))
    } else {
      response.statusCode = 404
      response.end()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no address')
  origin = `http://127.0.0.1:${address.port}`
  return {
    feedUrl: `${origin}/feed.xml`,
    publish(article) {
      const now = new Date().toISOString()
      const publishedAt = articles.get(article.slug)?.publishedAt ?? now
      articles.set(article.slug, { ...article, publishedAt, modifiedAt: now })
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

type Published = Article & { readonly publishedAt: string; readonly modifiedAt: string }

function sayFeed(origin: string, articles: readonly Published[]): string {
  const entries = articles.map(
    ({ slug, headline, publishedAt, modifiedAt }) =>
      `<entry><id>tag:quay.example,2026:${slug}</id><title>${headline}</title><link href="${origin}/${slug}"/><published>${publishedAt}</published><updated>${modifiedAt}</updated></entry>`,
  )
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:quay.example,2026:feed</id><title>The Quay</title><updated>${new Date().toISOString()}</updated>${entries.join('')}</feed>`
}

function sayPage(
  origin: string,
  { slug, headline, paragraphs, publishedAt, modifiedAt }: Published,
): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    url: `${origin}/${slug}`,
    datePublished: publishedAt,
    dateModified: modifiedAt,
  }
  return `<!doctype html><html lang="en"><head><title>${headline}</title><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><nav><a href="/">Home</a></nav><article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
}
