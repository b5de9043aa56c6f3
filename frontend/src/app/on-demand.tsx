import { type ReadonlySignal, signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { PartFailure } from './later';

/** A part of the page whose code is loaded at first use. If it does not load, the page says so and offers to try again. */
export function onDemand(
  fetchPart: () => Promise<FunctionComponent>,
  isWanted: ReadonlySignal<boolean>,
): FunctionComponent {
  const part = signal<FunctionComponent | 'failed' | null>(null);
  const ask = async () => {
    // Awaited, not followed by `then`, as in `loadParts`.
    try {
      part.value = await fetchPart();
    } catch {
      part.value = 'failed';
    }
  };
  return function OnDemand() {
    const wanted = isWanted.value;
    useEffect(() => {
      if (wanted && part.peek() === null) void ask();
    }, [wanted]);
    const Part = part.value;
    if (Part !== null && Part !== 'failed') return <Part />;
    if (Part === null || !wanted) return null;
    return <PartFailure />;
  };
}
