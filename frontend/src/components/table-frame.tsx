import type { ComponentChildren } from 'preact';

/** The props of {@link TableFrame}. */
interface TableFrameProps {
  name: string;
  isBusy?: boolean;
  children: ComponentChildren;
}

/** A scrolling frame for a table of text, with sticky heads. It can be focused, because nothing in it can. */
export function TableFrame({ name, isBusy = false, children }: TableFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it.
    <section class="table-frame" tabIndex={0} aria-label={name} aria-busy={isBusy}>
      {children}
    </section>
  );
}
