export { FrameChannel, type FrameWindow } from './frame-channel.ts'
export { heightOf, parentOrigin } from './parent.ts'
export {
  type EmbedEventName,
  type EmbedMessage,
  protocolVersion,
  type ResultTable,
  readAsk,
} from './protocol.ts'
