import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Else what the first page shares with the editor would be loaded together with the editor.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/, priority: 5 },
            { name: 'yjs', test: /node_modules[\\/](yjs|lib0|y-protocols)[\\/]/, priority: 4 },
            { name: 'signalr', test: /node_modules[\\/]@(microsoft|msgpack)[\\/]/, priority: 4 },
            { name: 'editor', test: /node_modules[\\/](@tiptap|prosemirror-|orderedmap|rope-sequence|w3c-keyname|linkifyjs)/, priority: 3 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:5080', '/sign-in/personas': 'http://localhost:5080', '/sign-out': 'http://localhost:5080', '/hubs': { target: 'http://localhost:5080', ws: true } } },
  // A file finds the modules as another left them: a test sets what it depends on. Loading everything anew for each took most of the time.
  test: { environment: 'node', pool: 'threads', isolate: false, include: ['src/**/*.test.{ts,tsx}'] },
});
