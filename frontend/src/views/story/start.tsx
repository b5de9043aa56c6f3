import { showStory } from '../../state/store';
import { t } from '../../texts/texts';

/** The number of steps, which the button names before the steps' file has loaded; a test compares it. */
export const STEP_COUNT = 12;

/** Opens the story at its first step, which is the crossing on the note's date. */
export function StoryStart() {
  return (
    <button
      type="button"
      class="link-button story-start"
      onClick={() => showStory(1, { screen: 'crossing' })}
    >
      {t('storyStart', { count: STEP_COUNT })}
    </button>
  );
}
