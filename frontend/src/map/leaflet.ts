// Leaflet is imported here only, so that its stylesheet comes with it exactly once.
import 'leaflet/dist/leaflet.css';
import * as L from 'leaflet';

export { L };
