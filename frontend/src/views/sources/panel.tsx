import { safeAddress } from '../../components/evidence';
import { SideCard } from '../../components/side-card';
import { compareCodes } from '../../model/order';
import { groupOf, type SourceLine } from '../../model/sources';
import { inView, showPart } from '../../state/store';
import { Icon } from '../../symbols/icon';
import { formatDate, joinFacts, languageName, t, word } from '../../texts/texts';
import { sources, valueName } from './shown';

/** The sources that share one value, the latest first. */
export function SourcePanel() {
  const sourceChoice = inView.sourceChoice.value;
  if (!sourceChoice) return null;
  const { by, value } = sourceChoice;
  const found = sources.items.value
    .filter((source) => groupOf(source, by) === value)
    .sort((a, b) => compareCodes(b.date ?? '', a.date ?? ''));
  return (
    <SideCard key={`${by} ${value}`} onClose={() => showPart({ sourceChoice: null })}>
      <p class="card-kind">{word('sourceGroup', by)}</p>
      <h2 id="card-title">{valueName(by, value)}</h2>
      <p class="hint">{t('sourcesCount', { count: found.length })}</p>
      <ul class="sources">
        {found.map((source) => (
          <SourceRow key={source.id} source={source} />
        ))}
      </ul>
    </SideCard>
  );
}

function SourceRow({ source }: { source: SourceLine }) {
  const { id, publisher, title, url, date, side, language, mirror } = source;
  return (
    <li data-source={id}>
      <a href={safeAddress(url)} target="_blank" rel="noopener noreferrer external" dir="auto">
        {title ? t('sourceTitle', { publisher, title }) : publisher}
        <Icon name="external" />
      </a>
      <span class="source-facts">
        {joinFacts([
          date && formatDate(date),
          languageName(language),
          t('side', { side: word('side', side) }),
          mirror && t('mirror'),
        ])}
      </span>
    </li>
  );
}
