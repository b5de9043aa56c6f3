import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { makeOneStop } from '../map/leaflet/one-stop';

/** The props of {@link Toolbar}. */
interface ToolbarProps {
  /** The purpose of the controls. */
  label: string;
  class?: string;
  children: ComponentChildren;
}

/**
 * Controls that are one stop of the Tab key; arrow keys move between them (WAI-ARIA's toolbar). Otherwise a
 * keyboard user would need fifty presses to reach the time line.
 */
export function Toolbar({ label, class: className, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (bar.current ? makeOneStop(bar.current) : undefined), []);
  return (
    <div ref={bar} role="toolbar" aria-label={label} class={className}>
      {children}
    </div>
  );
}
