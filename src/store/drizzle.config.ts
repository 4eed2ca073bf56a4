import { defineConfig } from 'drizzle-kit'

// drizzle-kit reads its configuration from a default export.
// biome-ignore lint/style/noDefaultExport: required by drizzle-kit for as long as we generate migrations with it
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/store/tables/*.ts',
  out: './src/store/migrations',
  schemaFilter: ['tenbells'],
})
