/** `error`: a person must act; `warn`: it heals itself; `info`: one line per alert and delivery. */
export type Log = Readonly<
  Record<'error' | 'warn' | 'info' | 'debug', (fields: object, message: string) => void>
>
