/** Container tests that meet the application as a browser or a program does, over HTTP. */
package it.http;
