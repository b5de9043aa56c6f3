/** `@messageformat/core` ships no types for this module. */
declare module '@messageformat/core/compile-module' {
  import type MessageFormat from '@messageformat/core';
  /** The source of an ES module whose default export has a function for each message. */
  export default function compileModule(
    messageFormat: MessageFormat,
    messages: Record<string, string>,
  ): string;
}
