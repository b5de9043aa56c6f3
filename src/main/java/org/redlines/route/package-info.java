/**
 * A route is a road, railway or other way, existing or proposed. It has one section for each territory, the regime on
 * each section (law, officers, forces and operator), and a history of its status.
 */
package org.redlines.route;
