import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Feature, Geometry } from 'geojson';
import type { Day } from '../model/date';
import type { Collection } from './catalogue';
import { asLayer } from './layer-data';
import { type LoadState, noteFailure, type ReadLoading, readable } from './loading';
import { Failure, fetchJson, itemsAddress } from './request';

/** The properties of an imported feature: whatever the file had. */
type ImportedProperties = Record<string, unknown>;

/** A feature of an imported layer. */
export type ImportedFeature = Feature<Geometry | null, ImportedProperties>;

/** The largest number of features that the page draws of an imported layer. */
const MOST_DRAWN = 2000;

/** A request for features of an imported layer. */
interface ImportedQuery {
  /** West, south, east, north in degrees; undefined for no limit. */
  bbox?: number[];
  /** Only features that hold on this day. */
  day?: string;
}

/** The address of the features: at most {@link MOST_DRAWN} of them. */
function itemsInView(layer: string, { bbox, day }: ImportedQuery): string {
  const query = new URLSearchParams({ limit: String(MOST_DRAWN) });
  if (bbox) query.set('bbox', bbox.map((edge) => edge.toFixed(4)).join(','));
  if (day) query.set('datetime', day);
  return itemsAddress(layer, query);
}

/** How long the view must rest before features are requested, in milliseconds. */
const REST_MS = 250;

/** What the page holds of an imported layer: the features of one view. Those of the next view replace them. */
export class ImportedLayerData implements ReadLoading {
  readonly id: string;
  readonly state = signal<LoadState>('idle');
  readonly failure = signal<Failure | null>(null);
  readonly features: Signal<ImportedFeature[]>;
  readonly isRead: ReadonlySignal<boolean>;
  /** How many features match the request; if the layer is large, more than the page holds. */
  readonly matched = signal(0);
  private asked: string | null = null;
  private query: ImportedQuery = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | null = null;

  constructor(id: string) {
    this.id = id;
    [this.features, this.isRead] = readable<ImportedFeature[]>([]);
  }

  /** Requests the features of a query, once the view rests. Aborts a running request for another query. */
  show(query: ImportedQuery): void {
    const address = itemsInView(this.id, query);
    if (this.asked === address) return;
    this.stop();
    this.asked = address;
    this.query = query;
    this.state.value = 'loading';
    this.timer = setTimeout(() => void this.load(address), REST_MS);
  }

  /** Drops the features, and aborts a running request for them. */
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

  /** Repeats the latest request. */
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
          noteFailure(this);
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

/** The request for an imported layer: all of a small one, the part in view of a large one; with the day if it has times. */
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

/** A feature's name, if one of its properties is a name. */
export function importedTitle(
  properties: Record<string, unknown> | null,
  id: string | number | undefined,
): string {
  const found = ['name', 'title', 'label', 'NAME', 'Name'].map((key) => properties?.[key]);
  return String(found.find((value) => typeof value === 'string' && value !== '') ?? id ?? '');
}
