/** Container tests that run inside the application, and what makes their people. Added to the WAR under test. */
package it.inside;
