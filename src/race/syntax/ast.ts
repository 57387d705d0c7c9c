/** What a program of the surface language is once it is read. Every part knows where it stands in the text. */

/** A stretch of the text: offsets in UTF-16 units, `end` exclusive; line and column of `start`, counted from 1. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
}

export type BinaryOperator = '+' | '-' | '*' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or'

/** A variable, or one element of a shared array. `attribute`: written `r.value`, as a RawValue is in Python. */
export type Reference =
  | { readonly kind: 'name'; readonly name: string; readonly attribute: boolean; readonly span: Span }
  | { readonly kind: 'element'; readonly name: string; readonly index: Expression; readonly span: Span }

export type Expression =
  | Reference
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
      readonly span: Span
    }
  | {
      readonly kind: 'choice'
      readonly condition: Expression
      readonly ifTrue: Expression
      readonly ifFalse: Expression
      readonly span: Span
    }

/** What is done to a shared thing in one indivisible step. */
export type Operation =
  | 'CAS'
  | 'fetch_add'
  | 'swap'
  | 'acquire'
  | 'release'
  | 'wait'
  | 'notify'
  | 'notify_all'
  | 'put'
  | 'get'

export interface Call {
  readonly kind: 'call'
  readonly operation: Operation
  readonly object: Reference
  readonly args: readonly Expression[]
  readonly span: Span
}

export type AssignOperator = '=' | '+=' | '-=' | '*='

export type Block = readonly Statement[]

export type Statement =
  | {
      readonly kind: 'assign'
      readonly target: Reference
      readonly operator: AssignOperator
      readonly value: Expression | Call
      readonly span: Span
    }
  | Call
  /** `span` is that of the line with the condition, without the blocks below it. */
  | {
      readonly kind: 'if'
      readonly condition: Expression
      readonly chosen: Block
      readonly otherwise: Block
      readonly span: Span
    }
  | { readonly kind: 'while'; readonly condition: Expression; readonly body: Block; readonly span: Span }
  | {
      readonly kind: 'for'
      readonly variable: string
      readonly from: Expression
      readonly to: Expression
      readonly body: Block
      readonly span: Span
    }
  | { readonly kind: 'with'; readonly object: Reference; readonly body: Block; readonly span: Span }
  | { readonly kind: 'await' | 'assert'; readonly condition: Expression; readonly span: Span }
  | { readonly kind: 'break' | 'continue'; readonly span: Span }
  | { readonly kind: 'pass'; readonly span: Span }
  | { readonly kind: 'fence'; readonly span: Span }

export type ObjectKind = 'lock' | 'semaphore' | 'barrier' | 'queue' | 'condition'

/** A name declared at the top of the text. */
export type Declaration =
  | { readonly kind: 'const'; readonly name: string; readonly value: number; readonly span: Span }
  | { readonly kind: 'local'; readonly name: string; readonly value: number; readonly span: Span }
  | {
      readonly kind: 'shared'
      readonly name: string
      /** An array where the text has brackets. */
      readonly value: number | readonly number[]
      readonly span: Span
    }
  | {
      readonly kind: ObjectKind
      readonly name: string
      /** Number of such objects where the text says `lock fork[3]`; null for a single one. */
      readonly count: number | null
      /** A semaphore's start, a barrier's parties, a queue's capacity; 0 for the others. */
      readonly size: number
      readonly span: Span
    }

/** One `process` block. `copies` is null where it stands for a single process. */
export interface ProcessBlock {
  readonly name: string
  readonly copies: number | null
  /** Plain variables that start at a value of their own. */
  readonly locals: readonly { readonly name: string; readonly value: number; readonly span: Span }[]
  readonly body: Block
  readonly span: Span
}

/** What `observe` names: a shared name, perhaps one element of it, or a plain variable of one process. */
export interface Observed {
  readonly process: string | null
  readonly name: string
  readonly index: number | null
  readonly span: Span
}

export interface SourceProgram {
  readonly declarations: readonly Declaration[]
  readonly processes: readonly ProcessBlock[]
  /** Empty: every shared variable, in the order of the text. */
  readonly observe: readonly Observed[]
}
