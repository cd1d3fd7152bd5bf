/** The home page, and pages that show several features at once. */
package org.xinhuo.app.web;
