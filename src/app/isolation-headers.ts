/**
 * Response headers that give a page shared memory (`SharedArrayBuffer`) and the fine clock.
 * Our server, `public/_headers` and the service worker send the same set; a test compares them.
 * @see https://developer.mozilla.org/docs/Web/API/Window/crossOriginIsolated
 */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Document-Isolation-Policy': 'isolate-and-require-corp',
} as const
