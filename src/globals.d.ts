/** Which build this is: the version and, where it was built in a repository, the commit. Set by vite.config.ts. */
declare const __BUILD__: string

/** The text of a classic script with everything that the entry imports. Made by cli/build-plugins/script-text.ts. */
declare module '*.ts?script' {
  const text: string
  /** As a content security policy names the text, without its quotes: "sha256-…". */
  export const hash: string
  // biome-ignore lint/style/noDefaultExport: a bundler's text import is a default
  export default text
}
