/**
 * Rosters (名单): rows of an Excel file against declared columns, read into values or into mistakes that name row, column and
 * reason; and the template that people fill in. Knows no database and no page.
 */
package org.xinhuo.round.roster;
