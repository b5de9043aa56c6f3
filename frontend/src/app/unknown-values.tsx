import '../texts/of-screens';
import type { Expected } from '../state/slice';
import { closeUnknown, unknownValues } from '../state/unknown';
import { Icon } from '../symbols/icon';
import { t } from '../texts/texts';

/** Says which values in the address the page cannot use, and what it expected. It stays until the visitor closes it. */
export function UnknownValues() {
  if (unknownValues.value.length === 0) return null;
  return (
    <section class="toast is-unknown" role="alert">
      <button
        type="button"
        class="icon-button"
        onClick={closeUnknown}
        title={t('close')}
        aria-label={t('close')}
      >
        <Icon name="close" />
      </button>
      <p>{t('unknownValues', { count: unknownValues.value.length })}</p>
      <ul>
        {unknownValues.value.map(({ parameter, value, expected }) => (
          <li key={`${parameter} ${value}`}>
            <code dir="ltr">
              {parameter}={value}
            </code>{' '}
            <span>{expectedWords(expected)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function expectedWords(expected: Expected): string {
  return 'like' in expected
    ? t('expectedLike', { example: expected.like })
    : t('expectedOneOf', { words: expected.oneOf.join(', ') });
}
