import { computed } from '@preact/signals';
import { inView } from '../state/store';
import { unknownValues } from '../state/unknown';
import { isSearchOpen } from '../views/search/open';
import { onDemand } from './on-demand';

/** The dialog that searches everything. */
export const SearchDialog = onDemand(
  () => import('../views/search/dialog').then((found) => found.SearchDialog),
  isSearchOpen,
);

const isStoryTold = computed(() => inView.story.value !== null);

/** The current step of the story; nothing if the story is closed. */
export const Story = onDemand(
  () => import('../views/story/bar').then((found) => found.StoryBar),
  isStoryTold,
);

const hasUnknown = computed(() => unknownValues.value.length > 0);

/** The message about values in the address that the page cannot use. */
export const UnknownValues = onDemand(
  () => import('./unknown-values').then((found) => found.UnknownValues),
  hasUnknown,
);
