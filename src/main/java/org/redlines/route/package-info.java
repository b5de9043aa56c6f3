/**
 * A route is a way through, existing or proposed, with sections by territory, the regime on each (whose law, officers,
 * forces and operator) and a status history.
 */
package org.redlines.route;
