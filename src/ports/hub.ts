import type { FetchError } from './intake.ts'

export type HubMessage = { readonly body: Uint8Array; readonly signature: string | undefined }

export type HubAnswer = { readonly status: 200 | 202 | 404; readonly text: string }

/** What the pipeline asks of WebSub hubs; `intake/` implements it. */
export type HubReader = {
  /** The hub answers later, at `callback`. Throws {@link FetchError}. */
  subscribe(
    url: string,
    wish: {
      readonly topic: string
      readonly callback: string
      readonly secret: string
      readonly leaseSeconds: number
    },
  ): Promise<void>
  isSigned(message: HubMessage, secret: string): boolean
}

/** Where hubs reach us; the console serves it. */
export type HubDoor = {
  confirm(
    token: string,
    asked: { readonly [name in 'mode' | 'topic' | 'challenge' | 'lease']: string | undefined },
  ): Promise<HubAnswer>
  hear(token: string, message: HubMessage): Promise<HubAnswer>
}
