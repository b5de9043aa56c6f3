/** Whether this is `/embed`, the page that the server makes for frames on other sites. */
export const isEmbedded = /\/embed$/.test(globalThis.location?.pathname ?? '');
