import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../text/text';
import { createRedlinesMap } from './redlines-map';

/** The element in which the map lives. */
export function MapView() {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (element.current ? createRedlinesMap(element.current) : undefined), []);
  return <div ref={element} class="map" role="application" aria-label={text.mapLabel} />;
}
