import { inVersion } from '../../data/request';
import { t } from '../../texts/texts';

/** How the dossier was made, in short, with a link to the full text. */
export function Method() {
  const links = [
    ['./ogc/collections/sources/items?f=html', t('methodSources')],
    ['./ogc/collections/statements/items?f=html', t('methodStatements')],
    ['./analysis?f=html', t('methodAnalysis')],
    ['./ogc?f=html', t('aboutApi')],
  ] as const;
  return (
    <section class="method">
      <h3>{t('methodTitle')}</h3>
      <p>{t('aboutNeutral')}</p>
      <p>{t('aboutTime')}</p>
      <p>{t('methodConditions')}</p>
      <ul>
        {links.map(([address, name]) => (
          <li key={address}>
            <a href={inVersion(address)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
