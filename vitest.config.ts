// How the tests run: straight from the TypeScript sources, all files of a worker in one process.
import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Vite would pick graphql's ES build while libraries under node_modules load the CommonJS one,
    // and graphql refuses to work with two copies of itself.
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['{gateway,subgraphs,schema,scripts}/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'gateway/console/web/**'],
    globalSetup: ['test/support/mysql/global-setup.ts'],
    pool: 'forks',
    // TypeGraphQL, Apollo and the database drivers load once a worker instead of once a file.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
