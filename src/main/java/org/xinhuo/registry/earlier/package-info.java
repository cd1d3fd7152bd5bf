/**
 * Certificates issued before this system (系统启用前颁发的证书): two officers of the office that issued them record them from
 * its archive, with a scan that proves it. What is recorded is none of our signed papers, and says so wherever it is shown.
 */
package org.xinhuo.registry.earlier;
