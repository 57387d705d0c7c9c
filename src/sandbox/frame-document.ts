/** The document of the frame: a strict policy and one script, which the policy names by its hash. */
import script, { hash } from './frame.ts?script'

const policy = `default-src 'none'; script-src '${hash}' blob:; worker-src blob: data:; connect-src 'none'`

/** `srcdoc` of the frame. The frame inherits the page's own policy too, so that one has to name the script as well. */
export const frameDocument = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Sandbox</title><script>${script}</script></html>`
