import type { ComponentChildren } from 'preact';

/** A term and its value, in a card's list of facts. */
export function Entry({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div class="entry">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
