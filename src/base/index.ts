export { assertNever } from './assert-never.ts'
export { type Clock, type Ms, measureClockTick, wallClock } from './clock.ts'
export {
  integer,
  integers,
  oneOf,
  optionalNumber,
  type Param,
  type Params,
  type ParamValues,
  readParams,
  text,
  writeParams,
} from './params.ts'
export { createRandom, type Random } from './random.ts'
export { Store } from './store.ts'
