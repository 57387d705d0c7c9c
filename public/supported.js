// Runs before the application. Import maps came with Safari 16.4, color-mix() with Chrome 111 and Firefox 113.
;(() => {
  const supports = {
    importMaps: 'supports' in HTMLScriptElement && HTMLScriptElement.supports('importmap'),
    colorMix: 'CSS' in window && CSS.supports('color', 'color-mix(in srgb, red, blue)'),
    workers: 'Worker' in window,
  }
  if (supports.importMaps && supports.colorMix && supports.workers) return
  const root = document.getElementById('root')
  root.parentNode.replaceChild(document.getElementById('unsupported').content, root)
})()
