/** A statement is a dated utterance or act with its sources: who said or did what, when, and in which office. */
package org.redlines.statement;
