/** Loads a library that is a script and not a module: it finds its global scope as `this`, and leaves a name in it. */
export function loadScript(url: string): Promise<void> {
  const script = document.createElement('script')
  script.src = url
  document.head.append(script)
  return new Promise((resolve, reject) => {
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${url} did not load`))
  })
}
