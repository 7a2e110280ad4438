// Tells an LRS what was answered: comes with the questions, and adds itself to the connection of adapter.js.
import {answering} from '../../runtime/answering.js';

export const reports = (connection, data) => answering(connection, data);
