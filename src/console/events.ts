import type { SandboxView } from '../ports/sandbox.ts'

const heartbeatMs = 15_000
/** Changes closer together than this are told once. */
const gatherMs = 20

export type EventStreams = {
  /** A new stream of server-sent events: `facts` first, then `channel` with the id of each changed channel. */
  open(): Response
  close(): void
}

export function createEventStreams(
  views: readonly SandboxView[],
  facts: () => unknown,
): EventStreams {
  const encoder = new TextEncoder()
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>()
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  const tell = (text: string) => {
    for (const stream of streams) stream.enqueue(encoder.encode(text))
  }
  const flush = () => {
    timer = undefined
    for (const id of changed) tell(event('channel', { id }))
    changed.clear()
  }
  const stops = views.map((view) =>
    view.onChange((channelId) => {
      if (streams.size === 0) return
      changed.add(channelId)
      timer ??= setTimeout(flush, gatherMs)
    }),
  )
  const heartbeat = setInterval(() => tell(event('facts', facts())), heartbeatMs)

  return {
    open() {
      let own: ReadableStreamDefaultController<Uint8Array>
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller
          streams.add(own)
          own.enqueue(encoder.encode(`retry: 1000\n${event('facts', facts())}`))
        },
        cancel() {
          streams.delete(own)
        },
      })
      return new Response(body, {
        headers: {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        },
      })
    },
    close() {
      clearInterval(heartbeat)
      clearTimeout(timer)
      for (const stop of stops) stop()
      for (const stream of streams) stream.close()
      streams.clear()
    },
  }
}

function event(name: string, value: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(value)}\n\n`
}
