import { effect, untracked } from '@preact/signals';
import { isMapDrawn } from '../../data/layers';
import { isDateDragged } from '../../state/dragged';

/** A task that draws a part of the map in steps. The browser can do other work between two steps. */
interface Drawing {
  draw: () => Iterator<void>;
  /** Whether it waits for the map's first picture, and until the date is no longer dragged. */
  isDeferred: boolean;
  /** The remaining steps; null if there are none. */
  rest: Iterator<void> | null;
}

/** The time for drawing between two frames while the date is dragged, in milliseconds. One step is always done. */
const SLICE = 4;

/** All drawings, in the order in which they are drawn. */
const drawings = new Set<Drawing>();
let isFrameAsked = false;
/** Whether the remaining steps were requested during a drag. They are then drawn in slices to their end. */
let isSliced = false;

/** The handle of a drawing. */
export interface Redrawing {
  /**
   * Draws it from its start in the next frame, once even if this is called several times. Before the map's first picture
   * is drawn, it draws at once, or waits for that picture if it is deferred.
   */
  ask(): void;
  /** Removes the drawing. */
  stop(): void;
}

/**
 * Registers a drawing. When it is asked for, it is drawn in the next frame, after the drawings that were registered
 * before it. While the date is dragged, it is drawn between the frames, a slice at a time.
 */
export function inFrames(draw: () => Iterator<void>, isDeferred = false): Redrawing {
  const drawing: Drawing = { draw, isDeferred, rest: null };
  drawings.add(drawing);
  const stopWaiting = effect(() => {
    if (!isDateDragged.value && isMapDrawn.value && drawing.rest !== null) askForFrame();
  });
  return {
    ask() {
      drawing.rest = draw();
      isSliced ||= isDateDragged.peek();
      // The land appears as soon as it has loaded. What loads later would share its frame and delay it.
      if (isMapDrawn.peek()) askForFrame();
      else if (!isDeferred) untracked(drawSome);
    },
    stop() {
      stopWaiting();
      drawings.delete(drawing);
    },
  };
}

function askForFrame(): void {
  if (isFrameAsked) return;
  isFrameAsked = true;
  // Between the frames of a drag, which pointer events, style and painting fill.
  if (isSliced) setTimeout(drawSome);
  else requestAnimationFrame(drawSome);
}

function drawSome(): void {
  isFrameAsked = false;
  const end = isSliced ? performance.now() + SLICE : Number.POSITIVE_INFINITY;
  for (const drawing of drawings) {
    if (drawing.isDeferred && (isDateDragged.peek() || !isMapDrawn.peek())) continue;
    while (drawing.rest !== null) {
      if (drawing.rest.next().done) drawing.rest = null;
      if (performance.now() > end) {
        askForFrame();
        return;
      }
    }
  }
  isSliced = isDateDragged.peek();
}
