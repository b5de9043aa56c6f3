import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Feature, Geometry } from 'geojson';
import { type LoadState, noteFailure, type ReadLoading, readable } from './loading';
import { Failure, fetchJson, type LayerQuery, layerAddress } from './request';

/** A feature whose geometry may be missing or invalid. */
export type LayerFeature<P> = Feature<Geometry | null, P>;

/** A feature collection with the foreign members that the server adds. */
export interface Layer<P> {
  type: 'FeatureCollection';
  features: LayerFeature<P>[];
  numberMatched?: number;
  numberReturned?: number;
  timeStamp?: string;
  version?: number;
  /** The version's permanent name for addresses, such as `12.3fa9c1`. */
  versionIdentity?: string;
  lastEvidence?: string;
  licence?: string;
  attribution?: string;
}

/** Parses an answer as a layer. Throws {@link Failure} if it is not one. */
export function asLayer<P>(body: unknown, address: string): Layer<P> {
  const isLayer = Array.isArray((body as { features?: unknown } | null)?.features);
  if (!isLayer) throw new Failure('unreadable', address);
  return body as Layer<P>;
}

/** The data of one layer. It is kept while more or finer data loads, and then replaced. */
export class LayerData<P extends { id: string }> implements ReadLoading {
  readonly id: string;
  readonly state = signal<LoadState>('idle');
  readonly failure = signal<Failure | null>(null);
  readonly layer: ReadonlySignal<Layer<P> | null>;
  readonly isRead: ReadonlySignal<boolean>;
  readonly features: ReadonlySignal<LayerFeature<P>[]>;
  readonly items: ReadonlySignal<P[]>;
  private readonly byId: ReadonlySignal<Map<string, LayerFeature<P>>>;
  /** The address of the latest request, null after a failure; and its query. */
  private asked: string | null = null;
  private query: LayerQuery;
  private readonly held: Signal<Layer<P> | null>;

  /** `usual` is the query of a request that names none. */
  constructor(id: string, usual: LayerQuery = {}) {
    this.id = id;
    this.query = usual;
    [this.held, this.isRead] = readable<Layer<P> | null>(null);
    this.layer = this.held;
    this.features = computed(() => this.layer.value?.features ?? []);
    this.items = computed(() => this.features.value.map((feature) => feature.properties));
    this.byId = computed(
      () => new Map(this.features.value.map((feature) => [feature.properties.id, feature])),
    );
  }

  /** The feature with an id, if it has loaded. */
  find(id: string): LayerFeature<P> | null {
    return this.byId.value.get(id) ?? null;
  }

  /**
   * Loads the result of a query, unless it is the latest request already. Without one, repeats the latest query.
   * Never throws: see `failure`.
   */
  async load(query: LayerQuery = this.query): Promise<void> {
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

  /** Repeats the latest request. */
  retry(): Promise<void> {
    return this.load(this.query);
  }

  async ask(): Promise<void> {
    if (this.state.peek() === 'idle') await this.load(this.query);
  }

  private accept(layer: Layer<P>, address: string): void {
    // A slow answer must not replace the answer to a later request.
    if (this.asked !== address) return;
    batch(() => {
      this.held.value = layer;
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
    noteFailure(this);
  }
}
