/** Pages about people: signing in, choosing a password, the people of one's organisations. */
package org.xinhuo.account.web;
