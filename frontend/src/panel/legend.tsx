import { ownCollections } from '../state/catalogue';
import { ownCollectionsOn } from '../state/own-layers';
import { view } from '../state/store';
import { actorSymbol } from '../symbols/actor-symbols';
import { LineSwatch } from '../symbols/line-swatch';
import { OwnSwatch } from '../symbols/own-swatch';
import { FADED, formOf, strokeOf } from '../symbols/position-symbols';
import { RouteSwatch } from '../symbols/route-swatch';
import { ROUTE_STATUSES } from '../symbols/route-symbols';
import { text } from '../text/text';

/** The key to the map, drawn from the tables that draw the map. */
export function Legend() {
  const actor = view.value.actors[0] ?? 'iran';
  const { colour } = actorSymbol(actor);
  const line = { colour, actor };
  const redLine = formOf('red-line');
  const declared = strokeOf('declared', 'stated');
  const entries = [
    [<LineSwatch {...line} form={redLine} stroke={declared} />, text.redLine, text.redLineHint],
    [<LineSwatch {...line} form={formOf('claim')} stroke={declared} />, text.claim, text.claimHint],
    [
      <LineSwatch {...line} form={redLine} stroke={strokeOf('condition', 'stated')} />,
      text.conditional,
      '',
    ],
    [
      <LineSwatch {...line} form={redLine} stroke={strokeOf('preference', 'stated')} />,
      text.preference,
      '',
    ],
    [
      <LineSwatch {...line} form={redLine} stroke={strokeOf('declared', 'analyst')} />,
      text.approximate,
      '',
    ],
    [
      <LineSwatch {...line} form={formOf('view')} stroke={strokeOf('preference', 'stated')} />,
      text.otherPosition,
      '',
    ],
    [
      <LineSwatch {...line} form={redLine} stroke={declared} opacity={FADED} />,
      text.pastEvidence,
      '',
    ],
    ...ROUTE_STATUSES.map((status) => [
      <RouteSwatch kind="rail" status={status} />,
      text.rail,
      text.routeStatuses[status] ?? status,
    ]),
    [<RouteSwatch kind="road" status="in-use" />, text.road, text.routeStatuses['in-use'] ?? ''],
    [<RouteSwatch kind="pipeline" status="in-use" />, text.pipeline, ''],
    ...ownCollectionsOn.value.map(({ id, title }) => [
      <OwnSwatch index={ownCollections.value.findIndex((own) => own.id === id)} />,
      title,
      text.ownHint,
    ]),
  ] as const;
  return (
    <details class="legend" open>
      <summary>
        <h2>{text.legend}</h2>
      </summary>
      <p class="hint">{text.legendNote}</p>
      <ul class="legend-entries">
        {entries.map(([swatch, name, hint]) => (
          <li key={`${name}${hint}`}>
            {swatch}
            <span>
              {name}
              {hint && <small>{hint}</small>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
