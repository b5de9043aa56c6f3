/**
 * An actor speaks or controls: a state, a union, an authority. The principal actors are those whose positions are coded.
 */
package org.redlines.actor;
