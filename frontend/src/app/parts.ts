import '../texts/of-parts';

export { CiteDialog } from '../views/citation/dialog';
export { Downloads } from '../views/download/dialog';
export { ShareDialog } from '../views/share/dialog';
export { About } from './about';
export { Card } from './card';
export { List } from './list';
