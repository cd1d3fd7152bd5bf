/** Who did what, when, from where, before and after: an append-only log that listens to every domain event. */
package org.xinhuo.audit;
