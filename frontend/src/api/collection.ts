import { inVersion } from './edition';
import { fetchJson } from './fetch-json';

/** A link as OGC API – Common, 7.2 has it. */
export interface Link {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

/** A collection as `/ogc/collections` lists it (OGC API – Features, 7.14), as far as the page reads it. */
export interface Collection {
  id: string;
  title: string;
  description?: string;
  /** `own` for a layer that a user imported. */
  group?: string;
  itemCount?: number;
  extent?: {
    spatial?: { bbox: number[][] };
    temporal?: { interval: (string | null)[][] };
  };
  licence?: string;
  attribution?: string;
  links: Link[];
}

/** What the server offers: each collection, and the files that hold all of them. */
export interface Catalogue {
  collections: Collection[];
  everything: Link[];
}

/** Fetches the list of collections and the links of the landing page. */
export async function fetchCatalogue(): Promise<Catalogue> {
  const [list, landing] = await Promise.all([
    fetchJson(inVersion('./ogc/collections?f=json')) as Promise<{ collections?: Collection[] }>,
    fetchJson(inVersion('./ogc?f=json')) as Promise<{ links?: Link[] }>,
  ]);
  return { collections: list.collections ?? [], everything: enclosures(landing.links ?? []) };
}

/** The links to files. A new format appears by its link alone. */
export function enclosures(links: Link[]): Link[] {
  return links.filter((link) => link.rel === 'enclosure');
}
