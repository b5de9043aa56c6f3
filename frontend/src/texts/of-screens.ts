import messages from 'virtual:texts/screens';
import { addMessages } from './texts';

addMessages(messages);
