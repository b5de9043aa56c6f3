/**
 * An actor is a state, a union or an authority that speaks or controls territory. The positions of the principal actors
 * are coded.
 */
package org.redlines.actor;
