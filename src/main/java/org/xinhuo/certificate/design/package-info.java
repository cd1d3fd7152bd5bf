/**
 * What an issuing organisation makes of the paper of a scheme: its own words, emblem and seal, in versions that two
 * officers publish. A version never changes once published, and nothing that was issued changes with a new one.
 */
package org.xinhuo.certificate.design;
