import type { Regime, RouteSection } from '../api/route';
import { data } from '../state/data';
import { formatNumber, text } from '../text/text';

const PARTS: (keyof Regime)[] = ['law', 'officers', 'forces', 'operator'];

/** Whose law, officers, forces and operator hold, section by section. */
export function RouteRegimes({ sections }: { sections: RouteSection[] }) {
  const known = sections.filter((section) => section.regime || section.lengthKm !== null);
  if (known.length === 0) return null;
  return (
    <section class="card-section">
      <h3>{text.regime}</h3>
      <ul class="regimes">
        {known.map((section) => (
          <li key={section.id}>
            <strong>{territoryName(section.territory)}</strong>
            {section.lengthKm !== null && ` · ${formatNumber(section.lengthKm, 1)} km`}
            {section.regime && <small dir="auto">{describe(section.regime)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function territoryName(id: string | null): string {
  return (id && data.territories.find(id)?.properties.name) || id || '?';
}

function describe(regime: Regime): string {
  return PARTS.filter((part) => regime[part])
    .map((part) => `${text.regimeParts[part] ?? part}: ${regime[part]}`)
    .join(' · ');
}
