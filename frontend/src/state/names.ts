import { data } from './data';

/** An actor's name in the neutral lens; its id before the actors have come. */
export function actorName(id: string): string {
  return data.actors.find(id)?.properties.name ?? id;
}

/** An issue's name. */
export function issueName(id: string): string {
  return data.issues.find(id)?.properties.name ?? id;
}
