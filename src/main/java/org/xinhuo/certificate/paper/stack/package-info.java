/**
 * Many papers in one file for the print shop, written while it is handed out. It knows nothing of what the papers say and
 * nothing of the rest of {@code certificate.paper}, which makes them.
 */
package org.xinhuo.certificate.paper.stack;
