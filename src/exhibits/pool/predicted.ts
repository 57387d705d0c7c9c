import { createContext } from 'react'
import type { PartProps } from './part.ts'

/** Where a question tells that it was answered; nowhere outside a part. */
export const Reporting = createContext<PartProps['report']>(() => {})
