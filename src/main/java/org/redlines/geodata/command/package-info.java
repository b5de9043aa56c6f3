/** The dossier's commands for editors: check, coding, format and publish. */
package org.redlines.geodata.command;
