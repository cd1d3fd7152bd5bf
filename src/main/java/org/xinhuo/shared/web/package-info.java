/** What every backing bean needs of Faces: telling people what a rule refused. */
package org.xinhuo.shared.web;
