import { batch, signal } from '@preact/signals';
import type { Feature, Geometry } from 'geojson';
import type { Day } from '../model/date';
import type { Collection } from './catalogue';
import { asLayer, type Loading, type LoadState } from './layer-data';
import { Failure, fetchJson, itemsAddress } from './request';

/** The properties of a feature that a user imported: whatever the file had. */
type ImportedProperties = Record<string, unknown>;

/** A feature of an imported layer. */
export type ImportedFeature = Feature<Geometry | null, ImportedProperties>;

/** The most features of an imported layer that the page draws at a time. */
const MOST_DRAWN = 2000;

/** What of an imported layer is asked for. */
interface ImportedQuery {
  /** West, south, east, north in degrees; nothing for anywhere. */
  bbox?: number[];
  /** Only what holds on this day. */
  day?: string;
}

/** Where the features are asked for: no more than {@link MOST_DRAWN} of them. */
function itemsInView(layer: string, { bbox, day }: ImportedQuery): string {
  const query = new URLSearchParams({ limit: String(MOST_DRAWN) });
  if (bbox) query.set('bbox', bbox.map((edge) => edge.toFixed(4)).join(','));
  if (day) query.set('datetime', day);
  return itemsAddress(layer, query);
}

/** How long the view must rest before features are asked for, in milliseconds. */
const REST_MS = 250;

/** What the page holds of an imported layer: the features of one view, replaced by those of the next. */
export class ImportedLayerData implements Loading {
  readonly id: string;
  readonly state = signal<LoadState>('idle');
  readonly failure = signal<Failure | null>(null);
  readonly features = signal<ImportedFeature[]>([]);
  /** How many features match what was asked for; more than are held when the layer is large. */
  readonly matched = signal(0);
  private asked: string | null = null;
  private query: ImportedQuery = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | null = null;

  constructor(id: string) {
    this.id = id;
  }

  /** Asks for what a query names, once the view rests. A request under way for something else is broken off. */
  show(query: ImportedQuery): void {
    const address = itemsInView(this.id, query);
    if (this.asked === address) return;
    this.stop();
    this.asked = address;
    this.query = query;
    this.state.value = 'loading';
    this.timer = setTimeout(() => void this.load(address), REST_MS);
  }

  /** Forgets the features, and breaks off a request for them. */
  hide(): void {
    this.stop();
    this.asked = null;
    batch(() => {
      this.state.value = 'idle';
      this.features.value = [];
      this.matched.value = 0;
    });
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.running?.abort();
  }

  /** Asks again for what was asked for last. */
  retry(): Promise<void> {
    return this.load(itemsInView(this.id, this.query));
  }

  private async load(address: string): Promise<void> {
    const running = new AbortController();
    this.running = running;
    await fetchJson(address, running.signal)
      .then((body) => asLayer<ImportedProperties>(body, address))
      .then(
        ({ features, numberMatched }) => {
          if (running.signal.aborted) return;
          batch(() => {
            this.features.value = features;
            this.matched.value = numberMatched ?? features.length;
            this.failure.value = null;
            this.state.value = 'ready';
          });
        },
        (error: unknown) => {
          if (running.signal.aborted) return;
          this.asked = null;
          batch(() => {
            this.failure.value = Failure.of(error, address);
            this.state.value = 'failed';
          });
        },
      );
  }
}

const layers = new Map<string, ImportedLayerData>();

/** What the page holds of an imported layer. */
export function importedLayer(id: string): ImportedLayerData {
  const known = layers.get(id) ?? new ImportedLayerData(id);
  layers.set(id, known);
  return known;
}

/** What to ask of an imported layer: a small one whole, a large one in view; what has time, as of the day. */
export function importedQuery(
  { itemCount, extent }: Pick<Collection, 'itemCount' | 'extent'>,
  bbox: number[],
  day: Day,
): ImportedQuery {
  return {
    ...((itemCount ?? Number.POSITIVE_INFINITY) > MOST_DRAWN && { bbox }),
    ...(extent?.temporal && { day }),
  };
}

/** A feature's name, where its properties have one. */
export function importedTitle(
  properties: Record<string, unknown> | null,
  id: string | number | undefined,
): string {
  const found = ['name', 'title', 'label', 'NAME', 'Name'].map((key) => properties?.[key]);
  return String(found.find((value) => typeof value === 'string' && value !== '') ?? id ?? '');
}
