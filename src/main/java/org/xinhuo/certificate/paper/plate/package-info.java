/**
 * How a file is put together: a plate, which is made once and stands in front of every file printed from it, and behind it
 * what is each file's own. It knows the syntax of PDF, but neither paper nor fields.
 */
package org.xinhuo.certificate.paper.plate;
