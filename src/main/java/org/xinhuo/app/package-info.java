/** The edge: start-up, data source, sample data, home pages, security wiring and error pages. It may see everything. */
package org.xinhuo.app;
