// Cards with a row of bins each: pairs like any others.
import {pairs} from '../../runtime/pairs.js';

export const widget = pairs;
