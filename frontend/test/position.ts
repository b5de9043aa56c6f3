import type { Position } from '../src/model/position';

/** A position for tests; a test gives only the properties that it needs. */
export function aPosition(part: Partial<Position> = {}): Position {
  return {
    id: 'a-position',
    actor: 'iran',
    actorName: 'Iran',
    issue: 'borders',
    issueName: 'Change of borders',
    kind: 'red-line',
    type: 'territorial',
    title: 'No redrawing of borders',
    summary: 'Iran says that any redrawing of borders is unacceptable.',
    strength: 'declared',
    status: 'active',
    statusNote: null,
    geometryBasis: 'derived',
    geometryNote: null,
    anchors: [{ kind: 'boundary', id: 'armenia-iran', role: 'governs' }],
    validFrom: '2022-07-19',
    validTo: null,
    line: 'a-position',
    lineSince: '2022-07-19',
    replaces: null,
    gapFrom: null,
    authorised: true,
    searches: null,
    refusedSide: null,
    lengthKm: null,
    areaKm2: null,
    circa: false,
    lastEvidence: '2024-09-06',
    confidence: 'high',
    note: null,
    ...part,
  };
}
