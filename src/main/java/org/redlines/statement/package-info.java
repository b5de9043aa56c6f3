/**
 * A statement is a dated utterance or act, sourced: who said or did what, when, in which office.
 */
package org.redlines.statement;
