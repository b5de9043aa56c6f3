import { computed } from '@preact/signals';
import { inView } from '../state/store';
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
