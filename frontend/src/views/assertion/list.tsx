import { RecordRow } from '../../components/record-row';
import { data } from '../../data/layers';
import { word } from '../../texts/texts';

/** The assertions of the seed note, each with how well it holds. */
export function AssertionList() {
  const assertions = [...data.assertions.items.value].sort((a, b) => a.order - b.order);
  return (
    <ul class="record-rows">
      {assertions.map(({ id, text: words, check }) => (
        <li key={id}>
          <RecordRow
            feature={{ collection: 'assertions', id }}
            title={words}
            facts={[word('check', check)]}
            data-assertion={id}
          />
        </li>
      ))}
    </ul>
  );
}
