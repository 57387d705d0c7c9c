/**
 * Response headers that give a page shared memory (`SharedArrayBuffer`) and the fine clock.
 * `public/_headers` sends the same set; a test compares the two.
 * @see https://developer.mozilla.org/docs/Web/API/Window/crossOriginIsolated
 */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Document-Isolation-Policy': 'isolate-and-require-corp',
} as const
