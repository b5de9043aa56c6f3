/** Updates the tables of the database and limits the cost of queries. */
package org.redlines.database;
