import { rememberFocus } from '../card/return-focus';
import { data } from '../state/data';
import { openFeature } from '../state/store';
import { text } from '../text/text';

/** The assertions of the seed note, each with how well it holds. Loaded when it is opened. */
export function AssertionList() {
  const assertions = [...data.assertions.items.value].sort((a, b) => a.order - b.order);
  return (
    <details
      class="actor-group assertions"
      onToggle={(event) => event.currentTarget.open && data.assertions.load()}
    >
      <summary>
        <h3>{text.assertions}</h3>
      </summary>
      <p class="hint">{text.assertionsHint}</p>
      <ul class="position-lines">
        {assertions.map(({ id, text: words, check }) => (
          <li key={id}>
            <button type="button" class="position-line" onClick={() => open(id)}>
              <span class="position-text">
                <span dir="auto">{words}</span>
                <small>{text.checkNames[check] ?? check}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function open(id: string): void {
  rememberFocus();
  openFeature({ collection: 'assertions', id });
}
