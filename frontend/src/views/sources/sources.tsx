import { rememberFocus } from '../../components/focus';
import { Toolbar } from '../../components/toolbar';
import type { SourceGroup } from '../../model/sources';
import { inView, showPart } from '../../state/store';
import { formatNumber, t, word } from '../../texts/texts';
import { Method } from './method';
import { counted, sources, valueName } from './shown';

/** The number of sources by language, side, year and check; a bar opens the list. */
export function Sources() {
  return (
    <>
      <p class="sources-count">{t('sourcesCount', { count: sources.items.value.length })}</p>
      <div class="source-groups">
        {counted.value.map(({ by, counts }) => {
          const most = Math.max(...counts.map(({ count }) => count));
          return (
            <section key={by} data-group={by}>
              <h3>{word('sourceGroup', by)}</h3>
              <Toolbar label={word('sourceGroup', by)} class="source-bars">
                {counts.map(({ value, count }) => (
                  <Bar key={value} by={by} value={value} count={count} share={count / most} />
                ))}
              </Toolbar>
            </section>
          );
        })}
      </div>
      <Method />
    </>
  );
}

function Bar({
  by,
  value,
  count,
  share,
}: {
  by: SourceGroup;
  value: string | null;
  count: number;
  share: number;
}) {
  const sourceChoice = inView.sourceChoice.value;
  return (
    <button
      type="button"
      class="source-bar"
      data-value={value ?? ''}
      disabled={value === null}
      aria-current={sourceChoice?.by === by && sourceChoice.value === value}
      onClick={() => {
        rememberFocus();
        if (value !== null) showPart({ sourceChoice: { by, value } });
      }}
    >
      <span>{valueName(by, value)}</span>
      <i aria-hidden="true">
        <b style={{ inlineSize: `${share * 100}%` }} />
      </i>
      <span class="source-number">{formatNumber(count)}</span>
    </button>
  );
}
