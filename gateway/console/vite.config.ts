// Builds the console's pages: everything they need, so that they run where there is no internet.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The editor is several megabytes in one piece; it is loaded after the page is there. */
const editorKilobytes = 6_000;

export default defineConfig({
  root: here('web'),
  base: './',
  plugins: [react()],
  build: {
    outDir: here('../../dist/console'),
    emptyOutDir: true,
    chunkSizeWarningLimit: editorKilobytes,
    rolldownOptions: {
      onLog: (level, log, report) => {
        // GraphiQL's modules carry notes to the React compiler, which has run over them already.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
