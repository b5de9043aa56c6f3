import type { Map as LeafletMap } from 'leaflet';

/** A part of the map. What it adds it also takes away: calling the answer undoes the call. */
export type MapPart = (map: LeafletMap) => () => void;
