import { t } from '../texts/texts';
import { Toolbar } from './toolbar';

/** The props of {@link OrderChoice}. */
interface OrderChoiceProps<O extends string> {
  /** The name of each order. */
  nameOf: (order: O) => string;
  orders: readonly O[];
  /** The order chosen. */
  chosen: O;
  choose: (order: O) => void;
}

/** Lets the reader choose the order of a screen. */
export function OrderChoice<O extends string>({
  nameOf,
  orders,
  chosen,
  choose,
}: OrderChoiceProps<O>) {
  return (
    <div class="choice-row">
      <span>{t('order')}</span>
      <Toolbar label={t('order')} class="segmented">
        {orders.map((order) => (
          <button
            key={order}
            type="button"
            data-order={order}
            aria-pressed={chosen === order}
            onClick={() => choose(order)}
          >
            {nameOf(order)}
          </button>
        ))}
      </Toolbar>
    </div>
  );
}
