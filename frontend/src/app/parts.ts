// Loaded with these parts, because a visitor who prints has done something before.
import '../styles/print.css';

import '../texts/of-parts';

export { Downloads } from '../views/download/dialog';
export { TwoActors } from '../views/relation/two-actors';
export { ShareDialog } from '../views/share/dialog';
export { About } from './about';
export { Card } from './card';
export { List } from './list';
