/** The address of a worker module that does not exist. */
export const missingModule = new URL('no-such-module.js', location.href).href
