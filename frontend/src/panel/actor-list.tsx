import { actorOrder } from '../state/shown';
import { showActors, view } from '../state/store';
import { START } from '../state/view';
import { text } from '../text/text';
import { ActorRow } from './actor-row';
import { PairPicker } from './pair-picker';
import { PairRelation } from './pair-relation';

/** The actors, with the buttons that choose several at once. */
export function ActorList() {
  const order = actorOrder.value;
  const shown = view.value.actors;
  return (
    <section aria-labelledby="actors-heading">
      <div class="section-head">
        <h2 id="actors-heading">{text.actors}</h2>
        <div class="button-row">
          <button type="button" class="text-button" onClick={() => showActors([...order])}>
            {text.all}
          </button>
          <button type="button" class="text-button" onClick={() => showActors(START.actors)}>
            {text.principals}
          </button>
          <button type="button" class="text-button" onClick={() => showActors([])}>
            {text.none}
          </button>
        </div>
      </div>
      <ul class="rows">
        {order.map((id) => (
          <ActorRow key={id} id={id} isShown={shown.includes(id)} />
        ))}
      </ul>
      <PairPicker order={order} />
      <PairRelation />
    </section>
  );
}
