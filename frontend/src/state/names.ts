import { data } from './data';

/** English names to show before the actors have come. */
const FALLBACK: Record<string, string> = {
  iran: 'Iran',
  azerbaijan: 'Azerbaijan',
  armenia: 'Armenia',
  russia: 'Russia',
  turkey: 'Turkey',
  us: 'United States',
  eu: 'European Union',
};

/** An actor's name in the neutral lens. */
export function actorName(id: string): string {
  return data.actors.find(id)?.properties.name ?? FALLBACK[id] ?? id;
}

/** An issue's name. */
export function issueName(id: string): string {
  return data.issues.find(id)?.properties.name ?? id;
}
