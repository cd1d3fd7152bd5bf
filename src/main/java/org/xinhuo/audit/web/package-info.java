/** The auditor's page. */
package org.xinhuo.audit.web;
