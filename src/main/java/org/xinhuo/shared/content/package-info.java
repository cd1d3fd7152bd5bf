/** Files that people write beside the program, courses and schemes: read with care, and each mistake told with its line. */
package org.xinhuo.shared.content;
