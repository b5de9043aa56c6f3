import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { makeOneStop } from '../map/leaflet/one-stop';

/** What the props of {@link Toolbar} mean. */
interface ToolbarProps {
  /** What the controls are for. */
  label: string;
  class?: string;
  children: ComponentChildren;
}

/**
 * Controls that are one stop of the Tab key: arrows go from one to the next (WAI-ARIA's toolbar). Fifty
 * stops before the time line would be fifty presses for whoever has no mouse.
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
