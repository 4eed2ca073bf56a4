import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'core', include: ['test/core/**/*.test.ts'] } },
      {
        test: {
          name: 'shell',
          include: ['test/**/*.test.ts'],
          exclude: ['test/core/**'],
          // One process, one PGlite: opening a second costs more than all the tests in it.
          isolate: false,
          maxWorkers: 1,
          globalSetup: 'test/servers.ts',
          hookTimeout: 60_000,
          testTimeout: 20_000,
        },
      },
    ],
  },
})
