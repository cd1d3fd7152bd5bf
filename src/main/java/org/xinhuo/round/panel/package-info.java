/**
 * The judges (评委): who may sit on a panel and how they are drawn, what they score by, and what many score sheets make of a
 * person. Each judges alone; nothing that was scored is ever lost.
 */
package org.xinhuo.round.panel;
