import { Notice } from '#ui'
import { type Address, addressVersion, longestHash } from './address.ts'

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** Says what in the address could not be used; nothing when all of it could. */
export function AddressNotice({ address, known }: { readonly address: Address; readonly known: boolean }) {
  const { slug, version, refused } = address
  if (refused !== null) {
    return (
      <Notice tone="warn" title="This link is too long to be read" announce>
        <p>
          It has {refused.toLocaleString('en')} characters, and at most {longestHash.toLocaleString('en')} are read.
          These are the exhibits.
        </p>
      </Notice>
    )
  }
  if (!known && slug !== '') {
    return (
      <Notice tone="warn" title="This address leads to no exhibit" announce>
        <p>
          There is nothing at <code>#/{shown(slug)}</code>. These are the exhibits.
        </p>
      </Notice>
    )
  }
  if (version !== addressVersion) {
    return (
      <Notice tone="warn" title={`This link has version ${shown(version)}`} announce>
        <p>This page reads version {addressVersion}. What it does not know is left out.</p>
      </Notice>
    )
  }
  return null
}
