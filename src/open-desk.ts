/** The sources' desk on the store itself, for a command while no process runs. */
import { createSourceDesk } from './command/source-desk.ts'
import type { Config } from './config.ts'
import type { SourceDesk } from './ports/source-desk.ts'
import { openEmbedded, openPostgres } from './store/open-database.ts'
import { createStore } from './store/store.ts'

/** Throws BackendError, or FolderInUseError when another process has the embedded store. */
export async function openDesk(
  config: Config,
  dataFolder: string,
): Promise<{ readonly desk: SourceDesk; close(): Promise<void> }> {
  const opened = config.databaseUrl
    ? await openPostgres(config.databaseUrl)
    : await openEmbedded(dataFolder)
  const store = createStore(opened.database)
  return {
    desk: createSourceDesk({ store, now: () => new Date() }),
    close: () => opened.close(),
  }
}
