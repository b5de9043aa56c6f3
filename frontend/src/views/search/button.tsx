import { Icon } from '../../symbols/icon';
import { t } from '../../texts/texts';
import { isSearchOpen } from './open';

/** Opens the search. In the panel, it looks like a search field. */
export function SearchButton({ isField }: { isField?: boolean }) {
  return (
    <button
      type="button"
      class={isField ? 'search-button is-field' : 'search-button icon-button'}
      aria-haspopup="dialog"
      aria-keyshortcuts="/"
      aria-label={isField ? undefined : t('search')}
      title={t('searchHint')}
      onClick={() => {
        isSearchOpen.value = true;
      }}
    >
      <Icon name="search" />
      {isField && (
        <>
          <span>{t('search')}</span> <kbd>/</kbd>
        </>
      )}
    </button>
  );
}
