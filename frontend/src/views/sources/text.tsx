import { formatNumber, t, word } from '../../texts/texts';
import { Method } from './method';
import { counted, sources, valueName } from './shown';

/** The same as tables. */
export function SourcesText() {
  return (
    <>
      <p class="sources-count">{t('sourcesCount', { count: sources.items.value.length })}</p>
      <div class="source-groups">
        {counted.value.map(({ by, counts }) => (
          <table key={by} class="data-table" data-group={by}>
            <thead>
              <tr>
                <th scope="col">{word('sourceGroup', by)}</th>
                <th scope="col">{t('sourcesHead')}</th>
              </tr>
            </thead>
            <tbody>
              {counts.map(({ value, count }) => (
                <tr key={value}>
                  <th scope="row">{valueName(by, value)}</th>
                  <td class="is-number">{formatNumber(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <Method />
    </>
  );
}
