import { share } from '../state/share';
import { Icon } from '../symbols/icon';
import { t } from '../texts/texts';

/** Opens the dialog that shares the current view. */
export function ShareButton() {
  return (
    <button
      type="button"
      class="icon-button share-view"
      title={t('citeAndShare')}
      aria-label={t('citeAndShare')}
      onClick={() => share('view')}
    >
      <Icon name="share" /> <span>{t('citeAndShare')}</span>
    </button>
  );
}
