/** The worker that explores: the page stays free, and a search that takes too long ends with its worker. */
import { expose } from 'comlink'
import { ExplorerService } from './explorer-service.ts'

expose(new ExplorerService())
