/** The public JSON contract, versioned. Nothing depends on it. */
package org.xinhuo.api;
