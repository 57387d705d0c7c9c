import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'

// public/supported.js takes the element away where this page cannot work.
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
