import { byClass, chosenWith, ruledOutBy } from '../../model/arrangement';
import type { Dimension } from '../../model/scenario';
import { WIDEST_STRIP } from '../../state/arrangement';
import { change, inView, view } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { t, word } from '../../texts/texts';

/** The dimension that a width of land can also answer. */
const STRIP = 'strip';

/** Every dimension, by class, with its possible values. */
export function Choices({ dimensions }: { dimensions: Dimension[] }) {
  return (
    <>
      {byClass(dimensions).map(({ name, dimensions: members }) => (
        <section key={name} class="dimension-class">
          <h3>{word('class', name)}</h3>
          {members.map((dimension) => (
            <Row key={dimension.id} dimension={dimension} dimensions={dimensions} />
          ))}
        </section>
      ))}
    </>
  );
}

function Row({ dimension, dimensions }: { dimension: Dimension; dimensions: Dimension[] }) {
  const { id, question, values, several } = dimension;
  return (
    <fieldset class="dimension" data-dimension={id}>
      <legend dir="auto">
        {question} {several && <small>{t('severalPossible')}</small>}
      </legend>
      {values.map((value) => (
        <Chip key={value.id} dimension={dimension} value={value} dimensions={dimensions} />
      ))}
      {id === STRIP && <Width />}
    </fieldset>
  );
}

function Chip({
  dimension,
  value: { id, label, actor },
  dimensions,
}: {
  dimension: Dimension;
  value: Dimension['values'][number];
  dimensions: Dimension[];
}) {
  const arrangement = inView.arrangement.value;
  const isChosen = arrangement[dimension.id]?.includes(id) ?? false;
  const ruledOut = isChosen ? null : ruledOutBy(dimensions, arrangement, dimension.id, id);
  const choose = () => {
    const chosen = chosenWith(arrangement, dimension, id);
    change(
      dimension.id === STRIP ? { arrangement: chosen, stripKm: null } : { arrangement: chosen },
    );
  };
  return (
    <span class="value">
      <button
        type="button"
        class="value-chip"
        data-value={id}
        aria-pressed={isChosen}
        aria-disabled={ruledOut !== null}
        aria-describedby={ruledOut ? reasonId(dimension.id, id) : undefined}
        onClick={() => ruledOut === null && choose()}
      >
        {actor && <ActorChip actor={actor} />} <span dir="auto">{label}</span>
      </button>
      {ruledOut && (
        <small id={reasonId(dimension.id, id)} class="ruled-out" dir="auto">
          {ruledOut.reason}
        </small>
      )}
    </span>
  );
}

function reasonId(dimension: string, value: string): string {
  return `ruled-out-${dimension}-${value}`;
}

/** The width of the land that passes to another state, instead of an answer in words. */
function Width() {
  const stripKm = inView.stripKm.value;
  return (
    <label class="strip-width">
      {t('stripWidth')}{' '}
      <input
        type="number"
        min="0"
        max={WIDEST_STRIP}
        step="0.1"
        value={stripKm ?? ''}
        onChange={(event) => {
          const km = event.currentTarget.valueAsNumber;
          const { [STRIP]: _answer, ...rest } = view.peek().arrangement;
          const isWidth = km >= 0 && km <= WIDEST_STRIP;
          change({ arrangement: rest, stripKm: isWidth ? km : null });
        }}
      />
    </label>
  );
}
