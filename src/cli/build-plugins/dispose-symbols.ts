/**
 * The first words of every worker's script; the page has them in `public/before-paint.js`. WebKit has neither `Symbol.dispose` nor `using`; the code that the build
 * makes of `using` looks for these symbols, and a class that names them has to have the same.
 */
export const disposeSymbols = ['dispose', 'asyncDispose']
  .map((name) => `Symbol.${name}??=Symbol.for("Symbol.${name}");`)
  .join('')
