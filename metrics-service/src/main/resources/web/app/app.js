import 'htmx.org';
import { followTrend } from './trend.js';
import { followScatter } from './scatter.js';
import { followNews } from './live.js';
import { followFilter } from './filter.js';
import { closeOthers, followPlaces } from './places.js';

followFilter();
followPlaces();
closeOthers();
followTrend();
followScatter();
followNews();
