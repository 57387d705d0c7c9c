import type { About } from '../exhibit.ts'
import { Picture } from './Picture.tsx'
import { text } from './text/about.ts'

export const about: About = { ...text, Picture }
