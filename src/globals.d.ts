/** Which build this is: the version and, where it was built in a repository, the commit. Set by vite.config.ts. */
declare const __BUILD__: string
