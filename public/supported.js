// Runs before the application. Import maps came with Safari 16.4, color-mix() with Chrome 111 and Firefox 113.
;(() => {
  const supports = {
    importMaps: 'supports' in HTMLScriptElement && HTMLScriptElement.supports('importmap'),
    colorMix: 'CSS' in window && CSS.supports('color', 'color-mix(in srgb, red, blue)'),
    workers: 'Worker' in window,
  }
  const supported = supports.importMaps && supports.colorMix && supports.workers
  const file = location.protocol === 'file:'
  // A frame with `sandbox` and without `allow-same-origin`: no module of ours loads there, and no worker starts.
  const sandboxed = window.origin === 'null' && !file
  if (supported && !sandboxed && !file) return
  const screen = sandboxed
    ? document.getElementById('sandboxed')
    : document.getElementById(file ? 'file' : 'unsupported').content.cloneNode(true)
  if (sandboxed) {
    const address = location.href.replace(/([?&])ui=min&?/, '$1').replace(/[?&]$/, '')
    for (const link of screen.querySelectorAll('a')) link.href = address
    for (const text of screen.querySelectorAll('code')) {
      text.textContent = address.slice(0, 500)
      text.parentNode.hidden = false
    }
  }
  const root = document.getElementById('root')
  root.parentNode.replaceChild(screen, root)
})()
