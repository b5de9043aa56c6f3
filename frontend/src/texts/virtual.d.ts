/** The messages of the page's language and its conventions: see `build/texts.ts`. */
declare module 'virtual:texts' {
  const messages: Record<string, (values: Record<string, string | number>) => string>;
  export default messages;
  export const locale: import('./locale').Locale;
}
