/** What contenders without a library are a version of. */
export const browserVersion =
  navigator.userAgent
    .match(/(?:Chrome|Firefox)\/\d+/)?.[0]
    .replace('Chrome/', 'Chromium ')
    .replace('/', ' ') ?? ''
