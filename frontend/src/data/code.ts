/**
 * Opens the page again at its address, which holds the view, once the server answers. This is the only way to
 * retry a code file: a browser remembers that an import failed, and does not request it again (HTML, “fetch a
 * single module script”).
 */
export async function reopenPage(): Promise<void> {
  const isServed = await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isServed) window.location.reload();
}
