import '../texts/of-parts';

export { CiteDialog } from '../views/citation/dialog';
export { Downloads } from '../views/download/dialog';
export { About } from './about';
export { Card } from './card';
export { List } from './list';
