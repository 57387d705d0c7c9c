import { Notice } from '#ui'
import { type Address, addressVersion, longestHash } from './address.ts'
import { text } from './text/address.ts'

const shown = (given: string): string => (given.length > 60 ? `${given.slice(0, 60)}…` : given)

/** Says what in the address could not be used; nothing when all of it could. */
export function AddressNotice({ address, known }: { readonly address: Address; readonly known: boolean }) {
  const { slug, version, refused } = address
  if (refused !== null) {
    return (
      <Notice tone="warn" title={text.tooLong} announce>
        <p>{text.tooLongWhy(refused, longestHash)}</p>
      </Notice>
    )
  }
  if (!known && slug !== '') {
    return (
      <Notice tone="warn" title={text.unknown} announce>
        <p>
          {text.nothingAt} <code>#/{shown(slug)}</code>. {text.theseAre}
        </p>
      </Notice>
    )
  }
  if (version !== addressVersion) {
    return (
      <Notice tone="warn" title={text.otherVersion(shown(version))} announce>
        <p>{text.otherVersionWhy(addressVersion)}</p>
      </Notice>
    )
  }
  return null
}
