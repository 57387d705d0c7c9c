// Runs before the first paint, so that no page flashes in the wrong theme or with the wrong background.
// WebKit has neither these symbols nor `using`, whose translation looks for them; workers get them from their build.
Symbol.dispose ??= Symbol.for('Symbol.dispose')
Symbol.asyncDispose ??= Symbol.for('Symbol.asyncDispose')
;(() => {
  const root = document.documentElement
  const query = new URLSearchParams(location.hash.split('?')[1] || '')
  const known = ['auto', 'light', 'dark']
  let theme = query.get('theme')
  try {
    if (known.indexOf(theme) < 0) theme = localStorage.getItem('parallelism-playground:theme')
  } catch (_) {
    // Storage is blocked: the system decides.
  }
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  let type = query.get('type')
  try {
    if (type === null) type = localStorage.getItem('parallelism-playground:type')
  } catch (_) {
    // As above.
  }
  root.dataset.type = type === 'large' ? 'large' : 'regular'
  root.dataset.ui = query.get('ui') === 'min' ? 'min' : 'full'
})()
