/** The dossier's commands, as an editor calls them: check, format, publish. */
package org.redlines.geodata.command;
