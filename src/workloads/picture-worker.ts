/** Paints the picture of a workload, so that the page stays free. */
import { expose, transfer } from 'comlink'
import { type Painted, paint } from './picture.ts'

const api = {
  async paint(id: string, size: number): Promise<Painted> {
    const painted = await paint(id, size)
    return transfer(painted, [painted.pixels.buffer])
  },
}

export type PictureApi = typeof api

expose(api)
