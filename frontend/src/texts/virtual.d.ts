/** The messages of the page's language and its conventions: see `build/texts.ts`. */
declare module 'virtual:texts' {
  const messages: Record<string, (values: Record<string, string | number>) => string>;
  export default messages;
  export const locale: import('./locale').Locale;
}

/** The messages that only the later parts need. */
declare module 'virtual:texts/parts' {
  const messages: typeof import('virtual:texts').default;
  export default messages;
}

/** The messages that only the screens need. */
declare module 'virtual:texts/screens' {
  const messages: typeof import('virtual:texts').default;
  export default messages;
}
