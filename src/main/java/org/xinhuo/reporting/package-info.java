/** Figures about the whole: where the country has trainers and where it has none. Reads, never writes. */
package org.xinhuo.reporting;
