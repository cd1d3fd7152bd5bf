/** Tests that start servers of their own, kill them and start them again; and the journeys, which need one to themselves. */
package it.process;
