export { Card } from '../card/card';
export { Downloads } from '../download/downloads';
export { List } from '../panel/list';
export { About } from './about';
