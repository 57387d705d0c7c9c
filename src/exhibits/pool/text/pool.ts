/** The words of `Pool.tsx`. */
export const text = {
  thisAddressLeadsToNo: 'This address leads to no part of the exhibit',
  thereIsNoPart: 'There is no part ',
  thisIsTheFirstOne: '. This is the first one.',
} as const
