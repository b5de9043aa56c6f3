import { effect } from '@preact/signals';
import { data } from '../state/data';
import { isCameraGiven, view } from '../state/store';
import { showFeature } from './fly';
import type { MapPart } from './part';

/**
 * Shows the feature whose card the page opens with, once its place has come, or it could lie under that
 * card. An address that says where to look is shown as it says.
 */
export const showOpened: MapPart = (map) => {
  const opened = view.peek().feature;
  let isDone = isCameraGiven.peek() || opened === null;
  return effect(() => {
    if (isDone || opened === null) return;
    // A position's place is that of the things it bears on; these are the last to come.
    if (data.routes.state.value !== 'ready' || data.places.state.value !== 'ready') return;
    isDone = view.value.feature?.id !== opened.id || showFeature(map, opened);
  });
};
