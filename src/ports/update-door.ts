/** Where Telegram itself brings what people say and press; the console serves it. */
export type UpdateDoor = {
  /** `secret`: of the header `X-Telegram-Bot-Api-Secret-Token`. After 200 it is answered, and never comes again. */
  receive(body: unknown, secret: string | undefined): Promise<200 | 400 | 401>
}
