/** The languages of the interface. Another one is a text of the same shape beside each `text.ts` and a name here. */
export const languages = ['en'] as const satisfies readonly [string, ...string[]]

/** A language of the interface, as BCP 47 names it. */
export type Language = (typeof languages)[number]

/** The language that a link asks for with `lang=`; English when it names none that is here. */
export function readLanguage(asked: string | null): Language {
  return languages.find((language) => language === asked?.toLowerCase().split('-')[0]) ?? 'en'
}
