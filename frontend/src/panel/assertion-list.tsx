import { useEffect } from 'preact/hooks';
import { COARSE, data } from '../state/data';
import { text } from '../text/text';
import { RecordLine } from './record-line';

/** The assertions of the seed note, each with how well it holds. */
export function AssertionList() {
  useEffect(() => void data.assertions.load(COARSE), []);
  const assertions = [...data.assertions.items.value].sort((a, b) => a.order - b.order);
  return (
    <ul class="position-lines">
      {assertions.map(({ id, text: words, check }) => (
        <li key={id}>
          <RecordLine
            feature={{ collection: 'assertions', id }}
            title={words}
            facts={[text.checkNames[check] ?? check]}
            data-assertion={id}
          />
        </li>
      ))}
    </ul>
  );
}
