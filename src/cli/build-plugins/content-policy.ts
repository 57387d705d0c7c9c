import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/**
 * The content security policy of the page. A frame with a document of our own (`srcdoc`) and workers of a blob or a
 * `data:` address inherit it; `frame-src 'none'` keeps such a frame from going anywhere. Workers loaded from a file have their response's own policy.
 * @param inlineScripts the exact texts of scripts that documents made by the page hold inline
 */
export function policyFor(inlineScripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval' blob:", ...inlineScripts.map(hashOf)].join(' '),
    "worker-src 'self' blob: data:",
    "frame-src 'none'",
    "connect-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Puts the policy into the built page. Not in dev, where the server writes inline scripts of its own. */
export function contentPolicy(inlineScripts: readonly string[] = []): Plugin {
  return {
    name: 'content-policy',
    // The pages of the end-to-end tests are built from other roots.
    apply: ({ root }, { command }) => command === 'build' && root === undefined,
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyFor(inlineScripts) },
        injectTo: 'head-prepend',
      },
    ],
  }
}
