/** Reads schemes and tracks from the files under {@code certificates/}, and says what is wrong in them and on which line. */
package org.xinhuo.certification.reading;
