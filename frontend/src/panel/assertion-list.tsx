import { useEffect } from 'preact/hooks';
import { rememberFocus } from '../card/return-focus';
import { COARSE, data } from '../state/data';
import { openFeature } from '../state/store';
import { text } from '../text/text';

/** The assertions of the seed note, each with how well it holds. */
export function AssertionList() {
  useEffect(() => void data.assertions.load(COARSE), []);
  const assertions = [...data.assertions.items.value].sort((a, b) => a.order - b.order);
  return (
    <ul class="position-lines">
      {assertions.map(({ id, text: words, check }) => (
        <li key={id}>
          <button type="button" class="position-line" data-assertion={id} onClick={() => open(id)}>
            <span class="position-text">
              <span dir="auto">{words}</span>
              <small>{text.checkNames[check] ?? check}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function open(id: string): void {
  rememberFocus();
  openFeature({ collection: 'assertions', id });
}
