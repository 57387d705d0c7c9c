// Poolifier takes a realm for a browser's only when it has a `window`, which a worker has not.
Object.assign(globalThis, { window: globalThis })
