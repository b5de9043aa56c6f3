import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { type LayerQuery, layerAddress } from '../api/address';
import { Failure } from '../api/failure';
import { fetchLayer, type Layer, type LayerFeature } from '../api/layer';

/** How far the loading of a layer is. */
export type LoadState = 'idle' | 'loading' | 'ready' | 'failed';

/** One layer's data as the page holds it: kept while more or finer loads, replaced when it has come. */
export class LayerData<P extends { id: string }> {
  readonly id: string;
  readonly state = signal<LoadState>('idle');
  readonly failure = signal<Failure | null>(null);
  readonly layer = signal<Layer<P> | null>(null);
  /** Whether the data is the whole layer, not only what holds on one day. */
  readonly isWhole = signal(false);
  readonly features: ReadonlySignal<LayerFeature<P>[]>;
  readonly items: ReadonlySignal<P[]>;
  private readonly byId: ReadonlySignal<Map<string, LayerFeature<P>>>;
  /** The address asked for last. */
  private asked: string | null = null;

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
    const wanted = layerAddress(this.id, query);
    if (this.asked === wanted) return;
    this.asked = wanted;
    if (this.layer.peek() === null) this.state.value = 'loading';
    await fetchLayer<P>(this.id, query).then(
      (layer) => this.accept(layer, wanted, query),
      (error: unknown) => this.refuse(error, wanted),
    );
  }

  private accept(layer: Layer<P>, wanted: string, query: LayerQuery): void {
    // A slow answer must not replace the one asked for after it.
    if (this.asked !== wanted) return;
    batch(() => {
      this.layer.value = layer;
      this.isWhole.value = query.day === undefined;
      this.failure.value = null;
      this.state.value = 'ready';
    });
  }

  private refuse(error: unknown, wanted: string): void {
    if (this.asked !== wanted) return;
    this.asked = null;
    this.failure.value =
      error instanceof Failure ? error : new Failure('unreadable', wanted, null, String(error));
    this.state.value = this.layer.peek() === null ? 'failed' : 'ready';
  }
}
