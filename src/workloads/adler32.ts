/**
 * The checksum that zlib and PNG use, here over several pieces as if they were one: it depends on every byte and on its
 * place, and Python has it too.
 * @param pieces of at most 8 million bytes each
 * @see RFC 1950, section 9
 */
export function adler32(pieces: readonly Uint8Array[]): string {
  let sum = 1
  let sums = 0
  for (const piece of pieces) {
    for (const byte of piece) {
      sum += byte
      sums += sum
    }
    // Once a piece is enough: below 2^53 the sums are exact.
    sum %= 65_521
    sums %= 65_521
  }
  return (sums * 65_536 + sum).toString(16).padStart(8, '0')
}
