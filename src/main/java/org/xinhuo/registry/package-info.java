/** The registry (师资库): where anyone verifies a certificate, and administrators find certified people by region. */
package org.xinhuo.registry;
