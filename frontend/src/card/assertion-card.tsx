import { data } from '../state/data';
import { text } from '../text/text';
import { DisagreementsHere } from './disagreements-here';
import { Entry } from './entry';
import { StatementView } from './statement-view';

/** An assertion of the seed note, what independent sources say of it, and which they are. */
export function AssertionCard({ id }: { id: string }) {
  const assertion = data.assertions.find(id)?.properties;
  if (!assertion) return null;
  return (
    <>
      <p class="card-kind">{text.assertion}</p>
      <h2 id="card-title" dir="auto">
        {assertion.text}
      </h2>
      <dl class="entries">
        <Entry term={text.assertedBy}>
          <span dir="auto">{assertion.source}</span>
        </Entry>
        <Entry term={text.check}>
          <strong>{text.checkNames[assertion.check] ?? assertion.check}</strong>
          <small dir="auto">{assertion.finding}</small>
        </Entry>
        <Entry term={text.confidence}>
          {text.confidenceNames[assertion.confidence] ?? assertion.confidence}
        </Entry>
        {assertion.note && (
          <Entry term={text.note}>
            <span dir="auto">{assertion.note}</span>
          </Entry>
        )}
      </dl>
      <section class="card-section">
        <h3>{text.evidence}</h3>
        {assertion.statements.map((statement) => (
          <StatementView key={statement.id} statement={statement} />
        ))}
      </section>
      <DisagreementsHere statements={assertion.statements.map((statement) => statement.id)} />
    </>
  );
}
