/** Starts what the container tests need: a database, and one server for all of them. Stays outside the WAR. */
package it.boot;
