// The page's own service worker sends them too, so they live with it.
export { isolationHeaders } from '../app/isolation-headers.ts'
