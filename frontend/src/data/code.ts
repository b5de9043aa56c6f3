/**
 * Opens the page again at its address, which holds the view, once the server answers. It is the way to a file
 * of code that did not come: a browser remembers that an import failed, and does not ask again (HTML, “fetch a
 * single module script”).
 */
export async function reopenPage(): Promise<void> {
  const isServed = await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isServed) window.location.reload();
}
