import { useEffect } from 'preact/hooks';
import { DisagreementLine } from '../panel/disagreement-line';
import { COARSE, data } from '../state/data';
import { disagreementsOver } from '../state/touching';
import { text } from '../text/text';

/** The disagreements that touch what a card rests on. */
export function DisagreementsHere({ statements }: { statements: string[] }) {
  useEffect(() => void data.disagreements.load(COARSE), []);
  const here = disagreementsOver(data.disagreements.items.value, statements);
  if (here.length === 0) return null;
  return (
    <section class="card-section disagreements-here">
      <h3>{text.disagreementsHere}</h3>
      <ul class="position-lines">
        {here.map((disagreement) => (
          <li key={disagreement.id}>
            <DisagreementLine disagreement={disagreement} />
          </li>
        ))}
      </ul>
    </section>
  );
}
