export { Card } from '../card/card';
export { CiteDialog } from '../cite/cite-dialog';
export { Downloads } from '../download/downloads';
export { List } from '../panel/list';
export { About } from './about';
