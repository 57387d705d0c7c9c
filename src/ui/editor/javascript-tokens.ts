/** The words of a JavaScript or TypeScript text that an editor sets off. */

/** A part of the text, from an offset to another (exclusive). */
export interface Token {
  readonly from: number
  readonly to: number
  readonly kind: 'keyword' | 'string' | 'comment'
}

const keywords =
  'as|async|await|break|case|catch|class|const|continue|declare|default|delete|do|else|enum|export|extends|false|finally|for|from|function|if|implements|import|in|instanceof|interface|let|new|null|of|return|satisfies|static|super|switch|this|throw|true|try|type|typeof|undefined|var|void|while|yield'

// In this order: a comment or a string is no code, whatever it holds. A regular expression follows what cannot end a value.
const pattern = new RegExp(
  [
    String.raw`(?<comment>\/\/.*|\/\*[\s\S]*?(?:\*\/|$))`,
    String.raw`(?<string>'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?|${'`'}(?:\\[\s\S]|[^${'`'}\\])*${'`'}?|(?<=(?:^|[=(,:[!&|?{};+\n])\s*)\/(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n[])+\/\w*)`,
    String.raw`(?<![\w$.])(?<keyword>${keywords})(?![\w$])`,
  ].join('|'),
  'g',
)

/** The tokens of a text, in order. Whatever is in a template literal counts as its string. */
export function javascriptTokens(text: string): Token[] {
  return [...text.matchAll(pattern)].map(({ index, 0: word, groups = {} }) => {
    const kind = groups['comment'] !== undefined ? 'comment' : groups['string'] !== undefined ? 'string' : 'keyword'
    return { from: index, to: index + word.length, kind }
  })
}
