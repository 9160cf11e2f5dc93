import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react-swc';
import { defaultClientConditions, defineConfig } from 'vite';
import { compressed } from './compression/compressed.mjs';
import { documentsWithTheirPages } from './documents/inline-documents.mjs';
import { macros } from './messages/macros.mjs';
import { wordsWithTheirPages } from './messages/words-with-their-pages.mjs';
import { mantineStyles } from './styles/mantine-styles.mjs';

const api = process.env.API_URL ?? 'http://127.0.0.1:3001';
const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  plugins: [
    documentsWithTheirPages(`${root}src`),
    react({ plugins: [macros] }),
    lingui({ cwd: root }),
    wordsWithTheirPages(root),
    mantineStyles(`${root}../../libs/ui/src/mantine.css`),
    compressed,
  ],
  // Workspace packages are loaded from their sources, as everywhere in the repository.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: {
    // As objects: a plain address would change the Host, by which the API recognises uploads from its own pages.
    proxy: {
      '/graphql': { target: api, ws: true },
      '/graphiql': { target: api },
      '/files': { target: api },
      '/export': { target: api },
      '/healthz': { target: api },
    },
  },
  // Browsers since 2024: older CSS targets would compile away `light-dark()`, which follows the chosen colour scheme.
  build: { outDir: 'dist', manifest: true, target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'] },
});
