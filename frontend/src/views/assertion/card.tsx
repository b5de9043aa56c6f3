import { Entry } from '../../components/entry';
import { StatementView } from '../../components/evidence';
import { DisagreementsHere } from '../../components/related';
import { data } from '../../data/layers';
import { t, word } from '../../texts/texts';

/** An assertion of the seed note, what independent sources say on it, and these sources. */
export function AssertionCard({ id }: { id: string }) {
  const assertion = data.assertions.find(id)?.properties;
  if (!assertion) return null;
  return (
    <>
      <p class="card-kind">{t('assertion')}</p>
      <h2 id="card-title" dir="auto">
        {assertion.text}
      </h2>
      <dl class="entries">
        <Entry term={t('assertedBy')}>
          <span dir="auto">{assertion.source}</span>
        </Entry>
        <Entry term={t('check')}>
          <strong>{word('check', assertion.check)}</strong>
          <small dir="auto">{assertion.finding}</small>
        </Entry>
        <Entry term={t('confidence')}>{word('confidence', assertion.confidence)}</Entry>
        {assertion.note && (
          <Entry term={t('note')}>
            <span dir="auto">{assertion.note}</span>
          </Entry>
        )}
      </dl>
      <section class="card-section">
        <h3>{t('evidence')}</h3>
        {assertion.statements.map((statement) => (
          <StatementView key={statement.id} statement={statement} />
        ))}
      </section>
      <DisagreementsHere statements={assertion.statements.map((statement) => statement.id)} />
    </>
  );
}
