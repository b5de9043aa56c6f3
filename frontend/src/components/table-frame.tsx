import type { ComponentChildren } from 'preact';

/** What the props of {@link TableFrame} mean. */
interface TableFrameProps {
  name: string;
  isBusy?: boolean;
  children: ComponentChildren;
}

/** What scrolls a table of text, whose heads stay in sight. Nothing in it takes the focus, so that it does itself. */
export function TableFrame({ name, isBusy = false, children }: TableFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the keys.
    <section class="table-frame" tabIndex={0} aria-label={name} aria-busy={isBusy}>
      {children}
    </section>
  );
}
