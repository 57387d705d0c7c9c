// Writes into the memory it is given, so that the page sees whether both look at the same bytes.
self.addEventListener('message', (event: MessageEvent<SharedArrayBuffer>) => {
  Atomics.store(new Int32Array(event.data), 0, 42)
  self.postMessage('written')
})
