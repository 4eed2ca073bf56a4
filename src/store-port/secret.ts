/** Keys of our own, that no restart and no other process may change. */
export type SecretStore = {
  /** The one that is there, or else `made`. */
  keep(name: string, made: string): Promise<string>
}
