import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Feature, Geometry } from 'geojson';
import { Failure, fetchJson, type LayerQuery, layerAddress } from './request';

/** A feature whose place may be unknown or not a place at all. */
export type LayerFeature<P> = Feature<Geometry | null, P>;

/** A feature collection with the foreign members that the server adds. */
export interface Layer<P> {
  type: 'FeatureCollection';
  features: LayerFeature<P>[];
  numberMatched?: number;
  numberReturned?: number;
  timeStamp?: string;
  version?: number;
  /** Names the version in addresses that stay, such as `12.3fa9c1`. */
  versionIdentity?: string;
  lastEvidence?: string;
  licence?: string;
  attribution?: string;
}

/** An answer as a layer. Throws {@link Failure} when it is something else. */
export function asLayer<P>(body: unknown, address: string): Layer<P> {
  const isLayer = Array.isArray((body as { features?: unknown } | null)?.features);
  if (!isLayer) throw new Failure('unreadable', address);
  return body as Layer<P>;
}

/** How far the loading of something is. */
export type LoadState = 'idle' | 'loading' | 'ready' | 'failed';

/** Something that loads, and can fail to. What is missing is never taken for what is not there. */
export interface Loading {
  /** The collection that it belongs to, by which a failure is named. */
  readonly id: string;
  /** `ready` as soon as there is something to show, even if more failed to come. */
  readonly state: ReadonlySignal<LoadState>;
  /** Why the last request failed; null when it did not. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Asks again for what failed. */
  retry(): Promise<void>;
}

/** One layer's data as the page holds it: kept while more or finer loads, replaced when it has come. */
export class LayerData<P extends { id: string }> implements Loading {
  readonly id: string;
  readonly state = signal<LoadState>('idle');
  readonly failure = signal<Failure | null>(null);
  readonly layer = signal<Layer<P> | null>(null);
  readonly features: ReadonlySignal<LayerFeature<P>[]>;
  readonly items: ReadonlySignal<P[]>;
  private readonly byId: ReadonlySignal<Map<string, LayerFeature<P>>>;
  /** The address asked for last, null after a failure; and what it asked for. */
  private asked: string | null = null;
  private query: LayerQuery = {};

  constructor(id: string) {
    this.id = id;
    this.features = computed(() => this.layer.value?.features ?? []);
    this.items = computed(() => this.features.value.map((feature) => feature.properties));
    this.byId = computed(
      () => new Map(this.features.value.map((feature) => [feature.properties.id, feature])),
    );
  }

  /** The feature of an id, if it has been loaded. */
  find(id: string): LayerFeature<P> | null {
    return this.byId.value.get(id) ?? null;
  }

  /** Loads what a query asks for, unless that is what was asked for last. Never throws: see `failure`. */
  async load(query: LayerQuery = {}): Promise<void> {
    const address = layerAddress(this.id, query);
    if (this.asked === address) return;
    this.asked = address;
    this.query = query;
    batch(() => {
      this.failure.value = null;
      if (this.layer.peek() === null) this.state.value = 'loading';
    });
    await fetchJson(address)
      .then((body) => asLayer<P>(body, address))
      .then(
        (layer) => this.accept(layer, address),
        (error: unknown) => this.refuse(error, address),
      );
  }

  /** Asks again for what was asked for last. */
  retry(): Promise<void> {
    return this.load(this.query);
  }

  private accept(layer: Layer<P>, address: string): void {
    // A slow answer must not replace the one asked for after it.
    if (this.asked !== address) return;
    batch(() => {
      this.layer.value = layer;
      this.state.value = 'ready';
    });
  }

  private refuse(error: unknown, address: string): void {
    if (this.asked !== address) return;
    this.asked = null;
    batch(() => {
      this.failure.value = Failure.of(error, address);
      this.state.value = this.layer.peek() === null ? 'failed' : 'ready';
    });
  }
}
