/**
 * How fast the application is: {@code mvn -Pbench verify}. Starts the server and its database as processes of their own,
 * fills them with generated people, works as their users would, and writes down what a unit of work costs beside the
 * goals. A figure here is read by people; nothing of it is a test.
 */
package bench;
