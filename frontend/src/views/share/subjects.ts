import { data } from '../../data/layers';
import { featureOf, fullRecord } from '../../data/records';
import type { FeatureRef } from '../../model/collections';
import { wordsOfPosition } from '../../model/statement';
import type { Shareable } from '../../state/share';
import { currentDate } from '../../state/signals';
import { inView } from '../../state/store';
import { formatDate, joinFacts, t } from '../../texts/texts';

/**
 * What the dialog can cite and share, given what it was opened for. The statements of a position come first, because
 * a quote of an actor needs a citation of the actor. The record whose card is open and the view follow.
 */
export function subjectsOf(what: Shareable): Shareable[] {
  const open = inView.feature.value;
  const ofCard = open ? [...wordsBehind(open), open] : [];
  const isOfCard = what === 'view' || ofCard.some((one) => isSame(one, what));
  return [...(isOfCard ? [] : [what]), ...ofCard, 'view'];
}

/** The subject that the dialog opens with: what it was opened for, or the statement that this rests on. */
export function firstSubject(what: Shareable, subjects: Shareable[]): Shareable {
  const [first = what] = subjects;
  return what !== 'view' && isSame(what, inView.feature.value ?? 'view') ? first : what;
}

/** Whether two subjects are the same. */
export function isSame(a: Shareable, b: Shareable): boolean {
  if (a === 'view' || b === 'view') return a === b;
  return a.collection === b.collection && a.id === b.id;
}

/** The name of a subject. A statement is named by its speaker and its day. */
export function nameOfSubject(subject: Shareable): string {
  if (subject === 'view') return t('citeThisView');
  if (subject.collection !== 'statements') return t('citeRecord');
  const statement = data.statements.find(subject.id)?.properties;
  if (!statement) return t('citeRecord');
  return joinFacts([statement.speaker, formatDate(statement.date, statement.datePrecision)]);
}

/** The statements that a position rests on, the one to quote first. */
function wordsBehind({ collection, id }: FeatureRef): FeatureRef[] {
  const position = collection === 'positions' && featureOf(fullRecord('positions', id).value);
  if (!position) return [];
  const { statements } = position.properties;
  const quoted = wordsOfPosition(position.properties, currentDate.value);
  const others = statements.filter((one) => one.id !== quoted?.id);
  return [...(quoted ? [quoted] : []), ...others].map((one) => ({
    collection: 'statements',
    id: one.id,
  }));
}
