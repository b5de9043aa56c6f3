import { effect, untracked } from '@preact/signals';
import { isMapDrawn } from '../../data/layers';
import { isDateDragged } from '../../state/dragged';

/** A drawing that is done again and again, in steps between which the browser may do something else. */
interface Drawing {
  draw: () => Iterator<void>;
  /** Whether it waits until the date rests. */
  isPatient: boolean;
  /** What is left to do; null when nothing is. */
  rest: Iterator<void> | null;
}

/** How long is drawn at a time while the date is dragged, in milliseconds; at least one step. */
const SLICE = 4;

/** All drawings, in the order in which they are drawn. */
const drawings = new Set<Drawing>();
let isFrameAsked = false;
/** Whether what is left was asked for during a drag, and is drawn in slices to its end. */
let isSliced = false;

/** What has a drawing done. */
export interface Redrawing {
  /**
   * Has it done from its start in the next frame, once however often that is asked. Before the map's first picture is
   * drawn, it is done at once.
   */
  ask(): void;
  /** Forgets it. */
  stop(): void;
}

/**
 * Has a drawing done when it is asked for: once a frame, after those that were made before it. While the date is
 * dragged it is done between the frames, a slice at a time.
 */
export function inFrames(draw: () => Iterator<void>, isPatient = false): Redrawing {
  const drawing: Drawing = { draw, isPatient, rest: null };
  drawings.add(drawing);
  const stopWaiting = effect(() => {
    if (!isDateDragged.value && drawing.rest !== null) askForFrame();
  });
  return {
    ask() {
      drawing.rest = draw();
      isSliced ||= isDateDragged.peek();
      // The land is drawn as soon as it is there: what follows it must not share its frame.
      if (isMapDrawn.peek()) askForFrame();
      else untracked(drawSome);
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
  // Beside the frames of a drag: the pointer, the style and the painting fill those.
  if (isSliced) setTimeout(drawSome);
  else requestAnimationFrame(drawSome);
}

function drawSome(): void {
  isFrameAsked = false;
  const end = isSliced ? performance.now() + SLICE : Number.POSITIVE_INFINITY;
  for (const drawing of drawings) {
    if (drawing.isPatient && isDateDragged.peek()) continue;
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
