import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'

// public/supported.js takes the element away where this page cannot work.
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)

// In development every file changes without its name, and the server isolates the page by itself.
if (import.meta.env.PROD) void import('./app/isolation.ts').then(({ seekIsolation }) => seekIsolation())
