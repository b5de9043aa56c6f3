/** Whether this is the page that the server makes for frames of other sites, at `/embed`. */
export const isEmbedded = /\/embed$/.test(globalThis.location?.pathname ?? '');
