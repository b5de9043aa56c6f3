import { importedCollections } from '../../data/catalogue';
import { importedCollectionsOn } from '../../state/signals';
import { inView } from '../../state/store';
import { actorSymbol } from '../../symbols/actor';
import { ImportedSwatch } from '../../symbols/imported';
import { coarseStroke, fadedStroke, formOf, LineSwatch, strokeOf } from '../../symbols/position';
import { ROUTE_STATUSES, RouteSwatch } from '../../symbols/route';
import { t, word } from '../../texts/texts';

/** The map's legend, made from the same tables as the map. */
export function Legend() {
  const actor = inView.actors.value[0] ?? 'iran';
  const { colour } = actorSymbol(actor);
  const line = { colour, actor };
  const redLine = formOf('red-line');
  const declared = strokeOf('declared', 'stated');
  const entries = [
    [<LineSwatch {...line} form={redLine} stroke={declared} />, t('redLine'), t('redLineHint')],
    [<LineSwatch {...line} form={formOf('claim')} stroke={declared} />, t('claim'), t('claimHint')],
    [
      <LineSwatch {...line} form={redLine} stroke={strokeOf('condition', 'stated')} />,
      t('conditional'),
      '',
    ],
    [
      <LineSwatch {...line} form={redLine} stroke={strokeOf('preference', 'stated')} />,
      t('preference'),
      '',
    ],
    [
      <LineSwatch {...line} form={redLine} stroke={strokeOf('declared', 'analyst')} />,
      t('approximate'),
      '',
    ],
    [
      <LineSwatch {...line} form={redLine} stroke={coarseStroke(declared)} />,
      t('onSchematicRoute'),
      '',
    ],
    [
      <LineSwatch {...line} form={formOf('view')} stroke={strokeOf('preference', 'stated')} />,
      t('otherPosition'),
      '',
    ],
    [<LineSwatch {...line} form={redLine} stroke={fadedStroke(declared)} />, t('pastEvidence'), ''],
    ...ROUTE_STATUSES.map((status) => [
      <RouteSwatch kind="rail" status={status} />,
      t('rail'),
      word('routeStatus', status),
    ]),
    [<RouteSwatch kind="road" status="in-use" />, t('road'), word('routeStatus', 'in-use')],
    [<RouteSwatch kind="pipeline" status="in-use" />, t('pipeline'), ''],
    ...importedCollectionsOn.value.map(({ id, title }) => [
      <ImportedSwatch index={importedCollections.value.findIndex((own) => own.id === id)} />,
      title,
      t('importedHint'),
    ]),
  ] as const;
  return (
    <details class="legend" open>
      <summary>
        <h2>{t('legend')}</h2>
      </summary>
      <p class="hint">{t('legendNote')}</p>
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
