/** Pages of the registry: finding trainers, verifying a certificate. */
package org.xinhuo.registry.web;
