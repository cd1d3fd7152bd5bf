/** People: who somebody is, how they sign in, which roles they hold in which organisation, and what those allow. */
package org.xinhuo.account;
