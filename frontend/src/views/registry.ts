import type { FunctionComponent } from 'preact';
import { data } from '../data/layers';
import type { Loading } from '../data/loading';
import type { CollectionId } from '../model/collections';
import { AgreementCard } from './agreement/card';
import { AgreementList } from './agreement/list';
import { AssertionCard } from './assertion/card';
import { AssertionList } from './assertion/list';
import { BoundaryCard, PlaceCard, TerritoryCard } from './base/cards';
import { DisagreementCard } from './disagreement/card';
import { DisagreementList } from './disagreement/list';
import { IssueCard } from './issues/card';
import { AccordCard, CollisionCard } from './pairing/card';
import { AccordList, CollisionList } from './pairing/list';
import { PositionCard } from './position/card';
import { PositionList } from './position/list';
import { RelationCard } from './relation/card';
import { RelationList } from './relation/list';
import { RouteCard } from './route/card';
import { StatementCard } from './statement/card';
import { StatementList } from './statement/list';

/** The views of a collection's records. */
interface RecordView {
  /** The card of one record. Without it, the card lists the record's properties. */
  Card?: FunctionComponent<{ id: string }>;
  /** The list of all records, in the panel. */
  List?: FunctionComponent;
  /** The other collections that the card and the list need, besides the actors. Nothing is shown until all have loaded. */
  needs?: readonly CollectionId[];
  /** Whether the card needs double width, because it places things side by side. */
  isWide?: boolean;
}

/** The registry of views, by collection. A new view needs a folder, and a line here. */
export const VIEWS: { readonly [K in CollectionId]: RecordView } = {
  collisions: {
    Card: CollisionCard,
    List: CollisionList,
    needs: ['positions', 'issues'],
    isWide: true,
  },
  accords: { Card: AccordCard, List: AccordList, needs: ['positions', 'issues'], isWide: true },
  positions: { Card: PositionCard, List: PositionList, needs: ['issues'] },
  relations: { Card: RelationCard, List: RelationList },
  agreements: { Card: AgreementCard, List: AgreementList, isWide: true },
  disagreements: { Card: DisagreementCard, List: DisagreementList, needs: ['issues'] },
  statements: { Card: StatementCard, List: StatementList },
  assertions: { Card: AssertionCard, List: AssertionList },
  routes: { Card: RouteCard },
  boundaries: { Card: BoundaryCard },
  territories: { Card: TerritoryCard },
  places: { Card: PlaceCard },
  waters: {},
  actors: {},
  issues: { Card: IssueCard, needs: ['positions'] },
};

/** The data that must have loaded before the card or the list of a collection is shown. All of them name actors. */
export function neededFor(collection: CollectionId): Loading[] {
  const { needs = [] } = VIEWS[collection];
  return [...new Set([collection, 'actors' as const, ...needs])].map((id) => data[id]);
}
