/** The database as the program meets it: its tables brought up to date, and what a query may cost it. */
package org.redlines.database;
