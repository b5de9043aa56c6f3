import { batch, signal } from '@preact/signals';
import { fetchOwnItems, type OwnFeature, type OwnQuery, ownItemsAddress } from '../api/own-layer';
import type { LoadState } from './layer-data';

/** How long the view must rest before features are asked for, in milliseconds. */
const REST_MS = 250;

/** What the page holds of an imported layer: the features of one view, replaced by those of the next. */
export class OwnLayerData {
  readonly id: string;
  readonly state = signal<LoadState>('idle');
  readonly features = signal<OwnFeature[]>([]);
  /** How many features match what was asked for; more than are held when the layer is large. */
  readonly matched = signal(0);
  private asked: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | null = null;

  constructor(id: string) {
    this.id = id;
  }

  /** Asks for what a query names, once the view rests. A request under way for something else is broken off. */
  show(query: OwnQuery): void {
    const wanted = ownItemsAddress(this.id, query);
    if (this.asked === wanted) return;
    this.stop();
    this.asked = wanted;
    this.state.value = 'loading';
    this.timer = setTimeout(() => void this.load(wanted), REST_MS);
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

  private async load(address: string): Promise<void> {
    const running = new AbortController();
    this.running = running;
    await fetchOwnItems(address, running.signal).then(
      ({ features, numberMatched }) => {
        if (running.signal.aborted) return;
        batch(() => {
          this.features.value = features;
          this.matched.value = numberMatched ?? features.length;
          this.state.value = 'ready';
        });
      },
      () => {
        if (running.signal.aborted) return;
        this.asked = null;
        this.state.value = 'failed';
      },
    );
  }
}
